/**
 * Job offers abroad (lowongan) as the employment service lists them in SIPMI/SIAPkerja: about a company and a job, of no person.
 * No public specification of SIPMI or SIAPkerja exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const state = is.choice({ DIBUKA: 'dibuka', DITUTUP: 'ditutup', DICABUT: 'dicabut' })

const { layout, labels } = layoutOf({
  nomor_lowongan: is.required(is.documentNumber, 'Nomor lowongan', 'Offer number'),
  tanggal_tayang: is.required(is.moment, 'Tanggal tayang', 'Date of publication'),
  jabatan: is.required(is.text(100), 'Jabatan', 'Job'),
  negara_penempatan: is.required(is.country, 'Negara penempatan', 'Country of placement'),
  jumlah_dibutuhkan: is.optional(is.count, 'Jumlah yang dibutuhkan', 'How many are wanted'),
  nama_p3mi: is.required(is.text(150), 'Nama P3MI', 'Placement company (P3MI)'),
  izin_p3mi: is.required(is.text(80), 'Nomor izin P3MI (SIP3MI)', 'Licence of the P3MI (SIP3MI)'),
  nomor_sip2mi: is.optional(is.letterNumber, 'Nomor izin perekrutan (SIP2MI)', 'Recruitment permit (SIP2MI)'),
  telepon_p3mi: is.optional(is.phone, 'Telepon P3MI', "P3MI's phone"),
  alamat_p3mi: is.optional(is.text(250), 'Alamat P3MI', "P3MI's address"),
  nama_pemberi_kerja: is.optional(is.text(150), 'Pemberi kerja', 'Employer'),
  berlaku_sampai: is.optional(is.day, 'Berlaku sampai', 'Valid until'),
  kantor_layanan: is.optional(is.text(100), 'Kantor layanan', 'Serving office'),
  kode_wilayah: is.optional(is.region, 'Kode wilayah kantor layanan', 'Region code of the serving office'),
  status_lowongan: is.required(state, 'Status lowongan', 'State of the offer'),
})

export const sipmiJobOffer = source({
  id: 'sipmi-job-offer',
  version: 1,
  name: { id: 'Lowongan kerja luar negeri', en: 'Job offers abroad' },
  system: { id: 'SIPMI/SIAPkerja, Disnaker', en: 'SIPMI/SIAPkerja, manpower offices' },
  ownerKind: 'manpower',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia dan PP 59/2021 (pasal perlu dikonfirmasi)',
    en: 'Law 18/2017 on the Protection of Migrant Workers and Government Regulation 59/2021 (articles to be confirmed)',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 7 * 1440, hours: { from: 8, to: 16 }, workdaysOnly: true },
  groups: ['identity', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_lowongan,
  occurred: (row) => occurredAt(row.tanggal_tayang, zoneOfRegion(row.kode_wilayah)),
  facts: (row) =>
    given({
      happening: 'job-offer' as const,
      occupation: row.jabatan,
      purpose: 'work' as const,
      destination: row.negara_penempatan,
      place: row.kantor_layanan,
      outcome: row.status_lowongan,
      sponsor: givenAny({
        name: row.nama_p3mi,
        phone: row.telepon_p3mi,
        address: row.alamat_p3mi,
        licence: row.izin_p3mi,
      }),
      validUntil: row.berlaku_sampai,
      note:
        [
          row.nama_pemberi_kerja && `Pemberi kerja: ${row.nama_pemberi_kerja}.`,
          row.jumlah_dibutuhkan && `Dibutuhkan ${row.jumlah_dibutuhkan} orang.`,
          row.nomor_sip2mi && `SIP2MI ${row.nomor_sip2mi}.`,
        ]
          .filter(Boolean)
          .join(' ') || undefined,
    }),
})
