/** Crossings out that were let through: by where the traveller lives, the post, or the country. */
import type { PlaceKind } from '../place-kind.ts'
import { tallyRecords } from '../tally-records.ts'

const source = 'simkim-crossing'

export const crossings: PlaceKind = {
  id: 'crossings',
  name: { id: 'Keberangkatan lewat pos', en: 'Departures across the border' },
  explain: {
    id: 'Perlintasan keluar yang diizinkan, bukan orang: siapa melintas dua kali dihitung dua kali.',
    en: 'Crossings out that were let through, not people: who crosses twice counts twice.',
  },
  isFactor: false,
  sources: [source],
  by: ['post', 'residence', 'destination'],
  count: (ctx, by, span) => tallyRecords(ctx, { source, direction: 'out', outcome: 'diizinkan' }, by, span),
}
