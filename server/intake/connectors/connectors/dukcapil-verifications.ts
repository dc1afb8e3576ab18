/**
 * Verifications asked from the civil registry (SIAK) since the newest that came.
 * No public specification of SIAK's service exists: plausible, not official.
 */
import type { Connector } from '../connector.ts'

export const dukcapilVerifications: Connector = {
  id: 'dukcapil-verifications',
  source: 'dukcapil-verification',
  name: { id: 'Verifikasi dari SIAK, sejak yang terakhir', en: 'Verifications from SIAK, since the last' },
  everyMinutes: 60,
  path: '/verifikasi/riwayat',
  authentication: { kind: 'header', name: 'x-api-key' },
  walk: {
    ...{ kind: 'since', parameter: 'sejak', column: 'waktu', daysBack: 30 },
    ...{ size: 500, sizeParameter: 'batas' },
  },
  rows: ['hasil'],
  columns: {
    nomor: 'nomor_verifikasi',
    waktu: 'waktu_verifikasi',
    peminta: 'instansi_peminta',
    nik: 'nik',
    no_kk: 'nomor_kk',
    nama: 'nama_lengkap',
    jenis_klmin: 'jenis_kelamin',
    tmpt_lhr: 'tempat_lahir',
    tgl_lhr: 'tanggal_lahir',
    nama_ibu: 'nama_ibu',
    alamat: 'alamat',
    kode_kec: 'kode_kecamatan',
    hasil_padan: 'hasil',
    unsur_beda: 'unsur_berbeda',
  },
}
