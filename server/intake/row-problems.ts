/** Everything that can be wrong with one column of one row, in both languages; sentences name the column, never its value. */
import type { Words } from '../platform/words.ts'

export const rowProblems = {
  missing: { id: '{label} wajib diisi.', en: '{label} is required.' },
  'number-not-text': {
    id: '{label} harus dikirim sebagai teks (dalam tanda kutip), bukan angka: angka kehilangan nol di depan dan ketelitiannya.',
    en: '{label} must be sent as text (in quotes), not as a number: a number loses leading zeros and precision.',
  },
  'digits-lost': {
    id: '{label} harus dikirim sebagai teks, bukan angka: dari angka lebih dari 15 digit lembar kerja hanya menyimpan 15 yang pertama, sisanya hilang. Ubah kolomnya menjadi teks, lalu isi ulang dari sumbernya.',
    en: '{label} must be sent as text, not as a number: of a number with more than 15 digits a spreadsheet keeps the first 15 only, the others are lost. Make the column text and fill it in again from its source.',
  },
  'sheet-error': {
    id: '{label} berisi galat lembar kerja (misalnya #N/A atau #REF!), bukan data; perbaiki rumusnya atau kosongkan selnya.',
    en: '{label} holds a spreadsheet’s error (such as #N/A or #REF!) and no data; mend the formula or empty the cell.',
  },
  'formula-unsolved': {
    id: '{label} berisi rumus yang hasilnya tidak tersimpan dalam berkas: buka dengan aplikasi lembar kerja, simpan, lalu unggah lagi.',
    en: '{label} holds a formula whose result the file does not keep: open it in a spreadsheet, save it, and drop it again.',
  },
  'not-text': { id: '{label} harus berupa teks.', en: '{label} must be text.' },
  'not-storable': {
    id: '{label} memuat karakter NUL atau karakter rusak; hapus lalu kirim ulang.',
    en: '{label} contains a NUL or a broken character; remove it and send again.',
  },
  'too-long': { id: '{label} paling panjang {max} karakter.', en: '{label} may be {max} characters at most.' },
  digits: {
    id: '{label} harus tepat {count} angka tanpa spasi atau tanda baca; yang diterima {length} karakter.',
    en: '{label} must be exactly {count} digits without spaces or punctuation; {length} characters were received.',
  },
  spreadsheet: {
    id: '{label} sudah diubah lembar kerja menjadi bentuk pangkat (E+); ubah kolomnya menjadi teks, lalu isi ulang.',
    en: '{label} was turned into scientific notation (E+) by a spreadsheet; make the column text and fill it in again.',
  },
  name: {
    id: '{label} memuat karakter yang tidak ada dalam nama orang (misalnya < > ; =).',
    en: '{label} contains characters that no name has (for example < > ; =).',
  },
  'document-number': {
    id: '{label} hanya boleh berisi huruf, angka, titik, garis miring, dan tanda hubung.',
    en: '{label} may only contain letters, digits, dots, slashes and hyphens.',
  },
  count: { id: '{label} harus bilangan bulat.', en: '{label} must be a whole number.' },
  phone: {
    id: '{label} harus nomor telepon, 6 sampai 15 angka; boleh diawali +.',
    en: '{label} must be a phone number of 6 to 15 digits, optionally starting with +.',
  },
  email: { id: '{label} bukan alamat surel yang lengkap.', en: '{label} is not a complete e-mail address.' },
  'date-shape': {
    id: '{label} harus ditulis TTTT-BB-HH atau HH-BB-TTTT.',
    en: '{label} must be written YYYY-MM-DD or DD-MM-YYYY.',
  },
  'birth-shape': {
    id: '{label} harus ditulis TTTT, TTTT-BB, TTTT-BB-HH, atau HH-BB-TTTT.',
    en: '{label} must be written YYYY, YYYY-MM, YYYY-MM-DD or DD-MM-YYYY.',
  },
  'date-impossible': {
    id: '{label} menyebut tanggal yang tidak ada di kalender.',
    en: '{label} names a date that the calendar does not have.',
  },
  'moment-shape': {
    id: '{label} harus tanggal, atau waktu ISO 8601 dengan selisih zona, misalnya 2026-03-05T08:15+07:00.',
    en: '{label} must be a date, or an ISO 8601 time with its offset, for example 2026-03-05T08:15+07:00.',
  },
  'birth-in-future': {
    id: '{label} lebih akhir daripada kejadian yang dicatat.',
    en: '{label} is later than the event that is recorded.',
  },
  country: {
    id: '{label} bukan nama atau kode negara (ISO 3166-1) yang dikenal.',
    en: '{label} is not a known country name or code (ISO 3166-1).',
  },
  region: {
    id: '{label} harus kode wilayah Kemendagri, misalnya 61.72.02.',
    en: '{label} must be a Kemendagri region code, for example 61.72.02.',
  },
  'not-in-list': { id: '{label} harus salah satu dari: {allowed}.', en: '{label} must be one of: {allowed}.' },
  'unknown-column': {
    id: 'Kolom "{label}" tidak dikenal oleh sumber ini; hapus atau petakan dahulu.',
    en: 'Column "{label}" is not known to this source; remove or map it first.',
  },
  'unreadable-column': {
    id: 'Ada kolom yang namanya bukan nama kolom; periksa apakah baris judul ikut terkirim.',
    en: 'A column has a name that is no column name; check that the heading line was sent.',
  },
  'not-a-row': {
    id: 'Baris harus berupa objek: nama kolom dan isinya.',
    en: 'A row must be an object of column names and values.',
  },
} satisfies Record<string, Words>

export type RowProblem = keyof typeof rowProblems
