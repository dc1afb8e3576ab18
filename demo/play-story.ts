/** Plays the story: when an alert about one of a thread's people opens, its cast acts, hour by hour, through the doors. */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { TurnedClock } from '../server/platform/clock.ts'
import { cast } from './cast.ts'
import { finishOf } from './keep-up.ts'
import type { StoryStep, StoryThread } from './story.ts'
import { signIn, type Visitor } from './visitor.ts'

/** An alert that opened since the last look, with the NIKs behind it and the post that works on it. */
export type Opened = { alert: string; secretariat: string; niks: string[] }

/** What playing needs. `opened` lists alerts that opened since it was last asked; `now` is the machine's time. */
export type Stage = {
  app: FastifyInstance
  clock: TurnedClock
  pipeline(): Promise<void>
  opened(): Promise<Opened[]>
  now(): number
}

type Thread = { thread: StoryThread; alert: string; secretariat: string; case: string | null; done: number; at: number }

const outcomeOf = {
  'returned-to-family': 'returned home',
  reintegrated: 'reintegrated',
  'declined-service': 'declined help',
  'continues-elsewhere': 'other authority',
  'not-a-victim': 'not a victim',
} as const

const hour = 3_600_000

/**
 * `notice` looks for new alerts; `until` gives, for each thread with steps due before a moment, a job that plays them in their order: threads are
 * of different people, so that one need not wait for another.
 */
export function playStory(
  stage: Stage,
  threads: StoryThread[],
): { notice(): Promise<void>; until(at: Date): (() => Promise<void>)[] } {
  const byNik = new Map<string, StoryThread>()
  for (const thread of threads.toReversed()) for (const nik of thread.niks) byNik.set(nik, thread)
  const waiting: Thread[] = []
  const begun = new Map<string, Thread>()
  const people = visitors(stage)
  return {
    notice: async () => {
      for (const { alert, secretariat, niks } of await stage.opened()) {
        const found = niks.flatMap((nik) => byNik.get(nik) ?? [])
        // A ring's thread tells more than a dismissal of one of its look-alikes.
        const thread = found.find((one) => one.ring !== null) ?? found[0]
        if (thread === undefined || thread.steps.length === 0) continue
        const started = begun.get(thread.key)
        if (started !== undefined) {
          follow(waiting, started, alert, secretariat, stage.clock.now().getTime())
          continue
        }
        waiting.push({
          thread,
          alert,
          secretariat,
          case: null,
          done: 0,
          at: stage.clock.now().getTime() + thread.steps[0]!.after * hour,
        })
      }
    },
    until: (end) =>
      waiting.splice(0).flatMap((thread) => {
        if (thread.at <= end.getTime()) return [() => playDue(thread, end)]
        waiting.push(thread)
        return []
      }),
  }

  async function playDue(thread: Thread, end: Date): Promise<void> {
    while (thread.at <= end.getTime()) {
      const step = thread.thread.steps[thread.done]!
      const played = await stage.clock.during(new Date(thread.at), () => playStep(people, thread, step))
      thread.done += 1
      const after = thread.thread.steps[thread.done]
      if (!played || after === undefined) return
      thread.at += after.after * hour
    }
    waiting.push(thread)
  }
}

/** Another alert about the same people: before the case it is the one to work on, afterwards it is known and put aside. */
function follow(waiting: Thread[], started: Thread, alert: string, secretariat: string, now: number): void {
  if (started.case === null) {
    Object.assign(started, { alert, secretariat, done: 0 })
    if (!waiting.includes(started)) waiting.push(Object.assign(started, { at: now + 2 * hour }))
    return
  }
  const by = started.thread.steps[0]!.by
  const steps: StoryStep[] = [
    { after: 2, by, does: 'take' },
    { after: 1, by, does: 'dismiss', reason: 'Orang yang sama sudah ditangani dalam kasus yang berjalan' },
  ]
  waiting.push({ thread: { ...started.thread, steps }, alert, secretariat, case: null, done: 0, at: now + 2 * hour })
}

type People = (login: string) => Promise<Visitor>

/** Signs each officer in once a session's length. */
function visitors(stage: Stage): People {
  const sessions = new Map<string, { visitor: Promise<Visitor>; until: number }>()
  return (login) => {
    const now = stage.clock.now().getTime()
    const known = sessions.get(login)
    if (known !== undefined && known.until > now) return known.visitor
    const visitor = signIn(stage.app, login, demoPassword)
    sessions.set(login, { visitor, until: now + 11 * hour })
    return visitor
  }
}

/** An analyst of the secretariat that has the alert: a dismissal's `by` is only a hint of the region. */
function analystOf(secretariat: string, hint: string): string {
  const own = cast.officers.filter((officer) => officer.post === secretariat && officer.role === 'duty-analyst')
  return (own.find((officer) => officer.login === hint) ?? own[0])?.login ?? hint
}

