/** Rows as agencies' systems would send them, about invented people; each takes what differs. */

/** A passport application at Singkawang (SIMKIM). */
export const application = (n: number, more: Record<string, unknown> = {}) => ({
  nomor_permohonan: `SKW2026${String(n).padStart(5, '0')}`,
  waktu_permohonan: '2026-11-16T08:30:00+07:00',
  nama_kantor: 'Loket paspor Singkawang',
  nama_lengkap: 'Melati Rekaan',
  jenis_kelamin: 'P',
  tempat_lahir: 'Sambas',
  tanggal_lahir: '2004-05-12',
  nik: '6101015205090001',
  nama_ibu: 'Saodah Rekaan',
  tujuan: 'Bekerja',
  negara_tujuan: 'Malaysia',
  status_permohonan: 'DITERIMA',
  ...more,
})

/** A line of a village's register of departing would-be workers. */
export const registration = (n: number, more: Record<string, unknown> = {}) => ({
  kode_desa: '61.01.04.2001',
  nomor_register: `${n}/2026`,
  tanggal_catat: '2026-11-02',
  nama_desa: 'Desa Uji',
  nama_lengkap: 'Melati Rekaan',
  jenis_kelamin: 'P',
  tempat_lahir: 'Sambas',
  tanggal_lahir: '2009-05-12',
  nik: '6101015205090001',
  nama_ibu: 'Saodah Rekaan',
  keperluan: 'Bekerja',
  negara_tujuan: 'Malaysia',
  izin_keluarga: 'TIDAK',
  ...more,
})

/** A service of UPTD PPA: protected. */
export const service = (n: number, more: Record<string, unknown> = {}) => ({
  nomor_layanan: `PPA-${n}`,
  waktu_layanan: '2026-11-10T10:00:00+07:00',
  jenis_layanan: 'PENJANGKAUAN',
  nama_lengkap: 'Melati Rekaan',
  jenis_kelamin: 'P',
  nik: '6101015205090001',
  persetujuan: 'YA',
  catatan: 'Rumah Aman Kenanga, Jalan Rahasia 7',
  ...more,
})
