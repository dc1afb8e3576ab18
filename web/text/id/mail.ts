/** The words of notices by e-mail, in Indonesian. */

export const mail = {
  mail: {
    lead: 'Surel memberi tahu bahwa ada yang perlu dilihat, tanpa nama siapa pun: satu kalimat, tautan, dan rujukan.',
    address: 'Alamat surel',
    addressHint: 'Gunakan alamat kedinasan Anda.',
    kinds: 'Kirim surel untuk',
    urgent: 'mendesak',
    quiet: 'Jam tenang',
    quietHint: 'Yang tidak mendesak dikumpulkan dan dikirim sekaligus sesudahnya, menurut jam pos Anda.',
    from: 'Dari',
    to: 'Sampai',
    save: 'Simpan',
    saved: 'Pilihan surel disimpan.',
    refused: 'Alamat ini ditolak penyedia surelnya. Periksa lalu simpan lagi.',
    last: 'Surel terakhir terkirim',
    never: 'Belum ada surel yang dikirim.',
    waiting: (n: number) => `${n} surel menunggu dikirim.`,
    aside: (n: number) => `${n} surel tidak terkirim; administrator dapat mengirimnya lagi.`,
    asideTitle: 'Surel yang tidak terkirim',
    asideEmpty: 'Semua surel terkirim.',
    tries: (n: number) => `${n} kali dicoba`,
    retry: 'Kirim lagi',
    problem: { 'address refused': 'Alamat ditolak penyedia surel.' },
    noAnswer: 'Server surel tidak menjawab.',
  },
}
