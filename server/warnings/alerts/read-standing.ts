/** The findings of an alert that hold. */
import type { Context } from '../../platform/context.ts'
import type { Strength } from '../model.ts'

/** One finding as an alert weighs it. */
export type Hit = {
  id: string
  indicator: string
  record: string
  strength: Strength
  alone: boolean
  evidence: string[]
  child: boolean
}

/** Empty: nothing holds it up any more. */
export const readStanding = (ctx: Context, alert: string) =>
  ctx.sql<Hit>`
    select h.id, h.indicator, h.record, h.strength, h.alone, h.evidence, h.child
    from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit where ah.alert = ${alert} and h.gone_at is null`
