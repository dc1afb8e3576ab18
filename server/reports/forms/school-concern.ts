/** A school's concern about one pupil (protection.md P4): one child, no list, no marks. Without a name it is told as a report. */
import type { Form } from '../model.ts'
import { destinations, sexes } from './options.ts'

export const schoolConcernForm: Form = {
  id: 'school-concern',
  version: 1,
  name: { id: 'Khawatir tentang satu murid', en: 'A worry about one pupil' },
  lead: {
    id: 'Satu murid, bukan daftar. Tidak ada nilai, tidak ada nomor siswa.',
    en: 'One pupil, never a list. No marks, no school number.',
  },
  about: { is: 'child' },
  channel: { is: 'SEKOLAH' },
  questions: [
    {
      ...{ id: 'concern', kind: 'choice' },
      ask: { id: 'Apa yang mengkhawatirkan?', en: 'What is the worry?' },
      options: [
        { value: 'DITAWARI-KERJA', words: { id: 'Ditawari kerja oleh orang luar', en: 'Offered work by an outsider' } },
        { value: 'HENDAK-BEKERJA', words: { id: 'Mau berhenti untuk bekerja', en: 'Wants to leave school to work' } },
        { value: 'HENDAK-DINIKAHKAN', words: { id: 'Mau dinikahkan', en: 'Is to be married off' } },
        {
          value: 'DOKUMEN-DIURUS-ORANG-LAIN',
          words: { id: 'Dokumennya diurus orang lain', en: 'Others see to the papers' },
        },
        {
          value: 'DIJEMPUT-ORANG-TAK-DIKENAL',
          words: { id: 'Dijemput orang tak dikenal', en: 'Picked up by a stranger' },
        },
        { value: 'TIDAK-MASUK', words: { id: 'Lama tidak masuk tanpa kabar', en: 'Long absent without word' } },
        { value: 'LAIN', words: { id: 'Hal lain', en: 'Something else' } },
      ],
    },
    { id: 'name', ask: { id: 'Siapa nama murid?', en: 'What is the pupil’s name?' }, kind: 'name', knows: 'name' },
    {
      ...{ id: 'sex', kind: 'choice', options: sexes, knows: 'sex' },
      ask: { id: 'Perempuan atau laki-laki?', en: 'Female or male?' },
    },
    {
      ...{ id: 'born', kind: 'year', knows: 'birthDate' },
      ask: { id: 'Lahir tahun berapa?', en: 'Born in what year?' },
      hint: { id: 'Menurut buku induk sekolah', en: 'By the school’s own book' },
    },
    {
      ...{ id: 'destination', kind: 'choice', options: destinations },
      ask: { id: 'Disebut mau ke mana?', en: 'Where to, as was said?' },
      when: { question: 'concern', is: ['DITAWARI-KERJA', 'HENDAK-BEKERJA', 'HENDAK-DINIKAHKAN'] },
    },
    {
      ...{ id: 'invited', kind: 'phone' },
      ask: { id: 'Nomor HP yang mengajak?', en: 'Phone of who invited them?' },
      when: { question: 'concern', is: ['DITAWARI-KERJA', 'HENDAK-BEKERJA', 'DIJEMPUT-ORANG-TAK-DIKENAL'] },
    },
    {
      ...{ id: 'note', kind: 'story' },
      ask: { id: 'Apa yang terlihat atau didengar?', en: 'What was seen or heard?' },
      when: { question: 'concern', is: ['DOKUMEN-DIURUS-ORANG-LAIN', 'TIDAK-MASUK', 'LAIN'] },
    },
  ],
  filings: [
    {
      source: 'school-concern',
      needs: ['concern', 'name'],
      columns: {
        name: 'nama_lengkap',
        sex: 'jenis_kelamin',
        born: 'tanggal_lahir',
        concern: 'kekhawatiran',
        destination: 'negara_tujuan',
        invited: 'hp_pengajak',
        note: 'catatan',
      },
      constants: { status_verifikasi: 'BELUM' },
      number: 'nomor_catatan',
      at: 'waktu_catatan',
      region: 'kode_kecamatan',
      post: 'nama_sekolah',
    },
    {
      source: 'citizen-report',
      needs: [],
      columns: {
        name: 'nama_orang',
        sex: 'jenis_kelamin',
        born: 'tanggal_lahir',
        destination: 'negara_tujuan',
        invited: 'hp_pengajak',
        concern: 'uraian',
        note: 'uraian',
      },
      constants: {
        saluran: 'DATANG-LANGSUNG',
        status_verifikasi: 'BELUM',
        uraian: 'Kekhawatiran sekolah tentang satu murid.',
      },
      number: 'nomor_laporan',
      at: 'waktu_laporan',
      region: 'kode_kecamatan',
    },
  ],
}
