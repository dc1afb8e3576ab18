/** Ends records whose time of keeping is over: destroyed, made nobody's, or sealed for the archive; all versions of a reference together. */
import type { Context } from '../../platform/context.ts'
import { destroyDataKeys } from '../../platform/data-keys.ts'
import { type Facts, type FieldGroup, groupOfField } from '../model.ts'
import type { Retention } from '../source.ts'

export type Ending = Retention['ending']

/** What stays of a record that is made nobody's: what happened, not to whom. Free text may name somebody. */
const toldOfNobody: FieldGroup[] = ['journey', 'service']
const freeText: (keyof Facts)[] = ['note', 'travelWith', 'place']
const anonymous = (Object.keys(groupOfField) as (keyof Facts)[]).filter(
  (field) => toldOfNobody.includes(groupOfField[field]) && !freeText.includes(field),
)

const stateAfter: Record<Ending, 'erased' | 'anonymised' | 'archived'> = {
  destroy: 'erased',
  anonymise: 'anonymised',
  archive: 'archived',
}

/**
 * Ends the references of these records. Destroyed and made nobody's: the bytes' keys are destroyed, also for every backup; archived:
 * the facts leave the tables, the bytes stay closed under their keys for the archive's owner.
 */
export async function endRecords(ctx: Context, records: string[], ending: Ending): Promise<void> {
  if (records.length === 0) return
  const ended = await ctx.sql<{ id: string; key: string }>`
    update intake.records r set state = ${stateAfter[ending]}, facts = case when ${ending} = 'anonymise'
        then coalesce((select jsonb_object_agg(key, value) from jsonb_each(r.facts) where key = any (${anonymous})), '{}')
        else '{}'::jsonb end
    from intake.records named
    where named.id = any (${records}::uuid[]) and r.agency = named.agency and r.source = named.source and r.ref = named.ref
      and r.state not in ('erased', 'anonymised', 'archived')
    returning r.id, r.key`
  if (ending !== 'archive')
    await destroyDataKeys(
      ctx,
      ended.map((row) => row.key),
    )
  ctx.leave(
    'record left',
    ended.map((row) => row.id),
  )
}
