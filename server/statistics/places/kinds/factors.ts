/** Vulnerability factors noted in interviews at desks, by the person's regency: counted beside each other, one interview may note several. */
import { factors } from '../factors.data.ts'
import type { PlaceKind } from '../place-kind.ts'
import { tallyRecords } from '../tally-records.ts'

const source = 'desk-interview'

export const factorKinds: readonly PlaceKind[] = factors.map(({ id, name, explain, signs }) => ({
  ...{ id, name, explain, isFactor: true },
  sources: [source],
  finest: 'district',
  by: ['residence'],
  count: (ctx, by, span) => tallyRecords(ctx, { source, signs }, by, span),
}))
