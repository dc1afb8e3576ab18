/** The step behind a change of what is in force: everybody is asked, and about every offer of work, in pages, so that nobody waits for a million questions. */
import type { Context } from '../../platform/context.ts'

const atATime = 5000

/** Leaves every person to the step that assesses. Asked about twice, a person is asked once. */
export async function askEverybody(ctx: Context): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await ctx.sql<{ id: string }>`
      select id from persons.persons where id > ${after} order by id limit ${atATime}`
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
    ctx.leave(
      'person changed',
      page.map((row) => row.id),
    )
  }
  const offers = await ctx.sql<{ id: string }>`
    select id from intake.records where source in ('sipmi-job-offer', 'p3mi-licence') and state = 'current' order by id`
  ctx.leave(
    'offer told',
    offers.map((row) => row.id),
  )
}
