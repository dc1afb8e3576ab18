/** A case does not close over a running perkara unless somebody of the legal track follows it, and then the clocks ring there (P5, P6). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import type { Visitor } from '../visitor.ts'
import { openPerkara, type Perkara, reach } from './scene.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let reza: Visitor
const reason = 'Semua korban mempunyai hasil'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  ani = await t.as('ani')
  reza = await t.as('reza')
})
afterAll(() => t.close())

const settle = (p: Perkara) =>
  ani.call('cases.record-outcome', { participant: p.participant, outcome: 'returned home', note: 'Sudah di rumah' })

test('while it runs somebody is named, with a reason; their clocks go on ringing after the case is closed', async () => {
  const p = await openPerkara(t, scene, 1)
  await settle(p)
  await reach(reza, p, 'investigation', '2026-11-04')
  const prepared = await ani.call('cases.prepare-closing', { case: p.case })
  expect(prepared.perkara).toEqual([expect.stringMatching(/^PK-2026-/)])
  expect(prepared.followers.map((one) => one.code)).toEqual(['reskrim'])
  expectRefused(await ani.ask('cases.close', { case: p.case, reason }), 409, 'perkara-runs')
  const name = (post: string) => ani.ask('cases.close', { case: p.case, reason, perkara: { post, reason } })
  // Neither a post that shelters nor one that was never asked, nor one that is none.
  for (const post of [p.post('ppa'), p.post('kapolres'), '019f0000-0000-7000-8000-000000000000'])
    expectRefused(await name(post), 422, 'bad-input', 'perkara.post')
  const { id } = await reza.call('abroad.ask', {
    ...{ case: p.case, kind: 'evidence', country: 'MYS', authority: 'Otoritas Uji', words: 'Mohon rekaman perbatasan' },
  })
  await reza.call('abroad.move', { id, what: 'sent', on: '2026-11-10', letter: 'B/1/UJI', channel: 'ncb' })
  expect((await name(p.post('reskrim'))).status).toBe(200)
  const closed = await ani.call('cases.get', { id: p.case })
  expect(closed.state).toBe('closed')
  expect(closed.timeline.at(-1)!.does.en).toBe('Case closed; Satreskrim follows the perkara')
  const told = async () => (await (await t.as('reza')).call('notices.list', {})).map((one) => one.words.en)
  expect(await told()).toContain(`Case ${p.number} was closed; your post follows its perkara to the end.`)
  t.clock.turn(new Date(monday.getTime() + 120 * 86_400_000))
  await t.pipeline()
  expect((await told()).some((words) => words.includes('abroad'))).toBe(true)
  // And whoever follows it writes what the court did.
  reza = await t.as('reza')
  expect((await reach(reza, p, 'notice', '2026-12-01')).status).toBe(200)
  t.clock.turn(monday)
  ani = await t.as('ani')
  reza = await t.as('reza')
})

test('one that is over, or never was, holds nothing up; whoever works on it jointly may take it over', async () => {
  const stopped = await openPerkara(t, scene, 2)
  await settle(stopped)
  await reach(reza, stopped, 'inquiry', '2026-11-04')
  await reach(reza, stopped, 'inquiry-stopped', '2026-11-05', { ground: 'Bukan peristiwa pidana menurut gelar' })
  expect((await ani.ask('cases.close', { case: stopped.case, reason })).status).toBe(200)

  const joint = await openPerkara(t, scene, 3)
  await settle(joint)
  const asked = await reza.call('requests.ask', {
    ...{ case: joint.case, kind: 'work jointly', track: 'law', to: joint.post('kakanim'), words: 'Bekerja bersama' },
  })
  await (await t.as('kakanim')).call('requests.answer', { id: asked.id, answer: 'Bersedia', agreed: true })
  const perkara = { post: joint.post('kakanim'), reason: 'Tinggal pidana keimigrasian' }
  expect((await ani.ask('cases.close', { case: joint.case, reason, perkara })).status).toBe(200)
  const { tracks } = await ani.call('cases.get', { id: joint.case })
  expect(tracks.map((one) => [one.track, one.accountable.code])).toContainEqual(['law', 'kakanim'])
})
