/**
 * People named in a police report (LP), one row per person. PROTECTED: who reports as a victim must not be marked by it (P1), and who
 * is only reported is no suspect. So there is no word for one (a suspect needs a determination with number and date, P2), and no column
 * for the account of what happened: that stays with the investigator.
 * No public specification of the police's system (EMP) exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const part = is.choice({ KORBAN: 'terduga korban', TERLAPOR: 'terlapor', SAKSI: 'saksi' })

const occurred = (row: { waktu_laporan: Moment; kode_wilayah_satuan?: string }) =>
  occurredAt(row.waktu_laporan, zoneOfRegion(row.kode_wilayah_satuan))

const { layout, labels } = layoutOf(
  {
    nomor_lp: is.required(is.letterNumber, 'Nomor laporan polisi', 'Police report number'),
    nomor_urut: is.required(is.documentNumber, 'Nomor urut orang', 'Line of the person'),
    waktu_laporan: is.required(is.moment, 'Waktu laporan', 'Time of report'),
    satuan: is.required(is.text(100), 'Satuan penerima', 'Receiving unit'),
    kode_wilayah_satuan: is.optional(is.region, 'Kode wilayah satuan', 'Region code of the unit'),
    pasal: is.optional(is.text(200), 'Pasal yang dilaporkan', 'Articles reported'),
    peran: is.required(part, 'Peran dalam laporan', 'Part in the report'),
    nama_lengkap: is.optional(is.name, 'Nama lengkap', 'Full name'),
    nama_lain: is.optional(is.names, 'Nama lain (pisahkan dengan ;)', 'Other names (separated by ;)'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    kewarganegaraan: is.optional(is.country, 'Kewarganegaraan', 'Nationality'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    nomor_paspor: is.optional(is.documentNumber, 'Nomor paspor', 'Passport number'),
    nomor_hp: is.optional(is.phone, 'Nomor HP', 'Mobile phone'),
    alamat: is.optional(is.text(250), 'Alamat', 'Address'),
    kode_kecamatan: is.optional(is.region, 'Kode kecamatan', 'District code'),
    // An account only with the letter on which it was learned (protection.md P8): the investigator's request, or PPATK's analysis.
    nomor_rekening: is.optional(is.documentNumber, 'Nomor rekening', 'Bank account'),
    dasar_rekening: is.optional(
      is.letterNumber,
      'Dasar rekening (surat penyidik atau PPATK)',
      'Ground of the account (letter)',
    ),
    // Names of stages are the procedure's (KUHAP, UU 20/2025), and change with it (P7).
    tahap: is.optional(is.text(60), 'Tahap penanganan', 'Stage of the proceedings'),
  },
  { born: 'tanggal_lahir', occurred, ground: { of: 'nomor_rekening', is: 'dasar_rekening' } },
)

export const policeReport = source({
  id: 'police-report',
  version: 2,
  name: { id: 'Laporan polisi (terlindungi)', en: 'Police reports (protected)' },
  system: { id: 'EMP, Polri', en: 'EMP, National Police' },
  ownerKind: 'police',
  protected: true,
  legalBasis: {
    id: 'UU 2/2002 tentang Polri, KUHAP (UU 20/2025) dan UU 21/2007 pasal 44 dan 45 (pasal perlu dikonfirmasi)',
    en: 'Law 2/2002 on the Police, the Code of Criminal Procedure (Law 20/2025) and Law 21/2007 arts. 44–45 (articles to be confirmed)',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 14 * 1440 },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => `${row.nomor_lp}#${row.nomor_urut}`,
  occurred,
  facts: (row) =>
    given({
      happening: 'police-report' as const,
      name: row.nama_lengkap,
      otherNames: row.nama_lain,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: row.kewarganegaraan,
      nik: row.nik,
      passport: row.nomor_paspor,
      phone: row.nomor_hp,
      address: row.alamat,
      region: row.kode_kecamatan?.slice(0, 8),
      place: row.satuan,
      outcome: row.tahap,
      service: row.peran,
      account: row.nomor_rekening?.replaceAll(/\D/g, ''),
      accountGround: row.dasar_rekening,
      note: row.pasal && `Pasal yang dilaporkan: ${row.pasal}`,
    }),
})
