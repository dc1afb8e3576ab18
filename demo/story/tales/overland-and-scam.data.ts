/** An old case overland, one of an online offer, and two fresh alerts. */
import type { StoryStep } from '../../story.ts'
import type { Tell } from '../tales.data.ts'

const skw = 'analis.singkawang'
const nnk = 'analis.nunukan'
const klb = 'analis.kalbar'

export const overlandAndScam: Record<string, Tell> = {
  /** A smuggling case: the law track across regions, no exploitation found for two of six. */
  'overland-old': (victims) => [
    { after: 6, by: klb, does: 'take' },
    {
      after: 5,
      by: klb,
      does: 'open case',
      kind: 'TPPM',
      reason: 'Rombongan tanpa penempatan, dibawa satu orang dengan imbalan.',
      with: victims.slice(1),
    },
    {
      after: 1,
      by: klb,
      does: 'hand over',
      track: 'law',
      to: 'SATRESKRIM-SANGGAU',
      reason: 'Tempat kejadian di Entikong.',
    },
    { after: 22, by: 'penyidik.sanggau', does: 'accept', track: 'law' },
    {
      after: 1,
      by: klb,
      does: 'hand over',
      track: 'immigration',
      to: 'INTELDAKIM-ENTIKONG',
      reason: 'Perlintasan di PLBN Entikong.',
    },
    { after: 8, by: 'inteldakim.entikong', does: 'accept', track: 'immigration' },
    {
      after: 1,
      by: klb,
      does: 'hand over',
      track: 'protection',
      to: 'BP3MI-KALBAR',
      reason: 'Pekerja migran nonprosedural.',
    },
    { after: 10, by: 'bp3mi.kalbar', does: 'accept', track: 'protection' },
    {
      after: 200,
      by: 'inteldakim.entikong',
      does: 'finish steps',
      track: 'immigration',
      count: 9,
      note: 'Pemeriksaan selesai.',
    },
    {
      after: 3800,
      by: 'bp3mi.kalbar',
      does: 'finish steps',
      track: 'protection',
      count: 9,
      note: 'Pemulangan dan upah selesai diurus.',
    },
    ...victims.map(
      (niks, place): StoryStep => ({
        after: 6,
        by: 'bp3mi.kalbar',
        does: 'record outcome',
        niks,
        outcome: place < 4 ? 'returned-to-family' : 'not-a-victim',
        note: place < 4 ? 'Dipulangkan ke daerah asal.' : 'Tidak jadi berangkat; tidak ditemukan eksploitasi.',
      }),
    ),
    {
      after: 100,
      by: 'penyidik.sanggau',
      does: 'finish steps',
      track: 'law',
      count: 9,
      note: 'Putusan pengadilan tingkat pertama.',
    },
    { after: 24, by: klb, does: 'close', reason: 'Semua orang mempunyai hasil; putusan dicatat.' },
  ],
  /** Still open: home from Cambodia, services run, one hand-over has waited since. */
  'scam-offer-old': (victims) => [
    { after: 3, by: skw, does: 'take' },
    {
      after: 10,
      by: skw,
      does: 'open case',
      kind: 'TPPO',
      reason: 'Tawaran kerja daring; dua laporan saling menguatkan.',
      with: victims.slice(1),
    },
    {
      after: 2,
      by: skw,
      does: 'hand over',
      track: 'protection',
      to: 'KBRI-PHNOM-PENH',
      reason: 'Warga diduga berada di Kamboja.',
    },
    { after: 30, by: 'kbri.phnompenh', does: 'accept', track: 'protection' },
    {
      after: 1,
      by: skw,
      does: 'hand over',
      track: 'law',
      to: 'DITRESKRIMUM-KALBAR',
      reason: 'Jaringan lintas wilayah.',
    },
    { after: 15, by: 'penyidik.kalbar', does: 'accept', track: 'law' },
    {
      after: 3000,
      by: 'kbri.phnompenh',
      does: 'hand over',
      track: 'protection',
      to: 'UPTD-PPA-SINGKAWANG',
      reason: 'Keempatnya sudah dipulangkan.',
    },
    { after: 5, by: 'ppa.singkawang', does: 'accept', track: 'protection' },
    {
      after: 100,
      by: 'ppa.singkawang',
      does: 'finish steps',
      track: 'protection',
      count: 2,
      note: 'Asesmen kebutuhan selesai.',
    },
    {
      after: 400,
      by: 'ppa.singkawang',
      does: 'record outcome',
      niks: victims[0]!,
      outcome: 'returned-to-family',
      note: 'Tinggal bersama orang tua, konseling berjalan.',
    },
  ],
  /** Begun, and stuck: two hand-overs that nobody answers, so that the daily head is told. */
  'scam-offer-new': (victims) => [
    { after: 5, by: skw, does: 'take' },
    {
      after: 1,
      by: skw,
      does: 'ask',
      to: 'PASPOR-SINGKAWANG',
      question: 'Apakah paspor sudah diserahkan, dan tujuan apa yang disebut saat wawancara?',
    },
    { after: 6, by: 'paspor.singkawang', does: 'answer', answer: 'Belum diserahkan; ketiganya menyebut wisata.' },
    {
      after: 12,
      by: skw,
      does: 'open case',
      kind: 'TPPO',
      reason: 'Tiga pelamar, satu pengajak, tujuan berubah-ubah; lowongannya tidak terdaftar.',
      with: victims.slice(1),
    },
    {
      after: 24,
      by: skw,
      does: 'hand over',
      track: 'protection',
      to: 'UPTD-PPA-SINGKAWANG',
      reason: 'Ketiganya perlu didampingi sebelum berangkat.',
    },
    {
      after: 1,
      by: skw,
      does: 'hand over',
      track: 'law',
      to: 'SATRESKRIM-SINGKAWANG',
      reason: 'Dugaan perekrutan untuk penipuan daring.',
    },
  ],
  'deported-again-new': () => [{ after: 8, by: nnk, does: 'take' }],
}
