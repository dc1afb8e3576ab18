/**
 * The journey pulls: a step takes subjects that deeds left for it, as many as it finishes in about a third of a second, and forgets them in the
 * same transaction. A batch that fails is done one by one; what fails three times is set aside with its problem and blocks nothing.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { aStep, type Context, glance, type House, inTransaction } from './context.ts'
import type { Log } from './log.ts'

/**
 * One step: its name, the topics it takes, and what it does with a batch of subjects. Running twice changes nothing. What nobody waits
 * for may rest so many milliseconds after a batch, so that more come together.
 */
export type Step = {
  name: string
  takes: string[]
  restMs?: number
  run(ctx: Context, subjects: string[]): Promise<void>
}

/** Longer batches do more a second while much waits (20,000 records in 50 s, not 63) and make a page wait longer for its turn (p99 172 ms, not 105). */
const aimMs = 300
/** A batch costs some thirty statements however small it is: smaller ones help nobody. */
const smallestBatch = 32
const largestBatch = 500
const triesBeforeAside = 3
const slowPollMs = 1000

/** Which steps take which topic. */
export function takersOf(steps: Step[]): Map<string, string[]> {
  const takers = new Map<string, string[]>()
  for (const step of steps) for (const topic of step.takes) takers.set(topic, [...(takers.get(topic) ?? []), step.name])
  return takers
}

const batchSizes = new Map<string, number>()
const batchSizeOf = (step: Step): number => batchSizes.get(step.name) ?? smallestBatch

async function claimAndRun(house: House, step: Step, limit: number): Promise<number> {
  return inTransaction(house, 'step', aStep, null, async (ctx) => {
    const claimed = await ctx.sql<{ subject: string }>`
      delete from platform.todo where ctid = any (array(
        select ctid from platform.todo
        where step = ${step.name} and due_at <= ${ctx.now} and set_aside_at is null
        order by due_at, subject limit ${limit} for update skip locked))
      returning subject`
    if (claimed.length > 0) {
      await step.run(
        ctx,
        claimed.map((row) => row.subject),
      )
    }
    return claimed.length
  })
}

async function runOneByOne(house: House, step: Step, log: Log): Promise<number> {
  const waiting = await inTransaction(house, 'step', aStep, null, (ctx) => {
    return ctx.sql<{ subject: string }>`
      select subject from platform.todo
      where step = ${step.name} and due_at <= ${ctx.now} and set_aside_at is null
      order by due_at, subject limit ${batchSizeOf(step)}`
  })
  for (const { subject } of waiting) {
    try {
      await inTransaction(house, 'step', aStep, null, async (ctx) => {
        const claimed = await ctx.sql`
          delete from platform.todo where (step, subject) in (
            select step, subject from platform.todo
            where step = ${step.name} and subject = ${subject} and due_at <= ${ctx.now} and set_aside_at is null
            for update skip locked)
          returning subject`
        if (claimed.length > 0) await step.run(ctx, [subject])
      })
    } catch (problem) {
      if (isOfTheMachine(problem as Error)) throw problem
      await noteFailure(house, step, subject, problem as Error, log)
    }
  }
  return waiting.length
}

/**
 * A lost connection, a server that stops, a full disk: not the subject's fault, so it is no try of the subject.
 * By SQLSTATE or Node's own code (ECONNRESET …); node-pg gives a lost connection no code at all.
 */
function isOfTheMachine(problem: Error): boolean {
  const { code } = problem as { code?: string }
  if (code === undefined) return /^(Connection terminated|Client (was closed|has encountered))/.test(problem.message)
  return /^(08...|57P0.|53100|53300|58...|25006|E[A-Z]+)$/.test(code)
}

async function noteFailure(house: House, step: Step, subject: string, problem: Error, log: Log): Promise<void> {
  // The message of a database error can quote values, so only its code and place are kept.
  const says = (problem as { code?: string }).code ?? problem.name
  log.error(
    {
      step: step.name,
      subject,
      problem: says,
      statement: (problem as { statement?: string }).statement,
      stack: problem.stack?.split('\n').slice(1, 4),
    },
    'step failed',
  )
  await inTransaction(house, 'step', aStep, null, async (ctx) => {
    await ctx.sql`
      update platform.todo
      set tries = tries + 1, problem = ${says},
          due_at = ${new Date(ctx.now.getTime() + 1000)},
          set_aside_at = case when tries + 1 >= ${triesBeforeAside}::int then ${ctx.now}::timestamptz end
      where step = ${step.name} and subject = ${subject}`
  })
}

