/** The words of merging cases and of closing over a running perkara, in Indonesian. */

export const merging = {
  merging: {
    pairTitle: 'Korban yang sama di kasus lain',
    pairLead: (number: string | null) =>
      number === null
        ? 'Menurut catatan, korban kasus ini juga korban dalam satu kasus lain yang tidak terbuka bagi pos Anda.'
        : `Menurut catatan, korban kasus ini juga korban dalam ${number}.`,
    propose: 'Usulkan penggabungan',
    proposeTitle: 'Gabungkan dua kasus',
    proposeLead:
      'Kasus yang dibuka lebih dulu tetap; nomor yang lain menjadi nama lain. Persetujuan, rahasia, rencana, dan hasil tiap korban tetap masing-masing.',
    owner: (track: string) => `Penanggung jawab ${track}`,
    here: 'Dari kasus ini',
    there: 'Dari kasus lain itu',
    reason: 'Mengapa digabung',
    proposed: 'Usulan dikirim kepada pos koordinator kasus lain.',
    done: 'Kedua kasus kini satu.',
    proposalTitle: 'Penggabungan diusulkan',
    proposalBy: (post: string) => `Diusulkan ${post}.`,
    remains: 'Kasus ini tetap; kasus lain masuk ke sini.',
    moves: 'Kasus ini masuk ke kasus lain; nomornya tetap dapat dibuka.',
    agree: 'Setujui',
    refuse: 'Tolak',
    answerTitle: 'Jawab usulan penggabungan',
    answerReason: 'Pertimbangan',
    withdraw: 'Tarik usulan',
    answered: 'Jawaban disimpan.',
    mergedTitle: 'Kasus gabungan',
    merged: (number: string) => `${number} digabung ke kasus ini.`,
    doubted: 'Korban yang menjadi dasar penggabungan kini dinilai dua orang.',
    law: 'Perkara dan bukti',
    part: 'Pisahkan',
    partTitle: 'Pisahkan kasus',
    partLead:
      'Bukan orang yang sama: tiap kasus mendapat kembali miliknya. Yang dicatat untuk satu korban tetap padanya. Pilih yang sebenarnya milik kasus yang dipisah:',
    partReason: 'Mengapa dipisah',
    parted: 'Kasus dipisah.',
    file: (number: string) => `berkas ${number}`,
    same: 'orang yang sama',
    perkara: (numbers: string) => `Perkara ${numbers} masih berjalan. Sebutkan pos jalur hukum yang mengikutinya.`,
    follower: 'Yang mengikuti perkara',
    noFollower: 'Belum ada pos jalur hukum; serahkan jalurnya dahulu.',
    choose: 'Pilih pos',
  },
}
