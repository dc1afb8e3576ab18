/** Drafts that are watched on live traffic: asked beside what is in force, their findings counted, never an alert. */
import type { Context } from '../../platform/context.ts'
import { readyIndicator } from '../ask-indicator.ts'
import type { Ready } from '../asked-indicators.ts'
import { soundIndicator } from '../check-indicator.ts'
import type { Finding, Indicator } from '../indicator.ts'

export type Shadow = { draft: string; hash: string; asking: Ready['asking']; ties: Ready['ties'] }

const compiled = new Map<string, Pick<Shadow, 'asking' | 'ties'>>()

/** The drafts in shadow, ready to be asked: those about people, or those about offers. */
export async function askedShadows(ctx: Context, subject?: 'offer'): Promise<Shadow[]> {
  const rows = await ctx.sql<{ id: string; hash: string; declaration: Indicator }>`
    select id, hash, declaration from warnings.drafts
    where state = 'shadow' and declaration->>'subject' is not distinct from ${subject ?? null}::text order by id`
  return rows.map(({ id, hash, declaration }) => {
    const known = compiled.get(hash)
    if (known !== undefined) return { draft: id, hash, ...known }
    const checked = soundIndicator(declaration)
    const ready = { asking: readyIndicator(declaration, checked), ties: checked.ties }
    compiled.set(hash, ready)
    return { draft: id, hash, ...ready }
  })
}

/** Counts what shadows found, once a record. `isKnown`: something in force speaks of the person already. */
export async function keepShadows(
  ctx: Context,
  findings: { shadow: Shadow; finding: Finding; isKnown: boolean }[],
): Promise<void> {
  if (findings.length === 0) return
  const rows = findings.map(({ shadow, finding, isKnown }) => ({
    ...{ draft: shadow.draft, hash: shadow.hash, record: finding.record, strength: finding.strength },
    known: isKnown,
  }))
  await ctx.sql`
    insert into warnings.shadow_hits (draft, hash, record, strength, known, at)
    select draft, hash, record, strength, known, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (draft uuid, hash text, record uuid, strength text, known bool)
    on conflict do nothing`
}
