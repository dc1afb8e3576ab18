/** Two old cases, of children presented as adults and of workers deported before. */
import type { StoryStep } from '../../story.ts'
import type { Tell } from '../tales.data.ts'

const skw = 'analis.singkawang'
const nnk = 'analis.nunukan'

export const childrenAndDeported: Record<string, Tell> = {
  /** Five children: protection to UPTD PPA, a refused hand-over that named the right owner, every child with an outcome, closed. */
  'raised-age-old': (victims) => [
    { after: 2, by: skw, does: 'take' },
    {
      after: 1,
      by: skw,
      does: 'ask',
      to: 'PMD-SAMBAS',
      question: 'Apakah tahun lahir di register desa sesuai akta kelahiran?',
    },
    {
      after: 1,
      by: skw,
      does: 'open case',
      kind: 'TPPO',
      reason: 'Usia dinaikkan; lima pemohon dengan satu penjamin.',
      with: victims.slice(1),
    },
    {
      after: 1,
      by: skw,
      does: 'hand over',
      track: 'protection',
      to: 'DINSOS-SINGKAWANG',
      reason: 'Lima anak perlu pendampingan segera.',
    },
    {
      after: 3,
      by: 'dinsos.singkawang',
      does: 'refuse',
      track: 'protection',
      ground: 'Korban anak: kewenangan UPTD PPA.',
      proposed: 'UPTD-PPA-SINGKAWANG',
    },
    {
      after: 1,
      by: skw,
      does: 'hand over',
      track: 'protection',
      to: 'UPTD-PPA-SINGKAWANG',
      reason: 'Sesuai usul Dinsos: korban anak.',
    },
    { after: 2, by: 'ppa.singkawang', does: 'accept', track: 'protection' },
    {
      after: 1,
      by: skw,
      does: 'hand over',
      track: 'law',
      to: 'SATRESKRIM-SINGKAWANG',
      reason: 'Dugaan TPPO terhadap anak.',
    },
    { after: 5, by: 'penyidik.singkawang', does: 'accept', track: 'law' },
    {
      after: 2,
      by: skw,
      does: 'hand over',
      track: 'immigration',
      to: 'INTELDAKIM-SINGKAWANG',
      reason: 'Paspor terbit atas identitas palsu.',
    },
    { after: 20, by: 'inteldakim.singkawang', does: 'accept', track: 'immigration' },
    {
      after: 24,
      by: 'ppa.singkawang',
      does: 'finish steps',
      track: 'protection',
      count: 3,
      note: 'Asesmen selesai, persetujuan anak dan wali dicatat.',
    },
    {
      after: 120,
      by: 'inteldakim.singkawang',
      does: 'finish steps',
      track: 'immigration',
      count: 2,
      note: 'Paspor ditarik dan dibatalkan.',
    },
    {
      after: 200,
      by: 'penyidik.singkawang',
      does: 'finish steps',
      track: 'law',
      count: 3,
      note: 'Keterangan saksi dan barang bukti lengkap.',
    },
    { after: 400, by: 'ppa.singkawang', does: 'finish steps', track: 'protection', count: 9, note: 'Layanan selesai.' },
    ...victims.map(
      (niks): StoryStep => ({
        after: 24,
        by: 'ppa.singkawang',
        does: 'record outcome',
        niks,
        outcome: 'returned-to-family',
        note: 'Kembali ke keluarga dan sekolah; pemantauan terjadwal.',
      }),
    ),
    {
      after: 100,
      by: 'penyidik.singkawang',
      does: 'finish steps',
      track: 'law',
      count: 9,
      note: 'Berkas dilimpahkan.',
    },
    { after: 24, by: skw, does: 'close', reason: 'Semua korban mempunyai hasil; perkara berjalan di Kejari.' },
  ],
  /** Four people deported twice: closed with two different outcomes. */
  'deported-again-old': (victims) => [
    { after: 4, by: nnk, does: 'take' },
    {
      after: 2,
      by: nnk,
      does: 'ask',
      to: 'BP3MI-KALTARA',
      question: 'Apakah keempat orang ini pernah diwawancarai saat dipulangkan?',
    },
    { after: 20, by: 'bp3mi.kaltara', does: 'answer', answer: 'Ya; dua orang menyebut paspor pernah ditahan majikan.' },
    {
      after: 3,
      by: nnk,
      does: 'open case',
      kind: 'TPPO',
      reason: 'Bahaya diperdagangkan kembali; satu penjamin untuk empat orang.',
      with: victims.slice(1),
    },
    {
      after: 1,
      by: nnk,
      does: 'hand over',
      track: 'protection',
      to: 'UPTD-PPA-NUNUKAN',
      reason: 'Terduga korban perlu asesmen.',
    },
    { after: 6, by: 'ppa.nunukan', does: 'accept', track: 'protection' },
    { after: 1, by: nnk, does: 'hand over', track: 'law', to: 'SATRESKRIM-NUNUKAN', reason: 'Perekrut yang sama.' },
    { after: 9, by: 'penyidik.nunukan', does: 'accept', track: 'law' },
    { after: 300, by: 'ppa.nunukan', does: 'finish steps', track: 'protection', count: 9, note: 'Layanan selesai.' },
    ...victims.map(
      (niks, place): StoryStep => ({
        after: 12,
        by: 'ppa.nunukan',
        does: 'record outcome',
        niks,
        outcome: place < 3 ? 'reintegrated' : 'declined-service',
        note: place < 3 ? 'Pelatihan usaha, dipantau tiga bulan.' : 'Menolak layanan setelah diberi penjelasan.',
      }),
    ),
    { after: 500, by: 'penyidik.nunukan', does: 'finish steps', track: 'law', count: 9, note: 'Perkara dilimpahkan.' },
    { after: 48, by: nnk, does: 'close', reason: 'Semua korban mempunyai hasil.' },
  ],
}
