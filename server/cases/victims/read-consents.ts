/** Her consents, newest word first for each purpose and agency with all that came before it; codes for her words where they are closed to this reader. */
import type { PostRef } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { type Decision, type Form, type Giver, givers, type Purpose, type Withheld } from './model.ts'
import { momentIn } from './print-withdrawal.ts'
import type { ConsentWords } from './record-consent.ts'
import { openWords } from './seal.ts'
import { tellWithdrawal } from './words.ts'

type Row = {
  id: string
  purpose: Purpose
  recipient: string | null
  version: number
  decision: Decision
  given_by: Giver
  guardian: string | null
  form: Form
  withholds: Withheld[]
  at: Date
  by: string | null
  stops_at: Date | null
  stopped_at: Date | null
  sealed: Buffer
}

/** `posts`: all posts in service, for the names of agencies. Empty for a reader who does not protect her. */
export async function readConsents(ctx: Context, participant: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<Row>`
    select c.id, c.purpose, c.recipient, c.version, c.decision, c.given_by, c.guardian, c.form, c.withholds, c.at, o.name "by", c.stops_at,
      c.stopped_at, c.sealed
    from cases.consents c left join access.officers o on o.id = c.officer
    where c.participant = ${participant} order by c.at desc, c.version desc`
  const agencies = new Map([...posts.values()].map(({ agency }) => [agency.id, agency]))
  const zone = posts.get(ctx.actor.post!)?.zone ?? 'Asia/Jakarta'
  const seen = new Set<string>()
  return Promise.all(
    rows.map(async (row) => {
      const about = `${row.purpose} ${row.recipient}`
      const newest = !seen.has(about)
      seen.add(about)
      const agency = row.recipient === null ? null : (agencies.get(row.recipient) ?? null)
      const words = await openWords<ConsentWords>(ctx, 'consent', row.id, row.sealed)
      return {
        ...{ id: row.id, purpose: row.purpose, version: row.version, decision: row.decision, form: row.form, newest },
        recipient: agency,
        ...{ withholds: row.withholds, givenBy: givers[row.given_by], guardian: row.guardian },
        ...{ said: words?.said ?? '', witness: words?.witness ?? '', interest: words?.interest ?? '' },
        ...{ at: row.at.toISOString(), by: row.by ?? '' },
        stopsAt: row.stops_at?.toISOString() ?? null,
        stoppedAt: row.stopped_at?.toISOString() ?? null,
        tell: toldOf(row, agency?.name ?? null, zone),
      }
    }),
  )
}

function toldOf({ purpose, stops_at }: Row, recipient: string | null, zone: string): Words | null {
  return stops_at === null ? null : tellWithdrawal({ purpose, recipient, stopsAt: momentIn(stops_at, zone) })
}
