/**
 * A school's concern about one pupil (P4): one child a delivery, never a list, never a grade or a mark. Until a second voice has confirmed
 * it, it raises no alert and is no ground for one. It does not ask for the pupil's school number: no other agency knows a child by it.
 * No public specification of such a note exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const state = is.choice({ BELUM: 'belum dikuatkan', DIKUATKAN: 'dikuatkan', 'TIDAK-BENAR': 'tidak benar' })
const concern = is.choice({
  'HENDAK-BEKERJA': 'hendak berhenti sekolah untuk bekerja',
  'DITAWARI-KERJA': 'ditawari bekerja oleh orang luar',
  'HENDAK-DINIKAHKAN': 'hendak dinikahkan',
  'DOKUMEN-DIURUS-ORANG-LAIN': 'dokumen diurus orang lain',
  'DIJEMPUT-ORANG-TAK-DIKENAL': 'dijemput orang yang tidak dikenal',
  'TIDAK-MASUK': 'lama tidak masuk tanpa kabar',
  LAIN: 'kekhawatiran lain',
})

const occurred = (row: { waktu_catatan: Moment; kode_kecamatan?: string }) =>
  occurredAt(row.waktu_catatan, zoneOfRegion(row.kode_kecamatan))

const { layout, labels } = layoutOf(
  {
    nomor_catatan: is.required(is.documentNumber, 'Nomor catatan', 'Number of the note'),
    waktu_catatan: is.required(is.moment, 'Waktu catatan', 'Time of the note'),
    nama_sekolah: is.required(is.text(120), 'Nama sekolah', 'School'),
    nama_lengkap: is.required(is.name, 'Nama murid', "Pupil's name"),
    nama_panggilan: is.optional(is.names, 'Nama panggilan (pisahkan dengan ;)', 'Called (separated by ;)'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    kekhawatiran: is.required(concern, 'Kekhawatiran', 'Concern'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan yang disebut', 'Destination country that was named'),
    nama_pengajak: is.optional(is.text(150), 'Nama pengajak', 'Who invited'),
    hp_pengajak: is.optional(is.phone, 'Nomor HP pengajak', "Inviter's phone"),
    status_verifikasi: is.required(state, 'Status verifikasi', 'State of verification'),
    catatan: is.optional(is.text(1000), 'Catatan guru pendamping', "Teacher's note"),
  },
  { born: 'tanggal_lahir', occurred },
)

export const schoolConcern = source({
  id: 'school-concern',
  version: 1,
  name: { id: 'Kekhawatiran sekolah tentang satu murid', en: "A school's concern about one pupil" },
  system: { id: 'Catatan sekolah, Dinas Pendidikan', en: 'School notes, education office' },
  ownerKind: 'education',
  protected: false,
  oneAtATime: true,
  legalBasis: {
    id: 'UU 35/2014 tentang Perlindungan Anak dan UU 27/2022 pasal 4 ayat (2) dan 25 tentang data anak (pasal perlu dikonfirmasi)',
    en: 'Law 35/2014 on Child Protection and Law 27/2022 arts. 4(2) and 25 on data of children (articles to be confirmed)',
  },
  retention: { months: 12, ending: 'destroy' },
  rhythm: { everyMinutes: 180 * 1440 },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_catatan,
  occurred,
  facts: (row) =>
    given({
      happening: 'school-concern' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_panggilan,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nik: row.nik,
      region: row.kode_kecamatan?.slice(0, 8),
      motherName: row.nama_ibu,
      purpose: findPurpose(row.kekhawatiran),
      destination: row.negara_tujuan,
      place: row.nama_sekolah,
      outcome: row.status_verifikasi,
      sponsor: givenAny({ name: row.nama_pengajak, phone: row.hp_pengajak }),
      note: [`Kekhawatiran: ${row.kekhawatiran}.`, row.catatan].filter(Boolean).join(' '),
    }),
})