/** Runs one step once; returns how many subjects it took. */
export async function runStep(house: House, step: Step, log: Log): Promise<number> {
  const limit = batchSizeOf(step)
  const began = performance.now()
  try {
    const done = await claimAndRun(house, step, limit)
    const took = performance.now() - began
    if (done === limit && took < aimMs) batchSizes.set(step.name, Math.min(largestBatch, limit * 2))
    if (took > aimMs * 3) batchSizes.set(step.name, Math.max(smallestBatch, Math.floor(limit / 2)))
    return done
  } catch {
    return runOneByOne(house, step, log)
  }
}

/**
 * Which of these steps have something due; one question instead of one transaction per idle step. Each looks for its first subject only, in the order of
 * the index: to tell the different steps of all that waits would read all that waits, and so would looking for any one of a step that has none.
 */
async function dueSteps(house: House, steps: Step[]): Promise<Step[]> {
  const rows = await glance(
    house,
    ({ sql, now }) => sql<{ step: string }>`
      select step from unnest(${steps.map((step) => step.name)}::text[]) step cross join lateral (
        select from platform.todo t where t.step = step.step and due_at <= ${now} and set_aside_at is null order by due_at limit 1) due`,
  )
  const due = new Set(rows.map((row) => row.step))
  return steps.filter((step) => due.has(step.name))
}

/** Runs all steps in their order until nothing that is due is left (tests, the demo's loader). */
export async function runUntilEmpty(house: House, steps: Step[], log: Log): Promise<void> {
  for (;;) {
    // What only other steps take (those of a newer version, or left out by a test) would never become less.
    const due = await dueSteps(house, steps)
    if (due.length === 0) return
    for (const step of due) await runStep(house, step, log)
  }
}

/**
 * Works until told to stop, each step by itself: who assesses does not wait for who resolves. Woken by the bell, which names the steps
 * that have work, and by a slow poll behind it.
 */
export function startWorker(house: House, steps: Step[], log: Log): { stop(): Promise<void> } {
  const loops = new Map(steps.map((step) => [step.name, startLoop(house, step, log)]))
  const stopListening = house.news.listen(({ topic, subject }) => {
    if (topic !== 'work') return
    for (const loop of subject === '' ? loops.values() : [loops.get(subject)]) loop?.wake()
  })
  const poll = setInterval(() => {
    dueSteps(house, steps).then(
      (due) => {
        for (const { name } of due) loops.get(name)?.wake()
      },
      (problem: Error) => tellUnreachable(log, 'poll', problem),
    )
  }, slowPollMs)
  return {
    stop: async () => {
      clearInterval(poll)
      stopListening()
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
  }
}

type Loop = { wake(): void; stop(): Promise<void> }

/** Takes batch after batch of one step until less than a batch was there, then sleeps until it is woken. */
function startLoop(house: House, step: Step, log: Log): Loop {
  let [stopping, rung] = [false, true]
  const ended = new AbortController()
  let wake: () => void = () => {}
  const sleep = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  const work = (async () => {
    while (!stopping) {
      rung = false
      const limit = batchSizeOf(step)
      const took = await runStep(house, step, log).catch((problem: Error) => tellUnreachable(log, step.name, problem))
      if (took < limit && step.restMs !== undefined && !stopping)
        await delay(step.restMs, undefined, { signal: ended.signal }).catch(() => {})
      if (took < limit && !rung && !stopping) await sleep()
    }
  })()
  const ring = () => {
    rung = true
    wake()
  }
  return {
    wake: ring,
    stop: async () => {
      stopping = true
      ended.abort()
      ring()
      await work
    },
  }
}

function tellUnreachable(log: Log, step: string, problem: Error): number {
  log.error({ step, problem: (problem as { code?: string }).code ?? problem.name }, 'worker cannot reach the database')
  return 0
}
