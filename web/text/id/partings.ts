/** The words of somebody in a case who is held to be two people, in Indonesian. */

export const partings = {
  partings: {
    parted: 'kini dianggap dua orang yang berbeda',
    other: 'Yang terpisah:',
    hidden: 'tidak terbuka bagi pos Anda',
    ask: 'Siapa yang dimaksud?',
    title: (name: string) => `Siapa yang dimaksud: ${name}`,
    lead: 'Catatan yang dahulu dianggap milik satu orang kini milik dua orang. Kasus ini hanya tentang satu di antaranya. Bila keduanya korban, tambahkan yang lain sesudahnya.',
    choose: 'Kasus ini tentang',
    stays: (name: string) => `${name}, seperti sekarang`,
    staysHint: (sources: string) => `Orang dari ${sources}. Tidak ada yang berubah.`,
    become: (name: string) => `${name}, yang terpisah`,
    becomeHint: (sources: string) =>
      `Orang dari ${sources}. Layanan, persetujuan, dan rahasia yang sudah dicatat menjadi miliknya.`,
    reason: 'Bagaimana hal ini diketahui?',
    save: 'Tetapkan',
    saved: 'Ditetapkan.',
  },
}
