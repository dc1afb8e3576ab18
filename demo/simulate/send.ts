/** Sends what a simulated system has to say, notes what it was told, and mends what the hub misses. */
import type { Account } from './account.ts'
import { type Book, type Line, noChain } from './book.ts'
import type { Door } from './door.ts'
import type { Parcel } from './fault.ts'
import type { System } from './system.ts'

/** Where the hub says that a feed's numbers stand. */
export type Standing = { upto: number; highest: number; chain: string; missing: { from: number; to: number }[] }

type Sender = { system: System; book: Book; account: Account; door: Door }

/** Asks by a heartbeat; with `last` it says how far the own numbers go. */
export async function askStanding(door: Door, source: string, last?: Line): Promise<Standing> {
  const chain = last?.chain == null ? {} : { chain: last.chain }
  const said = last === undefined ? { source } : { source, last: last.number, ...chain }
  const { body } = await door('/api/v1/heartbeat', said)
  return (body.numbers as Standing | null) ?? { upto: 0, highest: 0, chain: noChain, missing: [] }
}

/** What the hub holds already of the days that a run will write to. */
export async function askDays(
  door: Door,
  { source, hoursEast }: System,
  { from, now }: { from: number; now: number },
): Promise<Record<string, number>> {
  const held: Record<string, number> = {}
  for (let at = from; at <= Math.max(from, now); at += 86_400_000) {
    const day = new Date(at + hoursEast * 3_600_000).toISOString().slice(0, 10)
    const { received } = (await door('/api/v1/days', { source, day })).body as { received: number }
    held[day] = received
  }
  return held
}

/** Sends one parcel. */
export async function sendParcel(sender: Sender, parcel: Parcel): Promise<void> {
  const { system, book, account, door } = sender
  if (parcel.kind === 'beat') {
    await askStanding(door, system.source, book.last())
    account.heartbeats += 1
    return
  }
  if (parcel.kind === 'day') return stateDay(sender, parcel.day, true)
  await sendLines(sender, parcel)
}

/** Compares a day; one that is not over yet is asked about and not stated, since it may still grow. */
async function stateDay({ system, book, account, door }: Sender, day: string, over: boolean): Promise<void> {
  const records = (account.before[day] ?? 0) + (book.days.get(day)?.size ?? 0)
  const { body } = await door('/api/v1/days', { source: system.source, day, ...(over && { records }) })
  account.days[day] = { stated: records, received: body.received as number }
}

type Answer = { position: number; ref: string | null; result: string; problems?: { field: string; en: string }[] }

async function sendLines(
  { system, book, account, door }: Sender,
  parcel: { sentAt: number; from: number; lines: Line[]; chain: string | null },
): Promise<void> {
  const head = JSON.stringify({
    source: system.source,
    sent_at: new Date(parcel.sentAt).toISOString(),
    sequence: parcel.from,
    ...(parcel.chain !== null && { chain: parcel.chain }),
  })
  const { body, waits } = await door(
    '/api/v1/records',
    `${head.slice(0, -1)},"records":[${parcel.lines.map((line) => line.bytes).join()}]}`,
  )
  account.waits += waits
  account.deliveries += 1
  account.lines += parcel.lines.length
  const counts = body.counts as Account['answers']
  for (const kind of ['kept', 'alreadyKept', 'newVersions', 'refused'] as const) account.answers[kind] += counts[kind]
  for (const answer of body.answers as Answer[]) {
    const line = parcel.lines[answer.position - 1]!
    const asItIs = line.bytes === JSON.stringify(book.rows.get(line.ref))
    if (answer.result === 'refused' && asItIs)
      account.unexpected.push(`${line.ref}: ${answer.problems?.map((one) => one.en).join(' ')}`)
  }
}

/**
 * Notes how the two sides stand; with `resend` it first sends again what the hub says it misses, and states every day once more. `at` in
 * milliseconds.
 */
export async function settleUp(sender: Sender, at: number, resend: boolean): Promise<void> {
  const { system, book, account, door } = sender
  const last = book.last()
  let standing = await askStanding(door, system.source, last)
  while (resend && standing.missing.length > 0) {
    const before = account.replayed
    for (const { from, to } of standing.missing) {
      for (let number = from; number <= to; number += 500) {
        const lines = book.between(number, Math.min(to, number + 499))
        if (lines.length === 0) continue
        await sendLines(sender, { sentAt: at, from: lines[0]!.number, lines, chain: null })
        account.replayed += lines.length
      }
    }
    standing = await askStanding(door, system.source, last)
    // Numbers of somebody who sent before us on this feed: not ours to send.
    if (account.replayed === before) break
  }
  const today = new Date(at + system.hoursEast * 3_600_000).toISOString().slice(0, 10)
  if (resend) for (const day of [...book.days.keys()].sort()) await stateDay(sender, day, day < today)
  const own = standing.missing.filter(({ to }) => to >= (book.lines[0]?.number ?? Number.POSITIVE_INFINITY))
  account.missing = own.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const known = last?.chain != null && standing.upto === last.number
  account.chainAgrees = known ? standing.chain === last.chain : null
  if (last !== undefined) account.numbers = { first: book.lines[0]!.number, last: last.number, chain: last.chain }
}
