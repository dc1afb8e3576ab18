/** One complainant's file: when which office did which step of service, by which clock and with which outcome. Nothing of whom, why or what was found. */
import { namePosts } from '../../access/posts.ts'
import { type Actor, aStep, type House, inTransaction } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { clockNames, delayClock, type InterviewState } from '../../screening/model.ts'
import { type ConsentKind, consentKinds, deskDeeds, deskStates } from './model.ts'

type Opening = {
  interview: string
  number: string
  at: Date
  until_at: Date
  kind: ConsentKind
  written_on: string
  reference: string
  sha256: Buffer
}

/** The opening is read as this officer, so that only their own post has it; the file behind it by the step's role. Throws `not-found`. */
export async function readFile(house: House, id: string, actor: Actor) {
  const opening = await inTransaction(house, 'request', actor, null, async (ctx) => {
    const [row] = await ctx.sql<Opening>`
      select o.interview, o.number, o.at, o.until_at, o.kind, o.written_on::text, o.reference, c.sha256
      from statistics.openings o join statistics.consents c on c.id = o.consent
      where o.id = ${id} and o.until_at > ${ctx.now}`
    return row
  })
  if (opening === undefined) throw new Problem('not-found')
  return inTransaction(house, 'step', aStep, null, async (ctx) => {
    const [[file], acts, posts] = await Promise.all([
      ctx.sql<{
        post: string
        at: Date
        state: InterviewState
        ends_on: string | null
        ends_at: Date | null
        extensions: number
      }>`
        select post, at, state, ends_on::text, ends_at, extensions from screening.interviews where id = ${opening.interview}`,
      ctx.sql<{ at: Date; post: string | null; does: string }>`
        select at, post, does from screening.acts where interview = ${opening.interview} order by at, id`,
      namePosts(ctx),
    ])
    if (file === undefined) throw new Problem('not-found')
    const officeOf = (post: string | null) => posts.get(post ?? file.post)?.name ?? '–'
    const clock = delayClock({ state: file.state, endsAt: file.ends_at, extensions: file.extensions }, ctx.now)
    return {
      id,
      number: opening.number,
      office: officeOf(null),
      agency: posts.get(file.post)?.agency.short ?? '–',
      state: deskStates[file.state]!,
      clock:
        file.ends_on === null ? null : { lastDay: file.ends_on, words: clockNames[clock], late: clock === 'overdue' },
      steps: [{ at: file.at, post: file.post, does: 'began' }, ...acts].map((act) => ({
        ...{ at: act.at.toISOString(), office: officeOf(act.post), does: deskDeeds[act.does] ?? deskDeeds.began! },
        late: act.does === 'overdue',
      })),
      consent: {
        ...{ kind: consentKinds[opening.kind], writtenOn: opening.written_on, reference: opening.reference },
        sha256: opening.sha256.toString('hex'),
      },
      openedAt: opening.at.toISOString(),
      until: opening.until_at.toISOString(),
    }
  })
}
