/**
 * Sight as a model: whatever is done with alerts and cases of two regencies, in any order, each officer finds exactly what their post
 * needs to know, by every way in; what they may not know is not there, told in the words in which nothing is told (product.md 3, 4).
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisation } from '../cast.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { openScene, raiseAlert, type Scene } from './scene.ts'

const officers = [
  'ani',
  'anton',
  'sari',
  'kapolres',
  'kapolres-sbs',
  'wati',
  'kepala-ppa',
  'sinta',
  'reza',
  'bima',
  'dudi',
]
const postOf = new Map(organisation.officers.map(({ login, assignments }) => [login, assignments[0]!.post]))
const headOf = new Map(organisation.posts.map(({ code, head }) => [code, head]))
const hour = 3_600_000
const tracks = ['protection', 'law', 'immigration'] as const
type Track = (typeof tracks)[number]

/** Both task forces, as the cast has them. */
const forces = {
  singkawang: { secretariat: 'sekretariat', dailyHead: 'kapolres', head: 'kota', analysts: ['ani', 'anton'] },
  sambas: { secretariat: 'sekretariat-sbs', dailyHead: 'kapolres-sbs', head: 'kota', analysts: ['sari'] },
}
/** Posts that are asked and offered to; officers who may be barred; who find people by an agreement of their agency. */
const receivers = ['ppa', 'reskrim', 'ppa-sbs', 'bp3mi-pos']
const asked = ['dukcapil-pos', 'bp3mi-pos', 'reskrim']
const barrable = ['anton', 'reza', 'wati', 'kapolres', 'bima']
const finders = ['ani', 'anton', 'sari', 'kapolres', 'wati', 'kepala-ppa', 'sinta', 'reza', 'bima']

/** What the model knows of one alert and the case it became. */
type Story = {
  at: keyof typeof forces
  alert: { id: string; nik: string; records: string[] }
  takenBy: string | null
  asked: Set<string>
  case: null | { id: string; tracks: Record<Track, string>; offers: Map<Track, string>; told: Set<string> }
  barred: Set<string>
}

let t: TestHouse
let scene: Scene
let girls = 0
const visitors = new Map<string, Visitor>()
const as = (login: string) => visitors.get(login)!
const postIds = new Map<string, string>()

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  // A session that begins late in the evening is still one on the next morning, when the day of waiting is over.
  t.clock.turn(new Date(monday.getTime() + 20 * hour))
  for (const login of officers) visitors.set(login, await t.as(login))
  t.clock.turn(monday)
  for (const post of await as('ani').call('posts.list', {})) postIds.set(post.code, post.id)
})
afterAll(() => t.close())

const officerAt = (post: string, story: Story) =>
  officers.find((login) => postOf.get(login) === post && !story.barred.has(login))

const mayKnowAlert = (story: Story, login: string) => {
  const force = forces[story.at]
  const posts = [force.secretariat, force.dailyHead, ...story.asked]
  return !story.barred.has(login) && posts.includes(postOf.get(login)!)
}
const mayKnowCase = (story: Story, login: string) => {
  if (story.case === null || story.barred.has(login)) return false
  const { tracks: accountable, offers, told } = story.case
  const posts = [forces[story.at].secretariat, ...Object.values(accountable), ...offers.values(), ...told]
  return posts.includes(postOf.get(login)!)
}

/** What can be done; a deed that cannot be done in this state is passed over. */
type Deed = {
  does: 'take' | 'ask' | 'open' | 'offer' | 'accept' | 'refuse' | 'bar' | 'wait'
  story: number
  pick: number
}
const deeds: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom(
    ...([
      'take',
      'ask',
      'open',
      'open',
      'offer',
      'offer',
      'offer',
      'accept',
      'accept',
      'refuse',
      'bar',
      'wait',
    ] as const),
  ),
  story: fc.nat(1),
  pick: fc.nat(59),
})
const reason = 'Alasan uji coba'

