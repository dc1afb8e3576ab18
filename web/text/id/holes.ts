/** The words that stand beside what was concluded over a hole, in Indonesian. */

export const holes = {
  holes: {
    title: 'Yang mungkin tidak terlihat',
    counted: 'Angka ini dihitung tanpa yang mungkin belum tiba:',
    now: 'sekarang',
    more: (n: number) => `dan ${n} hal lain; lihat halaman Sumber data.`,
  },
}
