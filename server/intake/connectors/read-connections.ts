/** Connections of a source as its page shows them: how each is asked, when last and next, where its cursor stands, what is wrong. */
import { whyNotInForce } from '../../access/agreements/agreement-state.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import type { Connector } from './connector.ts'
import { connectors } from './connectors.ts'
import { sayTrouble } from './read-page.ts'

export const connectionStates = ['open', 'failing', 'paused', 'stopped'] as const
type State = (typeof connectionStates)[number]

type Row = {
  id: string
  connector: string
  agency: string
  post: string
  base: string
  state: 'open' | 'paused'
  since: string | null
  page: number
  dueAt: Date
  lastAt: Date | null
  fails: number
  trouble: string | null
  detail: string | null
  failingSince: Date | null
  number: string
  approved: boolean
  revokedAt: Date | null
  from: Date
  until: Date
}

type Pull = {
  at: Date
  tookMs: number
  page: number
  status: number | null
  rows: number
  kept: number
  alreadyKept: number
  newVersions: number
  refused: number
  trouble: string | null
  detail: string | null
}

const shown = 20

/** The declared connectors of a source, each with the connections that the reader may see. */
export async function readConnections(ctx: Context, source: string) {
  const declared = connectors.filter((one) => one.source === source)
  const rows = await ctx.sql<Row>`
    select c.id, c.connector, n.short agency, p.name post, c.base, c.state, c.since, c.page, c.due_at "dueAt", c.last_at "lastAt", c.fails,
      c.trouble, c.trouble_detail detail, c.failing_since "failingSince", g.number, g.approved_by is not null approved,
      g.revoked_at "revokedAt", g.from_at "from", g.until_at "until"
    from intake.connections c join access.agreements g on g.id = c.agreement join access.posts p on p.id = c.post
      join access.agency_names n on n.agency = c.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where c.state <> 'ended' and c.connector = any (${declared.map((one) => one.id)}) order by n.short, p.name, c.id`
  const told: Told[] = []
  for (const row of rows) told.push({ connector: row.connector, ...(await tellRow(ctx, row)) })
  return declared.map((connector) => ({
    ...describe(connector),
    connections: told.filter((one) => one.connector === connector.id),
  }))
}

const describe = ({ id, name, everyMinutes, path, walk }: Connector) => ({
  ...{ id, name, everyMinutes, path },
  walk: walk.kind,
  size: walk.size,
})

type Told = Awaited<ReturnType<typeof tellRow>> & { connector: string }

async function tellRow(ctx: Context, row: Row) {
  const pulls = await ctx.sql<Pull>`
    select at, took_ms "tookMs", page, status, rows, kept, already_kept "alreadyKept", new_versions "newVersions", refused, trouble,
      trouble_detail detail
    from intake.pulls where connection = ${row.id} order by at desc, id desc limit ${shown}`
  const { id, agency, post, base, since, page, fails } = row
  return {
    ...{ id, agency, post, base, since, page, fails },
    ...stateOf(row, ctx.now),
    agreement: row.number,
    nextAt: row.dueAt.toISOString(),
    lastAt: row.lastAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    trouble: row.trouble === null ? null : sayTrouble(row.trouble, row.detail),
    pulls: pulls.map(({ at, trouble, detail, ...pull }) => ({
      ...pull,
      at: at.toISOString(),
      trouble: trouble === null ? null : sayTrouble(trouble, detail),
    })),
  }
}

function stateOf(row: Row, now: Date): { state: State; says: Words | null } {
  const why = whyNotInForce(row.number, row, now)
  if (why !== null)
    return { state: 'stopped', says: { id: `Pengambilan berhenti: ${why.id}.`, en: `Pulling has stopped: ${why.en}.` } }
  if (row.state === 'paused') return { state: 'paused', says: null }
  return { state: row.fails > 0 ? 'failing' : 'open', says: null }
}
