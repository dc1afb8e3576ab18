/** Somebody calls and reads a number: how far it is, in words that say nothing of anybody. */
import { namePosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { readReportNumber } from './model.ts'
import { type Act, acts, type Ending, endings, type Kind, kinds, type ReportState, stateWords } from './words.ts'

type Row = {
  state: ReportState
  answerable: string
  due_at: Date
  answered_at: Date | null
  closed_at: Date | null
  ending: Ending | null
  kind: Kind
  done: string[]
}

/** Throws `bad-input` for a number that was misheard, `not-found` for one that nobody was given. */
export async function tellStatus(ctx: Context, typed: string) {
  const number = readReportNumber(typed)
  if (number === null)
    throw wrongField('number', {
      id: 'nomor ini tidak mungkin; minta dibacakan sekali lagi (sembilan angka)',
      en: 'this number cannot be; ask for it to be read once more (nine digits)',
    })
  const [row] = await ctx.sql<Row>`
    select state, answerable, due_at, answered_at, closed_at, ending, kind, done from reports.status_of(${number})`
  if (row === undefined) throw new Problem('not-found')
  const told = [...new Set(row.done)].filter((does): does is Act => does in acts)
  return {
    number,
    kind: kinds[row.kind],
    state: row.state,
    stateWords: stateWords[row.state],
    answerable: (await namePosts(ctx)).get(row.answerable) ?? null,
    dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    // "Not true" would tell the caller what became of somebody else's word.
    ending: row.ending === null || row.ending === 'not true' ? null : endings[row.ending],
    done: told.map((does) => acts[does]),
  }
}
