/**
 * Administrative measures of immigration (penyidakim, detention). PROTECTED: many a victim has broken immigration law because of what
 * was done to them (UU 6/2011 art. 86–88), so a measure must not follow anybody to a counter; the screening for a victim is required.
 * No public specification of SIMKIM exists: this layout is plausible, not official.
 */
import * as is from '../column.ts'
import { given, givenAny } from '../given.ts'
import { layoutOf } from '../layout.ts'
import { type Moment, occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

const violation = is.choice({
  'MASUK-TANPA-PEMERIKSAAN': 'masuk atau keluar tanpa pemeriksaan',
  'LEWAT-WAKTU': 'tinggal melewati batas waktu',
  'DOKUMEN-TIDAK-SAH': 'dokumen tidak sah',
  'PENYALAHGUNAAN-IZIN': 'penyalahgunaan izin tinggal',
  'KETERANGAN-TIDAK-BENAR': 'keterangan tidak benar',
  LAIN: 'lain-lain',
})
const measure = is.choice({
  DICATAT: 'dicatat',
  'BIAYA-BEBAN': 'biaya beban',
  'PEMBATALAN-IZIN': 'pembatalan izin tinggal',
  PENDETENSIAN: 'pendetensian',
  DEPORTASI: 'deportasi',
  PENANGKALAN: 'penangkalan',
  'TIDAK-DIKENAI': 'tidak dikenai tindakan (terduga korban)',
})
const screened = is.choice({
  'TERDUGA-KORBAN': 'terduga korban',
  'TIDAK-ADA-TANDA': 'tidak ada tanda korban',
  BELUM: 'belum ditapis',
})
const document = is.choice<'passport' | 'splp' | 'plb'>({ PASPOR: 'passport', SPLP: 'splp', PLB: 'plb' })

const occurred = (row: { waktu_tindakan: Moment; kode_wilayah_kantor?: string }) =>
  occurredAt(row.waktu_tindakan, zoneOfRegion(row.kode_wilayah_kantor))

const { layout, labels } = layoutOf(
  {
    nomor_tindakan: is.required(is.letterNumber, 'Nomor tindakan', 'Number of the measure'),
    waktu_tindakan: is.required(is.moment, 'Waktu tindakan', 'Time of the measure'),
    nama_kantor: is.required(is.text(100), 'Kantor imigrasi', 'Immigration office'),
    kode_wilayah_kantor: is.optional(is.region, 'Kode wilayah kantor', 'Region code of the office'),
    nama_lengkap: is.required(is.name, 'Nama lengkap', 'Full name'),
    jenis_kelamin: is.optional(is.sex, 'Jenis kelamin', 'Sex'),
    tempat_lahir: is.optional(is.text(100), 'Tempat lahir', 'Place of birth'),
    tanggal_lahir: is.optional(is.birthDate, 'Tanggal lahir', 'Date of birth'),
    kewarganegaraan: is.optional(is.country, 'Kewarganegaraan', 'Nationality'),
    nik: is.optional(is.nik, 'NIK', 'National identity number (NIK)'),
    jenis_dokumen: is.optional(document, 'Jenis dokumen', 'Kind of document'),
    nomor_dokumen: is.optional(is.documentNumber, 'Nomor dokumen', 'Document number'),
    jenis_pelanggaran: is.required(violation, 'Jenis pelanggaran', 'Kind of violation'),
    tindakan: is.required(measure, 'Tindakan administratif', 'Administrative measure'),
    penapisan_korban: is.required(screened, 'Penapisan korban TPPO', 'Screening for a trafficking victim'),
    nama_penjamin: is.optional(is.text(150), 'Nama penjamin', 'Name of guarantor'),
    hp_penjamin: is.optional(is.phone, 'Nomor HP penjamin', "Guarantor's phone"),
    catatan: is.optional(is.text(500), 'Catatan petugas', "Officer's note"),
  },
  { born: 'tanggal_lahir', occurred },
)

export const immigrationViolation = source({
  id: 'immigration-violation',
  version: 1,
  name: { id: 'Tindakan keimigrasian (terlindungi)', en: 'Immigration measures (protected)' },
  system: { id: 'SIMKIM, Inteldakim dan rumah detensi', en: 'SIMKIM, immigration enforcement and detention' },
  ownerKind: 'immigration',
  protected: true,
  legalBasis: {
    id: 'UU 6/2011 tentang Keimigrasian, pasal 75 tentang tindakan administratif (perlu dikonfirmasi) dan pasal 86–88 tentang korban',
    en: 'Law 6/2011 on Immigration, art. 75 on administrative measures (to be confirmed) and arts. 86–88 on victims',
  },
  retention: { months: 60, ending: 'archive' },
  rhythm: { everyMinutes: 14 * 1440 },
  groups: ['identity', 'documents', 'journey', 'sponsor', 'service'],
  layout,
  labels,
  reference: (row) => row.nomor_tindakan,
  occurred,
  facts: (row) =>
    given({
      happening: 'immigration-violation' as const,
      name: row.nama_lengkap,
      sex: row.jenis_kelamin,
      birthDate: row.tanggal_lahir,
      birthPlace: row.tempat_lahir,
      nationality: row.kewarganegaraan,
      nik: row.nik,
      ...(row.jenis_dokumen && { [row.jenis_dokumen]: row.nomor_dokumen }),
      place: row.nama_kantor,
      outcome: row.tindakan,
      sponsor: givenAny({ name: row.nama_penjamin, phone: row.hp_penjamin }),
      service: row.jenis_pelanggaran,
      note: [`Penapisan: ${row.penapisan_korban}.`, row.catatan].filter(Boolean).join(' '),
    }),
})
