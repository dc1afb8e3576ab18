/** How it went on for each (presumed) victim whose outcome is recorded. Behind a number stand cases, to be opened by whoever works on them (P6). */
import { type Outcome, outcomes } from '../../cases/model.ts'
import type { Behind, Figure } from '../figure.ts'

export const victimsByOutcome: Figure = {
  id: 'victims-by-outcome',
  name: { id: 'Korban menurut hasil', en: 'Victims by outcome' },
  explain: {
    id: 'Hasil yang dicatat bagi setiap korban. Siapa yang menangani kasusnya dapat membuka kasus di balik angka, tanpa nama.',
    en: 'The outcome recorded for each victim. Whoever works on a case can open the cases behind a number, without names.',
  },
  unit: 'people',
  restsOnDays: null,
  count: async (ctx) => {
    const rows = await ctx.sql<{ outcome: Outcome; n: number }>`
      select outcome, count(*)::int n from cases.participants
      where role in ('presumed victim', 'victim') and outcome is not null group by 1 order by 2 desc, 1`
    return rows.map((row) => ({ label: outcomes[row.outcome], value: row.n, code: row.outcome }))
  },
  behind: async (ctx, code) => {
    const rows = await ctx.sql<Omit<Behind, 'words'> & { outcome: Outcome }>`
      select c.id "case", c.number, p.child, p.outcome, p.outcome_at "at" from cases.participants p join cases.cases c on c.id = p.case_id
      where p.role in ('presumed victim', 'victim') and p.outcome = ${code} order by p.outcome_at desc, c.number, p.id limit 500`
    return rows.map(({ outcome, ...row }) => ({ ...row, words: outcomes[outcome] }))
  },
}
