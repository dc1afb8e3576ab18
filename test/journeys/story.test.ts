/** The story's server: a throw-away copy of the demo answers whoever follows it; nothing of it reaches the demo, and it goes when it ends. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dropCopy, hasCopy, keepCopy } from '../../server/access/stories/copy-demo.ts'
import { openStories } from '../../server/access/stories/open-stories.ts'
import { openServer } from '../../server/main.ts'
import { connected, connectionTo, openPools } from '../../server/platform/database.ts'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { houseOn, log, rolePassword } from '../prepare-template.ts'

let t: TestHouse
let stories: { close(): Promise<void> }
const server = inject('cluster')
const at = () => ({ server, name: t.database.name })

/** What databases of stories the server holds besides the one they are made from. */
async function copies(): Promise<number> {
  const client = await connected(connectionTo(server, server.database))
  const { rowCount } = await client.query('select from pg_database where datname like $1', [
    `${t.database.name}_story_%`,
  ])
  await client.end()
  return rowCount ?? 0
}

const settings = { secureCookie: false, trustProxy: false }

beforeAll(async () => {
  t = await openTestHouse()
  stories = openStories(t.app, {
    ...{ at: at(), clock: t.clock, log, secureCookie: false },
    open: async (copy) => {
      const database = openPools(copy.server, copy.name, rolePassword)
      const house = await houseOn(database, t.clock)
      const app = await openServer(house, settings, log)
      const stop = async () => {
        await app.close()
        await house.news.close()
        await database.close()
      }
      return { app, stop }
    },
  })
})
afterAll(async () => {
  await stories.close()
  await dropCopy(at(), '').catch(() => {})
  const client = await connected(connectionTo(server, server.database))
  await client.query(`drop database if exists "${t.database.name}_story" with (force)`)
  await client.end()
  await t.close()
})

/** One browser: its cookies, and what it is told. */
function browser() {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, body: object = {}, headers: Record<string, string> = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const told = await fetch(`${address}${url}`, {
      ...{
        method,
        headers: { ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), cookie, ...headers },
      },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    for (const set of told.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) as unknown as [string, string, string]
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return { status: told.status, body: (await told.json()) as Record<string, unknown> }
  }
  return {
    jar,
    story: (deed?: 'begin' | 'end') => ask(deed ? 'POST' : 'GET', deed ? `/api/story/${deed}` : '/api/story'),
    call: (name: string, input: object, headers = {}) => ask('POST', `/api/web/${name}`, input, headers),
    from: (origin: string) => ask('POST', '/api/story/begin', {}, { origin }),
  }
}
let address = ''
beforeAll(async () => {
  address = await t.app.listen({ port: 0, host: '127.0.0.1' })
})

test('no copy is kept yet: no story is offered, and none begins', async () => {
  const visitor = browser()
  expect((await visitor.story()).body).toEqual({ offered: false, inside: false })
  expect((await visitor.story('begin')).status).toBe(404)
})

test('another site cannot begin one', async () => {
  expect(await keepCopy(at())).toBe(true)
  expect(await hasCopy(at())).toBe(true)
  expect((await browser().from('https://elsewhere.example')).status).toBe(403)
  expect(await copies()).toBe(0)
})

test('what is done in a story stays in it, and its database goes with it', async () => {
  const [visitor, beside] = [browser(), browser()]
  expect((await visitor.story('begin')).body).toEqual({ offered: true, inside: true })
  expect(await copies()).toBe(1)
  for (const one of [visitor, beside])
    expect((await one.call('session.sign-in', { login: 'ani', password })).status).toBe(200)
  const report = {
    ...{ form: 'citizen-report', version: 1, draft: crypto.randomUUID(), sentAt: t.clock.now().toISOString() },
    answers: {
      ...{ kind: { value: 'departure' }, channel: { value: '110' }, place: { value: '61.72' } },
      ...{
        story: { value: 'Ditawari kerja tanpa kontrak oleh orang yang baru dikenal.' },
        reporter: { value: 'TANPA-NAMA' },
      },
    },
    notedAt: t.clock.now().toISOString(),
  }
  expect((await visitor.call('reports.file', report)).status).toBe(200)
  const count = async (one: ReturnType<typeof browser>) =>
    ((await one.call('reports.list', {})).body.rows as unknown[]).length
  expect([await count(visitor), await count(beside)]).toEqual([1, 0])
  // A session of the copy is nobody's at the demo.
  visitor.jar.delete('simpul-story')
  expect((await visitor.call('session.who', {})).body.officer).toBeNull()
  await stories.close()
  expect(await copies()).toBe(0)
})

test('two at a time; a second beginning throws one’s own first away; ending makes room', async () => {
  const [one, two, three] = [browser(), browser(), browser()]
  await one.story('begin')
  await two.story('begin')
  expect((await three.story('begin')).body).toMatchObject({ code: 'story-busy' })
  await one.story('begin')
  expect(await copies()).toBe(2)
  expect((await one.story('end')).body).toEqual({ offered: true, inside: false })
  expect((await three.story('begin')).status).toBe(200)
  expect((await one.story()).body.inside).toBe(false)
})

test('the demo goes on while its copy is kept: whoever was connected connects again', async () => {
  const ani = await t.as('ani')
  expect((await ani.call('session.who', {})).officer?.login).toBe('ani')
})
