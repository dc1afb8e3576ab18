/**
 * Lists of deported and returned Indonesians as BP3MI/P4MI records them at arrival: one list per group, one row per person.
 * No public specification of these lists exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const kind = is.choice({ DEPORTASI: 'deportasi', REPATRIASI: 'repatriasi', MANDIRI: 'pulang mandiri' })
const document = is.choice<'passport' | 'splp'>({ PASPOR: 'passport', SPLP: 'splp' })

const occurred = (row: { waktu_kedatangan: Moment; kode_wilayah_kedatangan?: string }) =>
  occurredAt(row.waktu_kedatangan, zoneOfRegion(row.kode_wilayah_kedatangan))

const { layout, labels } = layoutOf(
  {
    nomor_daftar: is.required(is.documentNumber, 'Nomor daftar', 'List number'),
    nomor_urut: is.required(is.documentNumber, 'Nomor urut', 'Line number'),
    waktu_kedatangan: is.required(is.moment, 'Waktu kedatangan', 'Time of arrival'),
    pos_kedatangan: is.required(is.text(100), 'Pos kedatangan', 'Post of arrival'),
    kode_wilayah_kedatangan: is.optional(is.region, 'Kode wilayah kedatangan', 'Region code of arrival'),
    jenis_kepulangan: is.required(kind, 'Jenis kepulangan', 'Kind of return'),
    negara_asal: is.required(is.country, 'Negara asal kepulangan', 'Country returned from'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.required(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    jenis_dokumen: is.optional(document, 'Jenis dokumen perjalanan', 'Kind of travel document'),
    nomor_dokumen: is.optional(is.documentNumber, 'Nomor dokumen perjalanan', 'Travel document number'),
    alamat_asal: is.optional(is.text(250), 'Alamat asal', 'Home address'),
    kode_kecamatan_asal: is.optional(is.region, 'Kode kecamatan asal', 'Home district code'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    pekerjaan_terakhir: is.optional(is.text(100), 'Pekerjaan terakhir', 'Last occupation'),
    alasan: is.optional(is.text(200), 'Alasan pemulangan', 'Reason for the return'),
    surat_perwakilan: is.optional(is.text(80), 'Nomor surat perwakilan RI', 'Letter number of the consulate'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const returnees = source({
  id: 'returnees',
  version: 1,
  name: { id: 'Daftar deportasi dan kepulangan', en: 'Lists of deported and returned people' },
  system: { id: 'Daftar BP3MI/P4MI dan perwakilan RI', en: 'Lists of BP3MI/P4MI and the consulates' },
  ownerKind: 'migrant-worker-protection',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia, tugas pemulangan BP3MI',
    en: 'Law 18/2017 on the Protection of Migrant Workers, BP3MI’s task of bringing people home',
  },
  retention: { months: 60, ending: 'anonymise' },
  rhythm: { everyMinutes: 14 * 1440, hours: { from: 8, to: 20 } },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => `${row.nomor_daftar}#${row.nomor_urut}`,
  occurred,
  facts: (row) =>
    given({
      happening: 'deportation' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: 'IDN',
      nik: row.nik,
      ...(row.jenis_dokumen && { [row.jenis_dokumen]: row.nomor_dokumen }),
      phone: row.nomor_hp,
      address: row.alamat_asal,
      region: row.kode_kecamatan_asal?.slice(0, 8),
      occupation: row.pekerjaan_terakhir,
      destination: row.negara_asal,
      direction: 'in' as const,
      place: row.pos_kedatangan,
      outcome: row.jenis_kepulangan,
      note: row.alasan,
    }),
})
