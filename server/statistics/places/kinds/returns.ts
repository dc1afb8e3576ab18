/** People deported or brought home: by where they live, where they arrived, or the country they came from. */
import type { PlaceKind } from '../place-kind.ts'
import { tallyRecords } from '../tally-records.ts'

const source = 'returnees'

export const returns: PlaceKind = {
  id: 'returns',
  name: { id: 'Kepulangan', en: 'Returns' },
  explain: {
    id: 'Orang pada daftar deportasi, repatriasi, dan pulang mandiri yang dicatat BP3MI.',
    en: 'People on BP3MI’s lists of the deported, the repatriated and those who came home by themselves.',
  },
  isFactor: false,
  sources: [source],
  by: ['residence', 'post', 'destination'],
  count: (ctx, by, span) => tallyRecords(ctx, { source }, by, span),
}
