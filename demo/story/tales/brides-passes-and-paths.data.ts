/** Four old cases of ways of working that came to light later: brides, border passes, umrah as a pretext, a path beside the post. */
import type { StoryStep } from '../../story.ts'
import type { Tell } from '../tales.data.ts'

const klb = 'analis.kalbar'

/** The province opens the case, BP3MI takes protection, every victim has an outcome; what is left of the law track goes on. */
const handled =
  (kind: 'TPPO' | 'TPPM', reason: string, note: string): Tell =>
  (victims) => [
    { after: 8, by: klb, does: 'take' },
    { after: 6, by: klb, does: 'open case', kind, reason, with: victims.slice(1) },
    {
      after: 2,
      by: klb,
      does: 'hand over',
      track: 'protection',
      to: 'BP3MI-KALBAR',
      reason: 'Pendampingan dan pemulangan.',
    },
    { after: 9, by: 'bp3mi.kalbar', does: 'accept', track: 'protection' },
    { after: 3000, by: 'bp3mi.kalbar', does: 'finish steps', track: 'protection', count: 9, note },
    ...victims.map(
      (niks): StoryStep => ({
        after: 4,
        by: 'bp3mi.kalbar',
        does: 'record outcome',
        niks,
        outcome: 'returned-to-family',
        note,
      }),
    ),
  ]

export const bridesPassesAndPaths: Record<string, Tell> = {
  'ordered-bride-old': handled('TPPO', 'Perantara yang sama, uang kepada orang tua.', 'Pulang lewat perwakilan RI.'),
  'border-pass-old': handled('TPPO', 'Keluar dengan PLB, satu pengajak, tidak kembali.', 'Dipulangkan; upah diurus.'),
  'umrah-pretext-old': handled('TPPO', 'Umrah tanpa PPIU, satu penjamin.', 'Dipulangkan; keterangan saksi dicatat.'),
  'unofficial-path-old': handled('TPPM', 'Dibawa lewat jalan setapak dengan imbalan.', 'Kembali ke daerah asal.'),
}
