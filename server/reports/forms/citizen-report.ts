/** What a citizen tells an officer, through whichever channel. Whoever tells need not be named; a contact is kept apart (protection.md P1, P4). */
import type { Form } from '../model.ts'
import { channels, kinds } from '../words.ts'
import { destinations, sexes } from './options.ts'

const spoken = [
  'DATANG-LANGSUNG',
  'TELEPON',
  '110',
  'SAPA-129',
  'WHATSAPP',
  'SP4N-LAPOR',
  'SURAT',
  'MEDIA-SOSIAL',
] as const
const wordsOf = ({ id, en }: { id: string; en: string }) => ({ id, en })

export const citizenReportForm: Form = {
  id: 'citizen-report',
  version: 1,
  name: { id: 'Laporan masyarakat', en: 'A citizen’s report' },
  lead: {
    id: 'Pelapor boleh tanpa nama. Tulis apa yang didengar, bukan dugaan.',
    en: 'The reporter may stay unnamed. Write what was heard, not what is guessed.',
  },
  about: { question: 'kind' },
  channel: { question: 'channel' },
  questions: [
    {
      ...{ id: 'kind', kind: 'choice', must: true },
      ask: { id: 'Tentang apa?', en: 'What about?' },
      options: Object.entries(kinds).map(([value, words]) => ({ value, words: wordsOf(words) })),
    },
    {
      ...{ id: 'channel', kind: 'choice', must: true },
      ask: { id: 'Lewat apa laporan ini datang?', en: 'How did this report come?' },
      options: spoken.map((value) => ({ value, words: wordsOf(channels[value]) })),
    },
    {
      ...{ id: 'ticket', kind: 'text' },
      ask: { id: 'Nomor tiket pada saluran itu', en: 'Ticket number of that channel' },
      when: { question: 'channel', is: ['110', 'SAPA-129', 'SP4N-LAPOR'] },
    },
    {
      ...{ id: 'story', kind: 'story', must: true },
      ask: { id: 'Apa yang diceritakan?', en: 'What was told?' },
      hint: { id: 'Siapa, di mana, kapan, sekarang di mana', en: 'Who, where, when, and where now' },
    },
    {
      ...{ id: 'place', kind: 'place', must: true, knows: 'region' },
      ask: { id: 'Di kabupaten atau kota mana?', en: 'In which regency or city?' },
    },
    {
      ...{ id: 'name', kind: 'name', knows: 'name' },
      ask: { id: 'Nama orang yang dikhawatirkan', en: 'Name of the person of concern' },
    },
    {
      ...{ id: 'sex', kind: 'choice', options: sexes, knows: 'sex' },
      ask: { id: 'Perempuan atau laki-laki?', en: 'Female or male?' },
    },
    {
      ...{ id: 'born', kind: 'year', knows: 'birthDate' },
      ask: { id: 'Lahir tahun berapa?', en: 'Born in what year?' },
    },
    {
      ...{ id: 'phone', kind: 'phone', knows: 'phone' },
      ask: { id: 'Nomor HP orang itu', en: 'That person’s phone' },
    },
    {
      ...{ id: 'destination', kind: 'choice', options: destinations, knows: 'destination' },
      ask: { id: 'Mau ke mana, atau sedang di mana?', en: 'Where to, or where now?' },
      when: { question: 'kind', is: ['danger', 'child', 'departure', 'abroad'] },
    },
    {
      ...{ id: 'inviter', kind: 'name', knows: 'sponsor.name' },
      ask: { id: 'Siapa yang mengajak?', en: 'Who invited them?' },
      when: { question: 'kind', is: ['danger', 'child', 'departure', 'abroad'] },
    },
    {
      ...{ id: 'invited', kind: 'phone', knows: 'sponsor.phone' },
      ask: { id: 'Nomor HP yang mengajak', en: 'Phone of who invited them' },
      when: { question: 'kind', is: ['danger', 'child', 'departure', 'abroad'] },
    },
    {
      ...{ id: 'reporter', kind: 'choice' },
      ask: { id: 'Boleh dihubungi kembali?', en: 'May we call back?' },
      options: [
        { value: 'TANPA-NAMA', words: { id: 'Tidak, tanpa nama', en: 'No, unnamed' } },
        { value: 'DAPAT-DIHUBUNGI', words: { id: 'Ya', en: 'Yes' } },
      ],
    },
    {
      ...{ id: 'contact', kind: 'contact', must: true },
      ask: { id: 'Cara menghubungi pelapor', en: 'How to reach the reporter' },
      hint: {
        id: 'Hanya dibaca pos yang menjawab; dihapus saat laporan selesai',
        en: 'Read only by the post that answers; destroyed when the report is done',
      },
      when: { question: 'reporter', is: ['DAPAT-DIHUBUNGI'] },
    },
  ],
  filings: [
    {
      source: 'citizen-report',
      needs: ['story'],
      columns: {
        channel: 'saluran',
        ticket: 'nomor_tiket',
        story: 'uraian',
        place: 'kode_kecamatan',
        name: 'nama_orang',
        sex: 'jenis_kelamin',
        born: 'tanggal_lahir',
        phone: 'nomor_hp',
        destination: 'negara_tujuan',
        inviter: 'nama_pengajak',
        invited: 'hp_pengajak',
        reporter: 'pelapor',
      },
      constants: { status_verifikasi: 'BELUM' },
      number: 'nomor_laporan',
      at: 'waktu_laporan',
    },
  ],
}
