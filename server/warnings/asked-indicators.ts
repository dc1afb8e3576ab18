/** The indicators in force, ready to be asked: what the table says is compiled once in a process. */
import type { TieKind } from '../persons/model.ts'
import type { Context } from '../platform/context.ts'
import { type Asking, readyIndicator } from './ask-indicator.ts'
import { soundIndicator } from './check-indicator.ts'
import type { Declared } from './declare-indicators.ts'

export type Ready = { indicator: Declared; asking: Asking; ties: TieKind[] }

const compiled = new Map<string, Ready>()

/** Of people or of offers, one version of each: the newest that is published, not retired and not paused. */
export async function askedIndicators(ctx: Context, subject?: 'offer'): Promise<Ready[]> {
  const rows = await ctx.sql<{ hash: string; declaration: Declared | null }>`
    select hash, case when hash <> all (${[...compiled.keys()]}::text[]) then declaration end declaration
    from warnings.indicators where retired_at is null and paused_at is null order by id`
  const ready = rows.map(({ hash, declaration }) => {
    const known = compiled.get(hash)
    if (known !== undefined) return known
    const checked = soundIndicator(declaration!)
    const made = { indicator: declaration!, asking: readyIndicator(declaration!, checked), ties: checked.ties }
    compiled.set(hash, made)
    return made
  })
  return ready.filter(({ indicator }) => indicator.subject === subject)
}

/** Those that paused themselves, as id@version: what they found before stays. */
export async function pausedIndicators(ctx: Context): Promise<string[]> {
  const rows = await ctx.sql<{ key: string }>`
    select id || '@' || version as key from warnings.indicators where retired_at is null and paused_at is not null`
  return rows.map((row) => row.key)
}
