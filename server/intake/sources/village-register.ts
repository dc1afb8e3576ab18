/**
 * The village's register of departing would-be workers (UU 18/2017 gives villages this duty), sent by the regency's village office.
 * No public specification of such a register exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const occurred = (row: { tanggal_catat: Moment; kode_desa: string }) =>
  occurredAt(row.tanggal_catat, zoneOfRegion(row.kode_desa))

const { layout, labels } = layoutOf(
  {
    kode_desa: is.required(is.region, 'Kode desa', 'Village code'),
    nomor_register: is.required(is.documentNumber, 'Nomor register', 'Register number'),
    tanggal_catat: is.required(is.moment, 'Tanggal dicatat', 'Date of entry'),
    nama_desa: is.optional(is.text(100), 'Nama desa', 'Village'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    nama_panggilan: is.optional(is.names, 'Nama panggilan (pisahkan dengan ;)', 'Called (separated by ;)'),
    jenis_kelamin: is.required(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_kk: is.optional(is.kk, 'Nomor KK', 'Family card number (KK)'),
    nama_ibu: is.optional(is.name, 'Nama ibu kandung', "Mother's name"),
    alamat: is.optional(is.text(250), 'Alamat (dusun, RT/RW)', 'Address'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    keperluan: is.optional(is.text(100), 'Keperluan', 'Purpose'),
    pekerjaan_dijanjikan: is.optional(is.text(100), 'Pekerjaan yang dijanjikan', 'Promised job'),
    negara_tujuan: is.optional(is.country, 'Negara tujuan', 'Destination country'),
    rencana_berangkat: is.optional(is.day, 'Rencana berangkat', 'Planned departure'),
    nama_pengajak: is.optional(is.text(150), 'Nama pengajak atau perusahaan', 'Who invited: person or company'),
    hp_pengajak: is.optional(is.phone, 'Nomor HP pengajak', "Inviter's phone"),
    izin_perusahaan: is.optional(is.text(80), 'Nomor izin perusahaan (P3MI)', 'Licence of the company (P3MI)'),
    izin_keluarga: is.optional(is.yesNo, 'Ada izin keluarga', 'Family has agreed'),
    catatan: is.optional(is.text(500), 'Catatan', 'Note'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const villageRegister = source({
  id: 'village-register',
  version: 1,
  name: { id: 'Register calon pekerja migran di desa', en: 'Village register of departing would-be workers' },
  system: { id: 'Register desa, Dinas PMD', en: 'Village registers, village affairs office' },
  ownerKind: 'village',
  protected: false,
  legalBasis: {
    id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia, tugas desa',
    en: 'Law 18/2017 on the Protection of Migrant Workers, duties of villages',
  },
  retention: { months: 36, ending: 'destroy' },
  rhythm: { everyMinutes: 14 * 1440, hours: { from: 8, to: 15 }, workdaysOnly: true },
  groups: ['identity', 'documents', 'contact', 'family', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => `${row.kode_desa}#${row.nomor_register}`,
  occurred,
  facts: (row) =>
    given({
      happening: 'village-registration' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_panggilan,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: 'IDN',
      nik: row.nik,
      kk: row.nomor_kk,
      phone: row.nomor_hp,
      address: row.alamat,
      region: row.kode_desa.slice(0, 8),
      motherName: row.nama_ibu,
      occupation: row.pekerjaan_dijanjikan,
      purpose: findPurpose(row.keperluan),
      destination: row.negara_tujuan,
      place: row.nama_desa,
      departs: row.rencana_berangkat,
      sponsor: givenAny({ name: row.nama_pengajak, phone: row.hp_pengajak, licence: row.izin_perusahaan }),
      outcome:
        row.izin_keluarga === undefined ? undefined : row.izin_keluarga ? 'izin keluarga' : 'tanpa izin keluarga',
      note: row.catatan,
    }),
})