/** Plays one step; false ends the thread (somebody else was quicker, or the alert went into another). */
async function playStep(people: People, thread: Thread, step: StoryStep): Promise<boolean> {
  const asAnalyst = () => people(analystOf(thread.secretariat, step.by))
  const { alert } = thread
  switch (step.does) {
    case 'take':
      return (await (await asAnalyst()).ask('alerts.take', { id: alert })).status === 200
    case 'dismiss':
      return (
        (await (await asAnalyst()).ask('alerts.dismiss', { id: alert, reason: step.reason, deserved: 'false' }))
          .status === 200
      )
    case 'ask': {
      const analyst = await asAnalyst()
      const to = (await analyst.call('posts.list', {})).find((post) => post.code === step.to)
      return (
        to !== undefined &&
        (await analyst.ask('alerts.ask', { id: alert, to: to.id, question: step.question })).status === 200
      )
    }
    case 'answer': {
      const officer = await people(step.by)
      const told = await officer.ask('alerts.get', { id: alert })
      const question =
        told.status === 200 ? told.body.questions.find((one) => one.mine && one.answer === null) : undefined
      return (
        question !== undefined &&
        (await officer.ask('questions.answer', { id: question.id, answer: step.answer })).status === 200
      )
    }
    case 'open case': {
      const told = await (await asAnalyst()).ask('cases.open', { alert, kind: step.kind, reason: step.reason })
      thread.case = told.status === 200 ? told.body.id : null
      return thread.case !== null
    }
    default:
      return thread.case !== null && playCaseStep(people, thread.case, asAnalyst, step)
  }
}

type CaseStep = Extract<
  StoryStep,
  { does: 'hand over' | 'accept' | 'refuse' | 'finish steps' | 'record outcome' | 'close' }
>

async function playCaseStep(
  people: People,
  id: string,
  asAnalyst: () => Promise<Visitor>,
  step: CaseStep,
): Promise<boolean> {
  const officer = await people(step.by)
  const told = await officer.ask('cases.get', { id })
  const file = told.status === 200 ? officer : await asAnalyst()
  const { posts, handOvers, steps, participants } =
    told.status === 200 ? told.body : await file.call('cases.get', { id })
  const postOf = (code: string) => posts.find((post) => post.code === code)?.id ?? ''
  switch (step.does) {
    case 'hand over':
      return (
        (await file.ask('cases.hand-over', { case: id, track: step.track, to: postOf(step.to), reason: step.reason }))
          .status === 200
      )
    case 'accept':
    case 'refuse': {
      const offered = handOvers.find((hand) => hand.track === step.track && hand.state === 'offered')
      if (offered === undefined) return false
      const answer =
        step.does === 'accept'
          ? { id: offered.id, accept: true }
          : { id: offered.id, accept: false, ground: step.ground, proposed: postOf(step.proposed) }
      // What nobody else took over, the secretariat does itself in the meantime.
      for (const own of steps.filter((one) => one.track === 'immigration' && one.state === 'open')) {
        await (await asAnalyst()).ask('steps.finish', {
          ...{ ...finishOf(own), note: 'Perlintasan ditelusuri bersama Imigrasi' },
        })
      }
      const answered = await officer.ask('hand-overs.answer', answer)
      // Whoever protects records that services were asked for: the seven days of the law run from then.
      if (answered.status === 200 && step.does === 'accept' && step.track === 'protection')
        await officer.ask('cases.record-event', {
          ...{ case: id, event: 'permohonan', by: 'victim', note: 'Permohonan layanan diterima petugas' },
        })
      return answered.status === 200
    }
    case 'finish steps': {
      const mine = steps
        .filter((one) => one.track === step.track && one.state === 'open' && one.mine)
        .slice(0, step.count)
      for (const one of mine) await file.ask('steps.finish', { ...finishOf(one), note: step.note })
      return true
    }
    case 'record outcome': {
      const known = await personsBehind(file, step.niks)
      for (const participant of participants) {
        if (participant.outcome !== null || !known.has(participant.person ?? '')) continue
        await file.ask('cases.record-outcome', {
          participant: participant.id,
          outcome: outcomeOf[step.outcome],
          note: step.note,
        })
      }
      return true
    }
    case 'close': {
      const analyst = await asAnalyst()
      for (const participant of participants.filter((one) => one.outcome === null)) {
        await analyst.ask('cases.record-outcome', {
          participant: participant.id,
          outcome: 'not a victim',
          note: 'Menurut penilaian bukan korban',
        })
      }
      return (await analyst.ask('cases.close', { case: id, reason: step.reason })).status === 200
    }
  }
}

async function personsBehind(visitor: Visitor, niks: string[]): Promise<Set<string>> {
  const persons = new Set<string>()
  for (const nik of niks) {
    const found = await visitor.ask('persons.find', { nik }, { 'x-purpose': 'case' })
    if (found.status === 200) for (const row of found.body.rows) persons.add(row.id)
  }
  return persons
}