const deed = (does: Deed['does'], pick = 0): Deed => ({ does, story: 0, pick })
/** To which receiver which track is offered, as a pick. */
const offerOf = (track: Track, to: string) => tracks.indexOf(track) + 3 * receivers.indexOf(to)
const trackOf = (track: Track) => tracks.indexOf(track)
/** Turns that chance does not take every time. */
const turns: Deed[][] = [
  // A track that goes on: who carried it, and only that, knows no more.
  [
    deed('open'),
    deed('offer', offerOf('protection', 'ppa')),
    deed('accept', trackOf('protection')),
    deed('offer', offerOf('protection', 'ppa-sbs')),
    deed('accept', trackOf('protection')),
  ],
  // Two offers to one post: refusing one leaves the other.
  [
    deed('open'),
    deed('offer', offerOf('protection', 'ppa')),
    deed('offer', offerOf('immigration', 'ppa')),
    deed('refuse', trackOf('protection')),
  ],
  // Barred from the alert before there is a case; barred with a notice about it in the post's tray.
  [deed('take'), deed('bar', barrable.indexOf('anton')), deed('open')],
  [deed('open'), deed('offer', offerOf('law', 'reskrim')), deed('bar', barrable.indexOf('reza'))],
  // Silence on an offer, and a step that is late.
  [
    deed('open'),
    deed('offer', offerOf('protection', 'ppa')),
    deed('accept', trackOf('protection')),
    deed('offer', offerOf('law', 'bp3mi-pos')),
    deed('offer', offerOf('immigration', 'reskrim')),
    deed('wait'),
  ],
]

async function perform(
  { does, story: which, pick }: Deed,
  stories: Story[],
  clock: { waited: boolean },
): Promise<void> {
  const story = stories[which]!
  if (does === 'wait') return clock.waited ? undefined : wait(stories, clock)
  if (does === 'bar') return bar(story, barrable[pick % barrable.length]!)
  const found = story.case
  if (found === null) {
    if (does === 'take') return take(story)
    if (does === 'ask') return ask(story, asked[pick % asked.length]!)
    if (does === 'open') return open(story)
    return
  }
  const track = tracks[pick % 3]!
  if (does === 'offer') return offer(story, found, track, receivers[Math.floor(pick / 3) % receivers.length]!)
  if (does === 'accept') return answer(story, found, track, true)
  if (does === 'refuse') return answer(story, found, track, false)
}

async function take(story: Story) {
  const login = forces[story.at].analysts.find((one) => !story.barred.has(one))!
  if (story.takenBy !== null) return
  await as(login).call('alerts.take', { id: story.alert.id })
  story.takenBy = login
}
async function ask(story: Story, post: string) {
  if (story.takenBy === null || story.barred.has(story.takenBy)) return
  await as(story.takenBy).call('alerts.ask', { id: story.alert.id, to: postIds.get(post)!, question: reason })
  story.asked.add(post)
}
async function open(story: Story) {
  await take(story)
  if (story.takenBy === null || story.barred.has(story.takenBy)) return
  const { id } = await as(story.takenBy).call('cases.open', { alert: story.alert.id, kind: 'TPPO', reason })
  const { secretariat } = forces[story.at]
  const accountable = { protection: secretariat, law: secretariat, immigration: secretariat }
  story.case = { id, tracks: accountable, offers: new Map(), told: new Set() }
}
async function offer(story: Story, found: NonNullable<Story['case']>, track: Track, to: string) {
  const login = officerAt(found.tracks[track], story)
  if (login === undefined || found.offers.has(track) || to === found.tracks[track]) return
  await as(login).call('cases.hand-over', { case: found.id, track, to: postIds.get(to)!, reason })
  found.offers.set(track, to)
}
async function answer(story: Story, found: NonNullable<Story['case']>, track: Track, accept: boolean) {
  const to = found.offers.get(track)
  const login = to === undefined ? undefined : officerAt(to, story)
  if (to === undefined || login === undefined) return
  const file = await as(login).call('cases.get', { id: found.id })
  const { id } = file.handOvers.find((one) => one.track === track && one.state === 'offered')!
  if (accept) await as(login).call('hand-overs.answer', { id, accept })
  else await as(login).call('hand-overs.answer', { id, accept, ground: reason, proposed: postIds.get('dukcapil-pos')! })
  found.offers.delete(track)
  if (accept) found.tracks[track] = to
}
/** A recorded decision of another agency; until its door stands, its rows are what it leaves. */
async function bar(story: Story, login: string) {
  story.barred.add(login)
  const subjects = [
    ['alert', story.alert.id],
    ...story.alert.records.map((id) => ['record', id]),
    ...(story.case === null ? [] : [['case', story.case.id]]),
  ]
  for (const [kind, subject] of subjects) {
    await t.superuser(`
      insert into access.sight (id, kind, subject, officer, because, from_at, bars)
      select '${randomUUID()}', '${kind}', '${subject}', id, 'conflict of interest', '${monday.toISOString()}', true
      from access.officers where login = '${login}' on conflict do nothing`)
  }
}
/** A day and an hour: silence on an offer is told to the receiver's head, else past it; the first step of protection is late (P5). */
async function wait(stories: Story[], clock: { waited: boolean }) {
  clock.waited = true
  for (const { at, case: found } of stories) {
    if (found === null) continue
    const head = headOf.get(found.tracks.protection)
    if (head !== undefined) found.told.add(head)
    for (const to of found.offers.values()) {
      const force = forces[at]
      const above = headOf.get(to)
      if (above !== undefined) found.told.add(above)
      else if (to === 'bp3mi-pos') for (const post of [force.head, force.dailyHead]) found.told.add(post)
      else found.told.add(force.dailyHead)
    }
  }
  t.clock.turn(new Date(monday.getTime() + 25 * hour))
  await t.pipeline()
}

