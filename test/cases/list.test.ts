/** The list of cases: open ones with late steps first, found by number, closed ones behind them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pillar } from '../../server/access/model.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
})
afterAll(() => t.close())

test('late first, then the newest; closed ones last; by number as it is written or its running part', async () => {
  const ids = [await s.open(), await s.open(), await s.open()]
  const [late, newest, closed] = ids as [string, string, string]
  const list = async (filter: object) => (await s.ani.call('cases.list', filter)).rows
  const placesOf = async (filter: object) => (await list(filter)).map(({ id }) => id).filter((id) => ids.includes(id))
  await t.superuser(`update cases.cases set opened_at = opened_at + interval '1 minute' where id = '${newest}'`)
  await t.superuser(
    `update cases.cases set opened_at = opened_at + interval '2 minutes', state = 'closed' where id = '${closed}'`,
  )
  await t.superuser(
    `update cases.steps set due_at = '2020-01-01' where id = (select id from cases.steps where case_id = '${late}' and state = 'open' limit 1)`,
  )
  expect(await placesOf({})).toEqual([late, newest, closed])
  expect(await placesOf({ state: 'open' })).toEqual([late, newest])
  expect(await placesOf({ state: 'closed' })).toEqual([closed])
  const { number } = (await list({})).find(({ id }) => id === newest)!
  const running = String(Number(number.split('-').at(-1)))
  for (const said of [number, number.toLowerCase(), running, ` ${running} `])
    expect(await placesOf({ number: said }), said).toContain(newest)
  expect(await list({ number })).toHaveLength(1)
  expect(await s.ani.call('cases.list', { number: 'TPPO-1999-00001' })).toMatchObject({
    total: 0,
    more: false,
    rows: [],
  })
  // A post that has nothing to do with it finds nothing by its number either.
  const sinta = await t.as('sinta')
  expect((await sinta.call('cases.list', { number })).rows).toEqual([])
})

test('by pillar: whose agencies are accountable for open steps, as many pillars as the board counts', async () => {
  const id = await s.open()
  const idsOf = async (pillar: Pillar) => (await s.ani.call('cases.list', { pillar })).rows.map((row) => row.id)
  expect(await idsOf('coordination')).toContain(id)
  expect(await idsOf('law')).not.toContain(id)
  const offer = await s.ani.call('cases.hand-over', { case: id, track: 'law', to: s.post('reskrim'), reason })
  const reza = await t.as('reza')
  await reza.call('hand-overs.answer', { id: offer.id, accept: true })
  expect(await idsOf('law')).toContain(id)
  const { pillars } = await s.ani.call('situation.board', {})
  for (const { pillar, open } of pillars)
    expect((await idsOf(pillar as Pillar)).length > 0, `${pillar}: ${open} open`).toBe(open > 0)
  expect((await s.ani.call('cases.list', { pillar: 'law', state: 'closed' })).total).toBe(0)
})
