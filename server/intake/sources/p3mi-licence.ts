/**
 * Licences of placement companies (SIP3MI), one row per licence and per change of its state (same reference, new version): about a
 * company, of no person; so it has no column for who answers for the company.
 * No public specification of the licence register exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const state = is.choice({
  AKTIF: 'aktif',
  DISKORS: 'diskors',
  DICABUT: 'dicabut',
  'HABIS-MASA': 'habis masa berlaku',
})

const { layout, labels } = layoutOf({
  nomor_sip3mi: is.required(is.letterNumber, 'Nomor SIP3MI', 'SIP3MI number'),
  keadaan_per: is.required(is.moment, 'Keadaan per tanggal', 'State as of'),
  nama_p3mi: is.required(is.text(150), 'Nama P3MI', 'Placement company (P3MI)'),
  alamat_p3mi: is.optional(is.text(250), 'Alamat kantor', 'Address of the office'),
  telepon_p3mi: is.optional(is.phone, 'Telepon kantor', 'Phone of the office'),
  kode_wilayah: is.optional(is.region, 'Kode wilayah kantor', 'Region code of the office'),
  berlaku_sejak: is.optional(is.day, 'Berlaku sejak', 'Valid from'),
  berlaku_sampai: is.optional(is.day, 'Berlaku sampai', 'Valid until'),
  status_izin: is.required(state, 'Status izin', 'State of the licence'),
})

export const p3miLicence = source({
  id: 'p3mi-licence',
  version: 1,
  name: { id: 'Izin P3MI (SIP3MI)', en: 'Licences of placement companies (SIP3MI)' },
  system: { id: 'Register SIP3MI, KP2MI', en: 'SIP3MI register, Ministry of Migrant Worker Protection' },
  ownerKind: 'migrant-worker-protection',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 dan PP 59/2021 tentang izin P3MI (pasal, dan kementerian penerbit sejak 2024, perlu dikonfirmasi)',
    en: 'Law 18/2017 and Government Regulation 59/2021 on P3MI licences (articles, and which ministry issues since 2024, to be confirmed)',
  },
  retention: { months: 120, ending: 'archive' },
  rhythm: { everyMinutes: 7 * 1440, hours: { from: 8, to: 16 }, workdaysOnly: true },
  groups: ['contact', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_sip3mi,
  occurred: (row) => occurredAt(row.keadaan_per, zoneOfRegion(row.kode_wilayah)),
  facts: (row) =>
    given({
      happening: 'company-licence' as const,
      region: row.kode_wilayah?.slice(0, 8),
      outcome: row.status_izin,
      sponsor: givenAny({
        name: row.nama_p3mi,
        phone: row.telepon_p3mi,
        address: row.alamat_p3mi,
        licence: row.nomor_sip3mi,
      }),
      validUntil: row.berlaku_sampai,
      note: row.berlaku_sejak && `Berlaku sejak ${row.berlaku_sejak}.`,
    }),
})
