/**
 * Services of UPTD PPA to women and children: PROTECTED (P1), never read by indicators, screening, search or another agency.
 * It has no column for a shelter, health or counselling: those are secrets of their own, and such a column is refused by name.
 * No public specification of SIMFONI-PPA exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const service = is.choice({
  PENGADUAN: 'pengaduan',
  PENJANGKAUAN: 'penjangkauan',
  'PENGELOLAAN-KASUS': 'pengelolaan kasus',
  MEDIASI: 'mediasi',
  'PENDAMPINGAN-HUKUM': 'pendampingan hukum',
  PEMULANGAN: 'pemulangan',
  REINTEGRASI: 'reintegrasi sosial',
})

const occurred = (row: { waktu_layanan: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_layanan, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_layanan: is.required(is.documentNumber, 'Nomor layanan', 'Service number'),
    waktu_layanan: is.required(is.moment, 'Waktu layanan', 'Time of service'),
    jenis_layanan: is.required(service, 'Jenis layanan', 'Kind of service'),
    nama_lengkap: is.optional(is.name, 'Nama lengkap', 'Full name'),
    nama_panggilan: is.optional(is.names, 'Nama panggilan (pisahkan dengan ;)', 'Called (separated by ;)'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_hp: is.optional(is.phone, 'Nomor HP yang aman', 'Safe phone'),
    alamat: is.optional(is.text(250), 'Alamat asal', 'Home address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan asal', 'Home district code'),
    nama_pendamping: is.optional(is.text(120), 'Pendamping', 'Companion'),
    persetujuan: is.required(is.yesNo, 'Penerima layanan setuju datanya dicatat', 'Consent to recording'),
    catatan: is.optional(is.text(1000), 'Catatan layanan', 'Note on the service'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const uptdPpaService = source({
  id: 'uptd-ppa-service',
  version: 1,
  name: { id: 'Layanan UPTD PPA (terlindungi)', en: 'Services of UPTD PPA (protected)' },
  system: { id: 'SIMFONI-PPA, UPTD PPA', en: 'SIMFONI-PPA, women and children services' },
  ownerKind: 'women-and-children',
  protected: true,
  legalBasis: {
    id: 'Permen PPPA 8/2021 dan UU 12/2022; dibagi hanya atas persetujuan penerima layanan',
    en: 'Permen PPPA 8/2021 and Law 12/2022; shared only with the consent of the person served',
  },
  retention: { months: 60, ending: 'destroy' },
  rhythm: { everyMinutes: 14 * 1440 },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_layanan,
  occurred,
  facts: (row) =>
    given({
      happening: 'victim-service' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_panggilan,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      nik: row.nik,
      phone: row.nomor_hp,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      service: row.jenis_layanan,
      note: row.catatan,
    }),
})
