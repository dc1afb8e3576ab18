/**
 * The officer's form: what an officer saw or was told, entered by hand, and what flows back from a case (an outcome of a victim).
 * Almost everything may be missing; no system speaks it, the layout is our own.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const direction = is.choice<'out' | 'in'>({ KELUAR: 'out', MASUK: 'in' })

const occurred = (row: { waktu_kejadian: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_kejadian, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_formulir: is.required(is.documentNumber, 'Nomor formulir', 'Form number'),
    waktu_kejadian: is.required(is.moment, 'Waktu kejadian', 'Time of the event'),
    nama_lengkap: is.optional(is.name, 'Nama lengkap', 'Full name'),
    nama_lain: is.optional(is.names, 'Nama lain (pisahkan dengan ;)', 'Other names (separated by ;)'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    kewarganegaraan: is.optional(is.country, 'Kewarganegaraan', 'Nationality'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_kk: is.optional(is.kk, 'Nomor KK', 'Family card number (KK)'),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    nomor_splp: is.optional(is.documentNumber, 'Nomor SPLP', 'SPLP number'),
    nomor_plb: is.optional(is.documentNumber, 'Nomor PLB', 'PLB number'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    surel: is.optional(is.email, 'Surel', 'E-mail'),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    pekerjaan: is.optional(is.text(100), 'Pekerjaan', 'Occupation'),
    keperluan: is.optional(is.text(100), 'Keperluan', 'Purpose'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    arah: is.optional(direction, 'Arah', 'Direction'),
    tempat: is.optional(is.text(120), 'Tempat', 'Place'),
    rombongan: is.optional(is.text(120), 'Rombongan atau kendaraan', 'Group or vehicle'),
    nama_pengajak: is.optional(is.text(150), 'Nama pengajak atau penjamin', 'Who invited or vouched'),
    hp_pengajak: is.optional(is.phone, 'Nomor HP pengajak', "Inviter's phone"),
    alamat_pengajak: is.optional(is.text(250), 'Alamat pengajak', "Inviter's address"),
    hasil: is.optional(is.text(120), 'Hasil', 'Outcome'),
    catatan: is.optional(is.text(2000), 'Catatan', 'Note'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const officersForm = source({
  id: 'officers-form',
  version: 1,
  name: { id: 'Formulir petugas', en: "Officer's form" },
  system: { id: 'Simpul, diisi petugas', en: 'Simpul, filled in by an officer' },
  ownerKind: 'task-force',
  protected: false,
  legalBasis: {
    id: 'Perpres 69/2008 jo. 22/2021 jo. 49/2023 tentang Gugus Tugas',
    en: 'Presidential Regulation 69/2008 as amended by 22/2021 and 49/2023 on the task force',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 60 * 1440 },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_formulir,
  occurred,
  facts: (row) =>
    given({
      happening: 'officers-form' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_lain,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: row.kewarganegaraan,
      nik: row.nik,
      kk: row.nomor_kk,
      passport: row.nomor_paspor,
      splp: row.nomor_splp,
      plb: row.nomor_plb,
      phone: row.nomor_hp,
      email: row.surel,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      motherName: row.nama_ibu,
      occupation: row.pekerjaan,
      purpose: findPurpose(row.keperluan),
      destination: row.negara_tujuan,
      direction: row.arah,
      place: row.tempat,
      outcome: row.hasil,
      travelWith: row.rombongan,
      sponsor: givenAny({ name: row.nama_pengajak, phone: row.hp_pengajak, address: row.alamat_pengajak }),
      note: row.catatan,
    }),
})
