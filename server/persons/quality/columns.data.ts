/** Under which columns the sources write what quality rules speak of; a test holds it against every source. */
import type { Source } from '../../intake/source.ts'
import type { Told } from './rule.ts'

export const columnsOf: Partial<Record<Told, string[]>> = {
  name: ['nama_lengkap', 'nama_orang'],
  sex: ['jenis_kelamin'],
  birthDate: ['tanggal_lahir'],
  birthPlace: ['tempat_lahir'],
  nationality: ['kewarganegaraan'],
  nik: ['nik'],
  passport: ['nomor_paspor', 'nomor_dokumen'],
  phone: ['nomor_hp'],
  occurred: [
    'waktu_permohonan',
    'waktu_perlintasan',
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
    'tanggal_pencatatan',
    'tanggal_catat',
    'tanggal_tayang',
    'keadaan_per',
  ],
}

/** What of it a source has a column for. */
export function carriedBy({ labels }: Pick<Source, 'labels'>): ReadonlySet<Told> {
  const told = Object.entries(columnsOf) as [Told, string[]][]
  return new Set(told.filter(([, columns]) => columns.some((column) => column in labels)).map(([field]) => field))
}
