/** One simulated system at work: it writes down what happens, numbers it, sends it at its hours, and has the faults that were asked for. */
import { randomFrom } from '../random.ts'
import type { Row } from '../world.ts'
import { type Account, openAccount } from './account.ts'
import { type Book, type Line, openBook } from './book.ts'
import type { Door } from './door.ts'
import type { Parcel } from './fault.ts'
import type { Asked } from './faults.ts'
import { sendingAfter } from './hours.ts'
import { inventHappenings } from './invent.ts'
import { askDays, askStanding, sendParcel, settleUp } from './send.ts'
import type { System } from './system.ts'

/** `from` and `now` in milliseconds; `perDay` instead of what is usual for the system. */
export type FeedOptions = {
  seed: number
  from: number
  now: number
  faults: readonly Asked[]
  perDay?: number | undefined
}

export type Feed = {
  system: System
  book: Book
  account: Account
  door: Door
  /** When there is something to do next, in milliseconds. */
  nextAt: () => number
  /** Does it: sends what is due, or gathers what happened. */
  act: () => Promise<void>
  /** The end: every fault is over, what was held or wrong is sent, and what the hub misses. Without `mends` it only asks how things stand. */
  finish: (at: number, mends: boolean) => Promise<void>
}

const mostInOne = 500
const minute = 60_000

/** Goes on where the hub says that this feed stands. */
export async function openFeed(system: System, door: Door, options: FeedOptions): Promise<Feed> {
  const standing = await askStanding(door, system.source)
  const before = await askDays(door, system, options)
  // Behind a hole nobody knows the rolling hash but who filled it.
  return feedFrom(system, door, options, {
    ...standing,
    chain: standing.upto < standing.highest ? null : standing.chain,
    before,
  })
}

type Active = { asked: Asked; left: number; until: number }

function feedFrom(
  system: System,
  door: Door,
  options: FeedOptions,
  { highest, chain, before }: { highest: number; chain: string | null; before: Record<string, number> },
): Feed {
  const book = openBook(system.time, highest, chain)
  const account = openAccount(system.id, system.source, before)
  const random = randomFrom(`faults/${options.seed}/${system.id}`)
  const invent = inventHappenings(system, {
    ...{ seed: options.seed, from: options.from, written: highest, perDay: options.perDay ?? system.perDay },
  })
  const after = (at: number) => sendingAfter(system.rhythm, system.hoursEast, at)
  const every = system.rhythm.everyMinutes * minute
  const wrong = new Set<string>()
  let queue: Parcel[] = []
  let active: Active[] = []
  let [tickAt, sending] = [after(options.from), 0]

  /** Which faults begin at this sending; a fault goes on until its sendings are over. */
  function begin(at: number): void {
    sending += 1
    active = active.filter((one) => one.left > 0)
    for (const asked of options.faults) {
      const strikes = 'sending' in asked.when ? asked.when.sending === sending : random.chance(asked.when.chance)
      if (!strikes || active.some((one) => one.asked.fault === asked.fault)) continue
      let until = at
      for (let n = 0; n < asked.fault.lasts; n++) until = after(until)
      active.push({ asked, left: asked.fault.lasts, until })
      account.faults.push({ fault: asked.fault.name, from: iso(at), until: iso(until), numbers: null })
    }
  }

  /** What was written wrongly goes out once more, as it truly is by now. */
  function correct(): void {
    for (const ref of wrong) book.write(ref, book.rows.get(ref)!, book.rows.get(ref)!)
    wrong.clear()
  }

  function writeDown(at: number): Parcel[] {
    const struck = (until: number) => ({ at, until, every, random, book, time: system.time })
    const writing = active.filter((one) => one.asked.fault.write !== undefined)
    const first = book.next()
    if (writing.length === 0) correct()
    for (const { reference, row } of invent(at)) {
      const sent = writing.reduce<Row>((now, { asked, until }) => asked.fault.write!(now, struck(until)), row)
      book.write(reference, sent, row)
      if (sent !== row) wrong.add(reference)
      else wrong.delete(reference)
    }
    const written = book.between(first, book.next() - 1)
    let parcels: Parcel[] = written.length === 0 ? [{ kind: 'beat', at, sentAt: at }] : parcelsOf(written, at)
    parcels.push(...stateDays(system, book, at))
    for (const { asked, until } of active) parcels = asked.fault.send?.(parcels, struck(until)) ?? parcels
    noteNumbers(first, book.next() - 1)
    for (const one of active) one.left -= 1
    return parcels
  }

  function noteNumbers(from: number, to: number): void {
    if (to < from) return
    for (const { asked } of active) {
      const noted = account.faults.findLast((one) => one.fault === asked.fault.name)!
      noted.numbers = [noted.numbers?.[0] ?? from, to]
    }
  }

  function tick(at: number): void {
    begin(at)
    queue = [...queue, ...writeDown(at)].sort((a, b) => a.at - b.at)
    tickAt = after(at)
  }

  const sender = { system, book, account, door }
  const nextAt = () => Math.min(tickAt, queue[0]?.at ?? Number.POSITIVE_INFINITY)
  return {
    ...sender,
    nextAt,
    act: async () => {
      if ((queue[0]?.at ?? Number.POSITIVE_INFINITY) > tickAt) return tick(tickAt)
      await sendParcel(sender, queue.shift()!)
    },
    finish: async (at, mends) => {
      active = []
      if (mends) {
        const first = book.next()
        correct()
        for (const one of [...queue.splice(0), ...parcelsOf(book.between(first, book.next() - 1), at)])
          await sendParcel(sender, one)
      }
      await settleUp(sender, at, mends)
    },
  }
}

/** Lines as deliveries. */
function parcelsOf(lines: Line[], at: number): Parcel[] {
  return Array.from({ length: Math.ceil(lines.length / mostInOne) }, (_, i) => {
    const own = lines.slice(i * mostInOne, (i + 1) * mostInOne)
    return { kind: 'lines', at, sentAt: at, from: own[0]!.number, lines: own, chain: own.at(-1)!.chain }
  })
}

/** Once its day is over a post states it, and every earlier day that has changed since. */
function stateDays({ rhythm, hoursEast }: System, book: Book, at: number): Parcel[] {
  const dayAt = (moment: number) => new Date(moment + hoursEast * 3_600_000).toISOString().slice(0, 10)
  const today = dayAt(at)
  if (dayAt(sendingAfter(rhythm, hoursEast, at)) === today) return []
  const days = [...book.unstated].filter((day) => day <= today).sort()
  for (const day of days) book.unstated.delete(day)
  return days.map((day) => ({ kind: 'day', day, at: at + minute, sentAt: at }))
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16)
