/** Passport applications: by where the applicant lives, the office, or the country meant. */
import type { PlaceKind } from '../place-kind.ts'
import { tallyRecords } from '../tally-records.ts'

const source = 'simkim-passport'

export const applications: PlaceKind = {
  id: 'applications',
  name: { id: 'Permohonan paspor', en: 'Passport applications' },
  explain: {
    id: 'Permohonan yang diajukan, apa pun hasilnya. Mengajukan paspor bukan tanda bahaya.',
    en: 'Applications made, whatever came of them. To apply for a passport is no sign of danger.',
  },
  isFactor: false,
  sources: [source],
  by: ['residence', 'post', 'destination'],
  count: (ctx, by, span) => tallyRecords(ctx, { source }, by, span),
}