type Seen = { board: string; notices: string; alerts: string[] | null; cases: string[] | null }

/** What an officer sees without asking for anything by name; null where the role has no such list. */
async function lookAround(login: string): Promise<Seen> {
  const visitor = as(login)
  const [alerts, cases] = [await visitor.ask('alerts.list', {}), await visitor.ask('cases.list', {})]
  return {
    board: JSON.stringify(await visitor.call('situation.board', {})),
    notices: JSON.stringify(await visitor.call('notices.list', {})),
    alerts: alerts.status === 200 ? alerts.body.rows.map((row) => row.id) : null,
    cases: cases.status === 200 ? cases.body.rows.map((row) => row.id) : null,
  }
}

/** By every way in: opened, listed, searched for, asked about, on the board, in a notice. */
async function look(
  login: string,
  story: Story,
  seen: Seen,
  strangers: { alert: unknown; case: unknown },
): Promise<void> {
  const visitor = as(login)
  const says = `${login} about ${story.at} ${story.alert.id}`
  const knowsAlert = mayKnowAlert(story, login)
  const alert = await visitor.ask('alerts.get', { id: story.alert.id })
  if (knowsAlert) expect(alert.status, says).toBe(200)
  else expect([alert.status, alert.body], says).toEqual([404, strangers.alert])
  if (seen.alerts !== null) expect(seen.alerts.includes(story.alert.id), says).toBe(knowsAlert)
  expect((await visitor.call('why.see', { kind: 'alert', id: story.alert.id })).length > 0, says).toBe(knowsAlert)
  if (!knowsAlert) expect(seen.board, says).not.toContain(story.alert.id)
  if (story.case !== null) {
    const { id } = story.case
    const knowsCase = mayKnowCase(story, login)
    if (seen.cases !== null) {
      const file = await visitor.ask('cases.get', { id })
      if (knowsCase) expect(file.status, says).toBe(200)
      else expect([file.status, file.body], says).toEqual([404, strangers.case])
      expect(seen.cases.includes(id), says).toBe(knowsCase)
    }
    expect((await visitor.call('why.see', { kind: 'case', id })).length > 0, says).toBe(knowsCase)
    if (!knowsCase) expect(seen.board, says).not.toContain(id)
    if (story.barred.has(login)) expect(seen.notices, says).not.toContain(id)
  }
  if (finders.includes(login)) {
    const found = await visitor.call('persons.find', { nik: story.alert.nik }, { 'x-purpose': 'case' })
    expect(found.rows.length, says).toBe(story.barred.has(login) ? 0 : 1)
  }
}

test('each officer finds exactly what their post needs to know', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 16, maxLength: 32 }), async (plan) => {
      t.clock.turn(monday)
      const stories: Story[] = []
      for (const at of ['singkawang', 'sambas'] as const) {
        const alert = await raiseAlert(t, scene, girls++, at)
        stories.push({ at, alert, takenBy: null, asked: new Set(), case: null, barred: new Set() })
      }
      const clock = { waited: false }
      for (const one of plan) await perform(one, stories, clock)
      for (const login of officers) {
        const strangers = {
          alert: (await as(login).ask('alerts.get', { id: randomUUID() })).body,
          case: (await as(login).ask('cases.get', { id: randomUUID() })).body,
        }
        const seen = await lookAround(login)
        for (const story of stories) await look(login, story, seen, strangers)
      }
    }),
    { numRuns: turns.length + 3, examples: turns.map((turn): [Deed[]] => [turn]), endOnFailure: true, seed: 20261116 },
  )
})
