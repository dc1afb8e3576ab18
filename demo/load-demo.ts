/**
 * Loads the invented region through the front door, the clock turned to each delivery's hour: possible only while an
 * installation marked `demo` is being loaded, and every journal line of it says so.
 */
import type { FastifyInstance } from 'fastify'
import { demoPassword } from '../server/access/model.ts'
import type { TurnedClock } from '../server/platform/clock.ts'
import { cast } from './cast.ts'
import { inventDeliveries } from './invent-deliveries.ts'
import { demoOrganisation } from './organisation.ts'
import { playStory, type Stage } from './play-story.ts'
import { tellStory } from './story.ts'
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
  let kept = 0
  for (const [done, { at, sender, source, rows }] of deliveries.entries()) {
    await story.until(new Date(at))
    load.clock.turn(new Date(at))
    const told = await systems.get(`${sender} ${source}`)!.call('records.send', { source, sent_at: at, records: rows })
    kept += told.counts.kept + told.counts.newVersions
    await load.pipeline()
    await story.notice()
    load.progress(done + 1, deliveries.length)
  }
  await story.until(new Date(load.now()))
  return kept
}

async function openOrganisation(
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
