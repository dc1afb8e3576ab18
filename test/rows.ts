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

/** A crossing at Aruk, outward (SIMKIM). */
export const crossing = (n: number, more: Record<string, unknown> = {}) => ({
  nomor_perlintasan: `ARK-20261116-${String(n).padStart(5, '0')}`,
  waktu_perlintasan: '2026-11-16T07:30:00+07:00',
  nama_pos: 'PLBN Aruk',
  jenis_pos: 'PLBN',
  kode_wilayah_pos: '61.01.09',
  arah: 'KELUAR',
  jenis_dokumen: 'PASPOR',
  nomor_dokumen: `Z${String(n).padStart(7, '0')}`,
  nama_lengkap: 'Melati Rekaan',
  jenis_kelamin: 'P',
  tanggal_lahir: '2004-05-12',
  nik: '6101015205090001',
  tujuan: 'Bekerja',
  negara_tujuan: 'MYS',
  hasil_pemeriksaan: 'DIIZINKAN',
  ...more,
})

const names = [
  ['Melati', 'Saodah'],
  ['Kenanga', 'Maimunah'],
  ['Fajar', 'Rosmini'],
  ['Yulianti', 'Hartati'],
  ['Bungaran', 'Tiurma'],
  ['Wulandari', 'Ngatinah'],
  ['Jamilah', 'Ertina'],
  ['Dewiku', 'Paulina'],
  ['Cempaka', 'Syarifah'],
  ['Intan', 'Bernadeta'],
  ['Ophelia', 'Kartiyem'],
  ['Gadis', 'Zubaidah'],
]

/** What the n-th invented person's rows have in common: a girl born in 2009; `adult` is the birth date that makes her 22. */
export function girl(n: number): { who: Record<string, string>; child: string; adult: string } {
  const [day, month] = [(n % 27) + 2, ((n + Math.floor(n / names.length) * 5) % 12) + 1]
  const two = (value: number) => String(value).padStart(2, '0')
  const [name, mother] = names[n % names.length]!
  const who = {
    nama_lengkap: `${name} ${['Rekaan', 'Umpama', 'Andaian', 'Misalnya'][Math.floor(n / names.length) % 4]}`,
    nik: `610101${two(day + 40)}${two(month)}09${String(n + 1).padStart(4, '0')}`,
  }
  return {
    who: { ...who, nama_ibu: `${mother} Rekaan` },
    child: `2009-${two(month)}-${two(day)}`,
    adult: `2004-${two(month)}-${two(day)}`,
  }
}
