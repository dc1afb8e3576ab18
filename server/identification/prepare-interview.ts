/** Before an interview begins: which record it goes by, whether the person counts as a child, and whether somebody has asked already. */
import { namePersons } from '../persons/name-persons.ts'
import { currentPersons } from '../persons/store.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { profileFor } from './model.ts'
import { agesIn, interviewsAbout, openRecordsOf } from './store.ts'

/** Throws `not-found` when this reader sees no record to go by. The agency's own newest record is chosen, else the newest of all. */
export async function prepareInterview(ctx: Context, asked: string) {
  const [person = asked] = await currentPersons(ctx, [asked])
  const records = await openRecordsOf(ctx, person)
  const record = records.findLast(({ agency }) => agency === ctx.actor.agency) ?? records.at(-1)
  if (record === undefined) throw new Problem('not-found')
  const told = agesIn(ctx, records)
  const others = await interviewsAbout(ctx, person)
  const unfinished = others.find((one) => one.held_by === ctx.actor.post && one.state !== 'concluded')
  return {
    person,
    name: (await namePersons(ctx, [person])).get(person) ?? '',
    record: record.id,
    ageTold: told.length > 0,
    ...profileFor(told, 'unknown'),
    unfinished: unfinished === undefined ? null : { id: unfinished.id, number: unfinished.number },
    earlier: others.map(({ id, number }) => ({ id, number })),
  }
}
