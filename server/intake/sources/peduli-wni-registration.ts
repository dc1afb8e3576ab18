/**
 * Citizens who register themselves with an Indonesian mission abroad (lapor diri, Peduli WNI): a passport or a NIK is enough there.
 * The address abroad is a note, not the home address by which records are compared.
 * No public specification of Peduli WNI exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import type { Zone } from '../model.ts'
import { type Moment, occurredAt } from '../read-moment.ts'
import { findPurpose } from '../read-purpose.ts'
import { source } from '../source.ts'

const state = is.choice({ TINGGAL: 'tinggal', PINDAH: 'pindah', PULANG: 'pulang' })

/** The missions that we hear from stand in these countries; any other's day is told in Jakarta's time. */
const zoneOf: Record<string, Zone> = { MYS: 'Asia/Kuching', KHM: 'Asia/Phnom_Penh' }

const occurred = (row: { waktu_lapor: Moment; negara_domisili: string }) =>
  occurredAt(row.waktu_lapor, zoneOf[row.negara_domisili] ?? 'Asia/Jakarta')

const { layout, labels } = layoutOf(
  {
    nomor_lapor_diri: is.required(is.documentNumber, 'Nomor lapor diri', 'Registration number'),
    waktu_lapor: is.required(is.moment, 'Waktu lapor diri', 'Time of registration'),
    perwakilan: is.required(is.text(100), 'Perwakilan RI', 'Indonesian mission'),
    negara_domisili: is.required(is.country, 'Negara domisili', 'Country of stay'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    surel: is.optional(is.email, 'Surel', 'E-mail'),
    alamat_luar_negeri: is.optional(is.text(250), 'Alamat di luar negeri', 'Address abroad'),
    kode_kecamatan_asal: is.optional(is.region, 'Kode kecamatan asal', 'Home district code'),
    keperluan: is.optional(is.text(100), 'Keperluan tinggal', 'Purpose of stay'),
    pekerjaan: is.optional(is.text(100), 'Pekerjaan', 'Occupation'),
    nama_pemberi_kerja: is.optional(is.text(150), 'Pemberi kerja', 'Employer'),
    status_tinggal: is.required(state, 'Status tinggal', 'State of stay'),
  },
  { born: 'tanggal_lahir', occurred },
)

export const peduliWniRegistration = source({
  id: 'peduli-wni-registration',
  version: 1,
  name: { id: 'Lapor diri WNI di luar negeri', en: 'Self-registration of citizens abroad' },
  system: { id: 'Peduli WNI, Kemlu', en: 'Peduli WNI, Ministry of Foreign Affairs' },
  ownerKind: 'consular',
  protected: false,
  legalBasis: {
    id: 'UU 37/1999 tentang Hubungan Luar Negeri dan Permenlu 5/2018 tentang Pelindungan WNI (pasal perlu dikonfirmasi)',
    en: 'Law 37/1999 on Foreign Relations and Foreign Ministry Regulation 5/2018 on protecting citizens (articles to be confirmed)',
  },
  retention: { months: 60, ending: 'anonymise' },
  rhythm: { everyMinutes: 7 * 1440, hours: { from: 8, to: 16 }, workdaysOnly: true },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_lapor_diri,
  occurred,
  facts: (row) =>
    given({
      happening: 'consular-registration' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: 'IDN',
      nik: row.nik,
      passport: row.nomor_paspor,
      phone: row.nomor_hp,
      email: row.surel,
      region: row.kode_kecamatan_asal?.slice(0, 8),
      occupation: row.pekerjaan,
      purpose: findPurpose(row.keperluan),
      destination: row.negara_domisili,
      place: row.perwakilan,
      outcome: row.status_tinggal,
      note:
        [
          row.alamat_luar_negeri && `Alamat di luar negeri: ${row.alamat_luar_negeri}.`,
          row.nama_pemberi_kerja && `Pemberi kerja: ${row.nama_pemberi_kerja}.`,
        ]
          .filter(Boolean)
          .join(' ') || undefined,
    }),
})
