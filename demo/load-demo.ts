/**
 * Loads the invented region through the front door, the clock turned to each delivery's hour: possible only while an
 * installation marked `demo` is being loaded, and every journal line of it says so.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { TurnedClock } from '../server/platform/clock.ts'
import { cast } from './cast.ts'
import { inventDeliveries } from './invent-deliveries.ts'
import { keepUp } from './keep-up.ts'
import { demoOrganisation } from './organisation.ts'
import { planShifts } from './plan-shifts.ts'
import { playStory, type Stage } from './play-story.ts'
import { tellStory } from './story.ts'
import { tellInterviews } from './tell-interviews.ts'
import { tellOffers } from './tell-offers.ts'
import { tellReports } from './tell-reports.ts'
import { tellSops } from './tell-sops.ts'
import { tellVictims } from './tell-victims.ts'
import { signIn, type Visitor, visitorWith } from './visitor.ts'
import type { DemoOptions } from './world.ts'

/** What the loader is given: the doors, a clock it may turn, and a way to let the pipeline finish and to ask the database for alerts. */
export type Load = Stage & {
  app: FastifyInstance
  clock: TurnedClock
  pipeline(): Promise<void>
  progress(done: number, all: number): void
}

/** Loads everything; returns how many records were kept. */
export async function loadDemo(load: Load, options: DemoOptions): Promise<number> {
  const deliveries = [...inventDeliveries(options)]
  const first = new Date(Date.parse(deliveries[0]!.at) - 86_400_000)
  load.clock.turn(first)
  const senders = [
    ...new Map(deliveries.map(({ sender, source }) => [`${sender} ${source}`, { sender, source }])).values(),
  ]
  const admin = await openOrganisation(load.app, senders, new Date(first.getTime() - 86_400_000))
  const systems = await makeSystems(load.app, admin, senders)
  const story = playStory(load, tellStory(options))
  const workedOn = togetherBy(options.until)
  const number = numberLines()
  const quietFrom = load.now() - quietHours * 3_600_000
  let [done, kept] = [0, 0]
  for (const group of Map.groupBy(deliveries, ({ at }) => workedOn(at)).values()) {
    const end = new Date(group.at(-1)!.at)
    // Each feed its deliveries one after the other, at each delivery's own hour.
    const feeds = [...Map.groupBy(group, ({ sender, source }) => `${sender} ${source}`)].map(
      ([feed, own]) =>
        async () => {
          for (const { at, source, rows } of own) {
            if (feed === quietFeed && Date.parse(at) > quietFrom) continue
            const body = { source, sent_at: at, ...number(feed, rows), records: rows }
            const { counts } = await load.clock.during(new Date(at), () =>
              systems.get(feed)!.call('records.send', body),
            )
            kept += counts.kept + counts.newVersions
          }
        },
    )
    await beside([...story.until(end), ...feeds])
    load.clock.turn(end)
    await load.pipeline()
    await story.notice()
    done += group.length
    load.progress(done, deliveries.length)
  }
  load.clock.turn(new Date(load.now()))
  await beside(story.until(new Date(load.now())))
  await keepUp(load.app, load.clock)
  await tellReports(load.app, load.clock)
  await tellOffers(load.app)
  await tellInterviews(load.app, load.clock)
  await planShifts(load.app)
  await tellSops(load.app)
  await tellVictims(load.app, load.clock)
  // Whoever has nothing to send says so; one consulate does not, and the pages say what that means.
  for (const { sender, source } of senders) {
    if (sender === silent) continue
    const beat = () => systems.get(`${sender} ${source}`)!.call('feeds.beat', { source })
    if (`${sender} ${source}` !== quietFeed) await beat()
    else await load.clock.during(new Date(quietFrom), beat)
  }
  await load.pipeline()
  return kept
}

/** Its registrations stop weeks before the end. */
const silent = 'KJRI-KUCHING'

/** PLBN Aruk was last heard so many hours ago: absence of alerts is not absence of risk, and the board says so. */
const quietFeed = 'KANIM-SAMBAS simkim-crossing'
const quietHours = 3

/** So many at a time: two cores have no use for more, and every connection plans its statements anew. */
const lanes = 3

/** Feeds and threads of the story go on beside each other: a start waits half as long. */
async function beside(jobs: (() => Promise<void>)[]): Promise<void> {
  const left = jobs.values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const job of left) await job()
    }),
  )
}

/**
 * What is worked on together: the last three weeks day by day, the past before them five days at a time. A start waits for the database once a
 * statement; nothing in the story turns on the hour, nor, so long ago, on the day.
 */
const togetherBy =
  (until: string) =>
  (at: string): string => {
    const day = Math.floor(Date.parse(at) / 86_400_000)
    const isRecent = Date.parse(until) - Date.parse(at) < 21 * 86_400_000
    return isRecent ? `day ${day}` : `days ${Math.floor(day / 5)}`
  }

/** Running numbers and the rolling hash of every feed, as its system would keep them. */
function numberLines(): (feed: string, rows: object[]) => { sequence: number; chain: string } {
  const books = new Map<string, { next: number; chain: Buffer }>()
  const sha256 = (...parts: (Buffer | string)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
  return (feed, rows) => {
    const { next, chain } = books.get(feed) ?? { next: 1, chain: Buffer.alloc(32) }
    const after = rows.reduce<Buffer>((before, row) => sha256(before, sha256(JSON.stringify(row))), chain)
    books.set(feed, { next: next + rows.length, chain: after })
    return { sequence: next, chain: after.toString('hex') }
  }
}

/** The first administrator and the cast with its agreements; `from`: since when they are in force. */
export async function openOrganisation(
  app: FastifyInstance,
  senders: { sender: string; source: string }[],
  from: Date,
): Promise<Visitor> {
  await visitorWith(app, {}).call('setup.first-administrator', {
    name: 'Administrator Contoh',
    login: 'admin',
    password: demoPassword,
    agencyName: 'Pengelola Simpul (demo)',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  })
  const admin = await signIn(app, 'admin', demoPassword)
  await admin.call('organisation.load', demoOrganisation(senders, from.toISOString()))
  return admin
}

/** Which kind of post an agency's system of this source speaks for. */
const sendingPosts: Record<string, string> = {
  'simkim-passport': 'passport-desk',
  'simkim-crossing': 'border-post',
  'village-register': 'village',
}

async function makeSystems(
  app: FastifyInstance,
  admin: Visitor,
  senders: { sender: string; source: string }[],
): Promise<Map<string, Visitor>> {
  const agreements = await admin.call('agreements.list', {})
  const posts = await admin.call('posts.list', {})
  const systems = new Map<string, Visitor>()
  for (const { sender, source } of senders) {
    const own = cast.posts.filter((post) => post.agency === sender)
    const chosen =
      own.find((post) => post.kind === sendingPosts[source]) ?? own.find((post) => post.kind !== 'head') ?? own[0]
    const post = posts.find((one) => one.code === chosen?.code)
    const agreement = agreements.find((one) => one.number === `PKS-KIRIM/${sender}/${source}`)
    if (post === undefined || agreement === undefined) throw new Error(`${sender} cannot send ${source}`)
    const { key } = await admin.call('keys.make', {
      name: `${sender} · ${source}`,
      post: post.id,
      agreement: agreement.id,
      sources: [source],
    })
    systems.set(`${sender} ${source}`, visitorWith(app, { authorization: `Bearer ${key}` }))
  }
  return systems
}
