/** The words of what is said first when a service is offered or asked, in Indonesian; loaded with their screens. */
export const offering = {
  title: 'Persetujuan korban lebih dulu',
  about: (agency: string) => `Layanan dari ${agency}`,
  aboutAny: 'Layanan dari siapa pun; pilih pos untuk melihat tentang instansinya.',
  aboutOutside: 'Layanan dari lembaga mana pun',
  withholds: (parts: string) => `menahan: ${parts}`,
  more: (count: number) => `dan ${count} lainnya`,
  none: 'Belum ada korban dalam kasus ini.',
  refused:
    'Ada yang menolak: perlindungan tidak dapat ditawarkan kepada instansi ini. Pilih pos lain, atau bicarakan lagi dengannya. Bila nyawanya terancam, catat “Bahaya nyawa” pada orangnya.',
  refusedOutside: 'Ada yang menolak: layanan tidak dapat diminta di luar.',
  notAsked: 'Belum semua ditanya. Tanyakan dulu; bila ia belum dapat ditanya, tulis sebabnya dalam alasan.',
  restsOnLaw:
    'Jalur ini berjalan menurut hukum, juga tanpa persetujuannya (perlu dikonfirmasi). Sampaikan itu kepadanya.',
}
