/**
 * What a desk learnt by talking with a person, and how it went on: passport counter, border post, civil registry, manpower office, school.
 * The desk's screen writes it; it comes in by the front door like any record. The layout is our own.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { signCodes } from '../interview/model.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const direction = is.choice<'out' | 'in'>({ KELUAR: 'out', MASUK: 'in' })
const outcome = is.choice({
  DILANJUTKAN: 'dilanjutkan',
  DITUNDA: 'ditunda',
  DITOLAK: 'ditolak',
  DIBATALKAN: 'dibatalkan',
  DIRUJUK: 'dirujuk sebagai terduga korban',
  // A refusal is none before a second officer confirms it (protection.md P3).
  MENUNGGU: 'menunggu petugas kedua',
})

const occurred = (row: { waktu_wawancara: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_wawancara, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_wawancara: is.required(is.documentNumber, 'Nomor wawancara', 'Interview number'),
    waktu_wawancara: is.required(is.moment, 'Waktu wawancara', 'Time of the interview'),
    tempat: is.optional(is.text(120), 'Tempat', 'Place'),
    nama_lengkap: is.optional(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    kewarganegaraan: is.optional(is.country, 'Kewarganegaraan', 'Nationality'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    nomor_plb: is.optional(is.documentNumber, 'Nomor PLB', 'PLB number'),
    nomor_splp: is.optional(is.documentNumber, 'Nomor SPLP', 'SPLP number'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    arah: is.optional(direction, 'Arah', 'Direction'),
    keperluan: is.optional(is.text(100), 'Keperluan', 'Purpose'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    rombongan: is.optional(is.text(120), 'Rombongan atau kendaraan', 'Group or vehicle'),
    nama_penjamin: is.optional(is.text(150), 'Nama penjamin', 'Name of guarantor'),
    hp_penjamin: is.optional(is.phone, 'Nomor HP penjamin', "Guarantor's phone"),
    izin_penjamin: is.optional(is.text(80), 'Nomor izin penjamin (PPIU, P3MI)', "Guarantor's licence (PPIU, P3MI)"),
    tanda: is.optional(
      is.choices(signCodes),
      'Jawaban dan tanda (pisahkan dengan ;)',
      'Answers and signs (separated by ;)',
    ),
    hasil: is.required(outcome, 'Hasil', 'Outcome'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const deskInterview = source({
  id: 'desk-interview',
  version: 1,
  name: { id: 'Wawancara di konter', en: 'Interviews at a desk' },
  system: { id: 'Simpul, diisi petugas konter', en: 'Simpul, filled in at the desk' },
  ownerKind: 'immigration',
  protected: false,
  legalBasis: {
    id: 'UU 6/2011 tentang Keimigrasian; SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 tentang pencegahan PMI nonprosedural (perlu dikonfirmasi)',
    en: 'Law 6/2011 on Immigration; circular IMI-0277.GR.02.06/2017 on non-procedural workers (to be confirmed)',
  },
  retention: { months: 24, ending: 'destroy' },
  rhythm: { everyMinutes: 60 * 1440 },
  groups: ['identity', 'documents', 'contact', 'journey', 'sponsor'],
  layout,
  labels,
  reference: (row) => row.nomor_wawancara,
  occurred,
  facts: (row) =>
    given({
      happening: 'interview' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      nationality: row.kewarganegaraan,
      nik: row.nik,
      passport: row.nomor_paspor,
      plb: row.nomor_plb,
      splp: row.nomor_splp,
      phone: row.nomor_hp,
      region: row.kode_kecamatan?.slice(0, 8),
      purpose: findPurpose(row.keperluan),
      destination: row.negara_tujuan,
      direction: row.arah,
      place: row.tempat,
      outcome: row.hasil,
      travelWith: row.rombongan,
      sponsor: givenAny({ name: row.nama_penjamin, phone: row.hp_penjamin, licence: row.izin_penjamin }),
      signs: row.tanda,
    }),
})
