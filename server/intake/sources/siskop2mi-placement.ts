/**
 * Placements of Indonesian migrant workers from SISKOP2MI: who goes, for whom, through which licensed company (P3MI).
 * No public specification of SISKOP2MI exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const state = is.choice({
  TERDAFTAR: 'terdaftar',
  'SIAP-BERANGKAT': 'siap berangkat',
  DITEMPATKAN: 'ditempatkan',
  BATAL: 'batal',
  PULANG: 'pulang',
})

const occurred = (row: { tanggal_pencatatan: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.tanggal_pencatatan, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    id_pmi: is.required(is.documentNumber, 'ID PMI', 'Migrant worker ID'),
    tanggal_pencatatan: is.required(is.moment, 'Tanggal pencatatan', 'Date of entry'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.required(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.required(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.required(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    jabatan: is.optional(is.text(100), 'Jabatan', 'Job'),
    negara_penempatan: is.required(is.country, 'Negara penempatan', 'Country of placement'),
    nama_p3mi: is.optional(is.text(150), 'Nama P3MI', 'Placement company (P3MI)'),
    izin_p3mi: is.optional(is.text(80), 'Nomor izin P3MI (SIP3MI)', 'Licence of the P3MI'),
    telepon_p3mi: is.optional(is.phone, 'Telepon P3MI', "P3MI's phone"),
    alamat_p3mi: is.optional(is.text(250), 'Alamat P3MI', "P3MI's address"),
    nama_pemberi_kerja: is.optional(is.text(150), 'Pemberi kerja', 'Employer'),
    layanan: is.optional(is.text(100), 'Kantor layanan', 'Serving office'),
    status_penempatan: is.required(state, 'Status penempatan', 'State of placement'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const siskop2miPlacement = source({
  id: 'siskop2mi-placement',
  version: 1,
  name: { id: 'Penempatan pekerja migran', en: 'Migrant worker placements' },
  system: { id: 'SISKOP2MI, KP2MI', en: 'SISKOP2MI, Ministry of Migrant Worker Protection' },
  ownerKind: 'migrant-worker-protection',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia dan PKS dengan Gugus Tugas',
    en: 'Law 18/2017 on the Protection of Migrant Workers and a sharing agreement with the task force',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 1440, hours: { from: 8, to: 17 }, workdaysOnly: true },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.id_pmi,
  occurred,
  facts: (row) =>
    given({
      happening: 'placement' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: 'IDN',
      nik: row.nik,
      passport: row.nomor_paspor,
      phone: row.nomor_hp,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      motherName: row.nama_ibu,
      occupation: row.jabatan,
      purpose: 'work' as const,
      destination: row.negara_penempatan,
      place: row.layanan,
      outcome: row.status_penempatan,
      sponsor: givenAny({
        name: row.nama_p3mi,
        phone: row.telepon_p3mi,
        address: row.alamat_p3mi,
        licence: row.izin_p3mi,
      }),
      note: row.nama_pemberi_kerja && `Pemberi kerja: ${row.nama_pemberi_kerja}`,
    }),
})
