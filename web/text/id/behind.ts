/** The words of the cases behind a number, in Indonesian; loaded with the figures. */
export const behind = {
  open: (group: string) => `Lihat kasus di balik “${group}”`,
  title: (group: string) => `Di balik “${group}”`,
  lead: 'Hanya kasus yang boleh Anda buka, tanpa nama. Angka pada kartu dapat memuat kasus instansi lain.',
  none: 'Tidak ada kasus Anda di balik angka ini.',
  case: 'Kasus',
  age: 'Umur',
  child: 'anak',
  adult: 'dewasa',
  at: 'Dicatat',
  total: (count: number) => `${count} orang`,
}
