/** The words of emergency access, in Indonesian. */

export const emergencies = {
  emergencies: {
    lead: 'Bila seseorang dalam bahaya dan kasusnya tidak terbuka bagi Anda: tiga jam, dengan alasan. Pemilik kasus diberi tahu seketika, orang lain meninjau.',
    open: 'Buka akses darurat',
    openLead:
      'Kasus terbuka tiga jam, hanya bagi Anda. Rumah aman, kesehatan, konseling, dan sumber terlindungi tetap tertutup. Nama Anda dan alasan ini dibaca pemilik kasus dan peninjau.',
    number: 'Nomor kasus',
    numberHint: 'Lengkap, misalnya TPPO-2026-00012',
    reason: 'Mengapa tidak dapat menunggu',
    reasonHint: 'Sedikitnya 20 huruf; tanpa nama korban.',
    confirm: 'Buka tiga jam',
    opened: 'Terbuka selama tiga jam. Pemilik kasus sudah diberi tahu.',
    list: 'Akses darurat',
    emptyTitle: 'Belum ada akses darurat',
    emptyLead: 'Yang Anda buka, yang menyangkut kasus pos Anda, dan yang menunggu tinjauan Anda muncul di sini.',
    running: 'sedang terbuka',
    waits: 'menunggu tinjauan',
    justified: 'Beralasan',
    justifiedHint: 'Keadaannya memang tidak dapat menunggu.',
    unjustified: 'Tidak beralasan',
    unjustifiedHint: 'Bila masih terbuka, akses ini berakhir sekarang juga.',
    owner: 'Pemilik:',
    reviewer: 'Peninjau:',
    review: 'Tinjau',
    note: 'Pertimbangan',
    save: 'Simpan tinjauan',
    reviewed: 'Tinjauan disimpan.',
    until: 'Akses darurat sampai',
    banner: 'Pemilik kasus sudah diberi tahu dan akses ini ditinjau. Alasan Anda:',
  },
}
