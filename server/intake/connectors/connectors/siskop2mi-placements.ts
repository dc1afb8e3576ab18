/**
 * Placements asked from SISKOP2MI, page by page: states change under the same id, so every round walks all pages.
 * No public specification of such a service exists: plausible, not official.
 */
import type { Connector } from '../connector.ts'

export const siskop2miPlacements: Connector = {
  id: 'siskop2mi-placements',
  source: 'siskop2mi-placement',
  name: { id: 'Penempatan dari SISKOP2MI, per halaman', en: 'Placements from SISKOP2MI, page by page' },
  everyMinutes: 240,
  path: '/api/penempatan',
  query: { provinsi: '61' },
  authentication: { kind: 'bearer' },
  walk: { kind: 'page', parameter: 'halaman', first: 1, size: 200, sizeParameter: 'per_halaman' },
  rows: ['data', 'penempatan'],
  columns: {
    idPmi: 'id_pmi',
    tanggalCatat: 'tanggal_pencatatan',
    nama: 'nama_lengkap',
    jenisKelamin: 'jenis_kelamin',
    tempatLahir: 'tempat_lahir',
    tanggalLahir: 'tanggal_lahir',
    nik: 'nik',
    paspor: 'nomor_paspor',
    telepon: 'nomor_hp',
    alamat: 'alamat',
    kodeKecamatan: 'kode_kecamatan',
    namaIbu: 'nama_ibu',
    jabatan: 'jabatan',
    negara: 'negara_penempatan',
    p3mi: 'nama_p3mi',
    izinP3mi: 'izin_p3mi',
    teleponP3mi: 'telepon_p3mi',
    alamatP3mi: 'alamat_p3mi',
    pemberiKerja: 'nama_pemberi_kerja',
    layanan: 'layanan',
    status: 'status_penempatan',
  },
}
