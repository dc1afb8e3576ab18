/**
 * Answers of the civil registry (SIAK) to a verification: what the register holds under a NIK, and whether the asker's data agreed.
 * No public specification of SIAK's service exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const answer = is.choice({
  SESUAI: 'sesuai',
  'TIDAK-SESUAI': 'tidak sesuai',
  'TIDAK-DITEMUKAN': 'tidak ditemukan',
  'NIK-TIDAK-AKTIF': 'NIK tidak aktif',
})

const occurred = (row: { waktu_verifikasi: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_verifikasi, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_verifikasi: is.required(is.documentNumber, 'Nomor verifikasi', 'Verification number'),
    waktu_verifikasi: is.required(is.moment, 'Waktu verifikasi', 'Time of verification'),
    instansi_peminta: is.required(is.text(120), 'Instansi peminta', 'Asking agency'),
    nik: is.required(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_kk: is.optional(is.kk, 'Nomor KK', 'Family card number (KK)'),
    nama_lengkap: is.optional(is.name, 'Nama menurut register', 'Name in the register'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin menurut register', 'Sex in the register'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir menurut register', 'Date of birth in the register'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    hasil: is.required(answer, 'Hasil verifikasi', 'Result of verification'),
    unsur_berbeda: is.optional(is.text(200), 'Unsur yang berbeda', 'Elements that differ'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const dukcapilVerification = source({
  id: 'dukcapil-verification',
  version: 1,
  name: { id: 'Verifikasi kependudukan', en: 'Civil registry verifications' },
  system: { id: 'SIAK, Dukcapil', en: 'SIAK, Civil Registry' },
  ownerKind: 'civil-registry',
  protected: false,
  legalBasis: {
    id: 'UU 24/2013 tentang Administrasi Kependudukan, Permendagri 102/2019, dan PKS hak akses',
    en: 'Law 24/2013 on Civil Administration, Permendagri 102/2019 and an access agreement',
  },
  retention: { months: 24, ending: 'destroy' },
  rhythm: { everyMinutes: 1440, hours: { from: 8, to: 16 }, workdaysOnly: true },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_verifikasi,
  occurred,
  facts: (row) =>
    given({
      happening: 'identity-verification' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nik: row.nik,
      kk: row.nomor_kk,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      motherName: row.nama_ibu,
      place: row.instansi_peminta,
      outcome: row.hasil,
      note: row.unsur_berbeda && `Unsur berbeda: ${row.unsur_berbeda}`,
    }),
})
