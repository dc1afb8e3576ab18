/** Under which columns the sources write what quality rules speak of; a test holds it against every source. */
import type { Source } from '../../intake/source.ts'
import type { Told } from './rule.ts'

export const columnsOf: Partial<Record<Told, string[]>> = {
  name: ['nama_lengkap', 'nama_orang', 'prs_FirstName'],
  sex: ['jenis_kelamin', 'prs_Gender'],
  birthDate: ['tanggal_lahir', 'prs_Birthdate'],
  birthPlace: ['tempat_lahir'],
  nationality: ['kewarganegaraan', 'prs_Citizenship'],
  nik: ['nik', 'prs_IdentityNumber'],
  passport: ['nomor_paspor', 'nomor_dokumen'],
  phone: ['nomor_hp', 'prs_MobilePhone', 'prs_HomePhone'],
  occurred: [
    'waktu_permohonan',
    'waktu_perlintasan',
    'waktu_pengecekan',
    'waktu_verifikasi',
    'waktu_kedatangan',
    'waktu_kejadian',
    'waktu_laporan',
    'waktu_lapor',
    'waktu_layanan',
    'waktu_catatan',
    'waktu_tindakan',
    'waktu_temuan',
    'waktu_hasil',
    'waktu_wawancara',
    'tanggal_pencatatan',
    'tanggal_catat',
    'tanggal_tayang',
    'keadaan_per',
    'cas_IncomingReferralDate',
    'ext_AsOf',
  ],
}

/** What of it a source has a column for. */
export function carriedBy({ labels }: Pick<Source, 'labels'>): ReadonlySet<Told> {
  const told = Object.entries(columnsOf) as [Told, string[]][]
  return new Set(told.filter(([, columns]) => columns.some((column) => column in labels)).map(([field]) => field))
}
