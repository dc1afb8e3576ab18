/** The words of the frame around every screen, in Indonesian. */

type Unit = 'minute' | 'hour' | 'day' | 'now'

const units: Record<Unit, string> = { minute: 'menit', hour: 'jam', day: 'hari', now: '' }

export const frame = {
  tagline: 'Satu Data TPPO',
  loading: 'Sedang dimuat',
  close: 'Tutup',
  cancel: 'Batal',
  all: 'Semua',
  none: '—',
  doerNobody: 'Sistem',
  pages: 'Halaman daftar',
  earlierEvents: (count: number) => `Tampilkan ${count} peristiwa sebelumnya`,
  demoBanner: 'Orang dalam demo ini rekaan. Tidak satu pun nama, nomor, atau kejadian di sini milik orang sungguhan.',

  region: { filter: 'Wilayah', by: 'Menurut', responsible: 'Gugus Tugas', residence: 'tempat tinggal' },

  clock: {
    justNow: 'baru saja',
    rightNow: 'sekarang',
    ago: (amount: number, unit: Unit) => `${amount} ${units[unit]} lalu`,
    left: (amount: number, unit: Unit) => `${amount} ${units[unit]} lagi`,
    late: (amount: number, unit: Unit) => `terlambat ${amount} ${units[unit]}`,
  },

  trouble: {
    title: 'Halaman ini mengalami gangguan.',
    page: 'Muat ulang halaman. Bila terulang, sampaikan kepada administrator beserta jam kejadiannya; yang sudah tersimpan tetap aman.',
    again: 'Coba lagi',
    advice: (status: number) =>
      ({
        0: 'Isian Anda masih di sini. Tunggu jaringan pulih, lalu coba lagi.',
        400: 'Periksa isian, lalu kirim lagi.',
        401: 'Masuk kembali untuk melanjutkan.',
        403: 'Bila tugas Anda membutuhkannya, mintalah kepada administrator instansi Anda.',
        404: 'Mungkin sudah dipindahkan, atau bukan bagian Anda. Kembali ke daftar dan pilih lagi.',
        409: 'Muat ulang untuk melihat keadaan terbaru, lalu putuskan lagi.',
        413: 'Pecah berkas menjadi beberapa bagian, lalu kirim satu per satu.',
        422: 'Betulkan isian yang disebut, lalu kirim lagi.',
        429: 'Tunggu sebentar sebelum mencoba lagi.',
        503: 'Sistem sedang disiapkan. Halaman ini mencoba lagi sendiri.',
      })[status] ?? 'Coba lagi. Bila terulang, sampaikan kepada administrator beserta jam kejadiannya.',
  },

  notFound: {
    title: 'Tidak ditemukan',
    lead: 'Alamat ini tidak ada, atau isinya bukan bagian Anda. Simpul tidak membedakan keduanya.',
    home: 'Ke halaman situasi',
  },

  shell: {
    skip: 'Langsung ke isi',
    menu: 'Menu',
    navigation: 'Navigasi utama',
    groups: { work: 'Tugas', data: 'Data masuk', oversight: 'Pengawasan', house: 'Instalasi' },
    switchPost: 'Ganti pos',
    language: 'Bahasa',
    theme: 'Tampilan',
    themes: { system: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
    signOut: 'Keluar',
    live: { open: 'Tersambung langsung', lost: 'Sambungan terputus; mencoba lagi', starting: 'Menyambung…' },
    loadingDemo: 'Wilayah demo sedang dimuat: angka di layar masih bertambah.',
  },

  screens: {
    sops: 'SOP',
    situation: 'Situasi',
    alerts: 'Peringatan dini',
    persons: 'Cari orang',
    field: 'Lapor',
    offers: 'Cek tawaran kerja',
    reports: 'Laporan masuk',
    network: 'Jejaring',
    interviews: 'Wawancara identifikasi',
    desk: 'Konter',
    review: 'Tinjau catatan',
    cases: 'Kasus',
    work: 'Antrean kerja',
    clocks: 'Kalender tenggat',
    determinations: 'Penetapan',
    receptions: 'Penerimaan rombongan',
    duties: 'Piket',
    emergencies: 'Akses darurat',
    sources: 'Sumber data',
    upload: 'Unggah berkas',
    calendar: 'Hari libur dan jam buka',
    catalogue: 'Katalog data',
    exchange: 'Pertukaran HTCDS',
    setAside: 'Pekerjaan tersisih',
    weights: 'Bobot penyandingan',
    indicators: 'Indikator',
    figures: 'Angka',
    oversight: 'Rantai layanan',
    transfers: 'Serah tugas',
    places: 'Hitungan per tempat',
    journal: 'Jurnal',
    accounts: 'Akun dan izin',
    webhooks: 'Webhook',
    agreements: 'Perjanjian berbagi data',
    declarations: 'Pernyataan data',
    reconciliation: 'Rekonsiliasi',
    mail: 'Surel saya',
    sessions: 'Sesi saya',
    about: 'Tentang Simpul',
  },
}
