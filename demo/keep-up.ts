/**
 * What posts of an earlier day did and the story does not tell: steps whose time is long past and visits after the return are finished in their
 * time, so that whoever comes in finds today's work. What fell due in the last two days still waits.
 */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { TurnedClock } from '../server/platform/clock.ts'
import { cast } from './cast.ts'
import { type OutputOf, signIn, type Visitor } from './visitor.ts'

const hour = 3_600_000
const recent = 48 * hour

type Step = OutputOf<'cases.get'>['steps'][number]

/** Every paper that a step still owes, by its number in the file of the post. */
const numbered = (step: Step) =>
  step.papers
    .filter((paper) => paper.number === null && paper.document === null)
    .map(({ code }) => ({ code, number: `DOK/${step.id.slice(-6).toUpperCase()}/2026` }))

/** All that finishing a step takes; where its SOP requires consent she was asked and agreed. */
export const finishOf = (step: Step) => ({
  ...{ id: step.id, papers: numbered(step) },
  ...(step.consent.code === 'required' ? { agreed: 'written' as const } : {}),
})

/** One officer of each post that has any. */
const officers = new Map(cast.officers.map(({ post, login }) => [post, login]))

/** A step opens the next, whose time may be over as well. */
const rounds = 12

/** Goes through the open cases of every secretariat, case beside case, then through the visits that case workers owe. */
export async function keepUp(app: FastifyInstance, clock: TurnedClock): Promise<void> {
  const now = clock.now().getTime()
  const sessions = new Map<string, Promise<Visitor>>()
  const as = (login: string) => {
    const session = sessions.get(login) ?? signIn(app, login, demoPassword)
    sessions.set(login, session)
    return session
  }
  const isPast = (dueAt: string | null): dueAt is string => dueAt !== null && Date.parse(dueAt) < now - recent
  /** An hour before it was due. */
  const inTime = (dueAt: string, deed: () => Promise<{ status: number }>) =>
    clock.during(new Date(Date.parse(dueAt) - hour), deed)

  /** How many steps whose time is over were finished. */
  async function finishPast(reader: Visitor, id: string): Promise<number> {
    const { steps } = await reader.call('cases.get', { id }, { 'x-purpose': 'case' })
    let finished = 0
    for (const step of steps) {
      const officer = officers.get(step.accountable.code)
      if (step.state !== 'open' || !isPast(step.dueAt) || officer === undefined) continue
      const visitor = await as(officer)
      const said = { ...finishOf(step), note: 'Sudah dikerjakan' }
      const finish = () => visitor.ask('steps.finish', said)
      // Whoever took the case over after that hour did not see it then: they finish it today.
      if ((await inTime(step.dueAt, finish)).status === 200 || (await finish()).status === 200) finished++
    }
    return finished
  }
  const roles = (role: string) => cast.officers.filter((one) => one.role === role)
  await Promise.all(
    roles('duty-analyst').map(async ({ login }) => {
      const reader = await as(login)
      const { rows } = await reader.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
      for (const { id } of rows) for (let round = 0; round < rounds && (await finishPast(reader, id)) > 0; ) round += 1
    }),
  )
  await Promise.all(
    roles('case-worker').map(async ({ login }) => {
      const worker = await as(login)
      for (let page = 0; page < rounds; page++) {
        const { rows } = await worker.call('work.list', { group: 'late' }, { 'x-purpose': 'case' })
        const visits = rows.filter(({ kind, dueAt }) => kind === 'follow-up' && isPast(dueAt))
        for (const { id, dueAt } of visits)
          await inTime(dueAt!, () =>
            worker.ask('follow-ups.finish', { id, found: 'well', note: 'Dikunjungi; keadaannya baik' }),
          )
        if (visits.length === 0) break
      }
    }),
  )
}
