/** SOPs as data, through the doors: read, held side by side, composed, written by one person and published by another, retired. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { writtenSop, writtenStep } from '../sop.ts'
import type { Visitor } from '../visitor.ts'
import { chance, inventPair, told } from './pairs.ts'

const reason = 'Disepakati dalam rapat Gugus Tugas'
let t: TestHouse
let ani: Visitor
let head: Visitor
let ombudsman: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  head = await t.as('kapolres')
  ombudsman = await t.as('ombudsman')
})
afterAll(() => t.close())

test('five whole ones ship, every step with its aspect, ground and source; the Ombudsman reads them', async () => {
  const { inForce } = await ombudsman.call('sops.list', {})
  expect(inForce.map(({ id, version, serves }) => `${id}@${version} ${serves}`)).toEqual([
    ...['adult-victim@2 adult', 'child-victim@1 child', 'law-and-immigration@1 case', 'returning-deportees@1 returnee'],
    'victim-abroad@1 abroad',
  ])
  const { aspects } = await ombudsman.call('sops.words', {})
  const known = new Set(aspects.map(({ code }) => code))
  for (const { id } of inForce) {
    const { sop, hash } = await ombudsman.call('sops.get', { id })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    for (const step of sop!.steps) {
      expect(known, step.aspect).toContain(step.aspect)
      expect(step.legal.words.id.length + step.legal.words.en.length).toBeGreaterThan(6)
      expect(step.clock?.source.id ?? 'x').not.toBe('')
    }
  }
})

test('two side by side name holes, contradictions and overlaps with both clauses, the same either way round', async () => {
  const next = chance(41)
  for (let round = 0; round < 12; round++) {
    const { first, second, planted } = inventPair(next)
    const input = { first: { declaration: first }, second: { declaration: second } }
    const { findings } = await ombudsman.call('sops.compare', input)
    expect(findings.map(told).toSorted()).toEqual(planted.map(told).toSorted())
    const back = await ombudsman.call('sops.compare', { first: input.second, second: input.first })
    expect(back.findings).toEqual(findings)
  }
  const own = await ombudsman.call('sops.compare', { first: { id: 'adult-victim' }, second: { id: 'adult-victim' } })
  expect(own.findings).toEqual([])
  const event = writtenStep('wait', 'progress', { start: { on: 'event', event: 'notice-sent' } })
  const waiting = { ...writtenSop, steps: [event] }
  const { findings } = await ombudsman.call('sops.compare', {
    first: { declaration: waiting },
    second: { id: 'returning-deportees' },
  })
  // Neither of the two gives it, and the third that does is named.
  expect(findings).toMatchObject([{ rule: 'event', what: 'notice-sent' }])
  expect(findings[0]!.elsewhere!.en).toContain('police')
})

test('a draft may be unsound; checking says what and where, in both languages; an unknown field is named', async () => {
  const unsound = {
    ...writtenSop,
    steps: [...writtenSop.steps, writtenStep('again', 'shelter', { responsible: null, needs: ['surat'] })],
  }
  const { problems } = await ani.call('sops.check', { declaration: unsound })
  expect(problems.map(({ field }) => field)).toEqual(['steps.2.aspect', 'steps.2.responsible', 'steps.2.needs'])
  const { id } = await ani.call('sops.draft', { declaration: unsound })
  expectRefused(await head.ask('sops.publish', { id, reason }), 422, 'bad-input', 'declaration.steps.2.aspect')
  const wrong = { ...writtenSop, steps: [{ ...writtenSop.steps[0]!, clock: { value: 0, unit: 'weeks' } }] }
  expectRefused(
    await ani.ask('sops.draft', { declaration: wrong, draft: id } as never),
    422,
    'bad-input',
    'declaration.steps.0.clock.value',
  )
  expectRefused(await ani.ask('sops.draft', { declaration: writtenSop }), 409, 'already-exists')
  expectRefused(
    await ani.ask('sops.draft', { declaration: { ...writtenSop, id: 'lain' }, draft: id }),
    422,
    'bad-input',
    'declaration.id',
  )
  const circle = [
    writtenStep('a', 'needs', { start: { on: 'step', step: 'b' } }),
    writtenStep('b', 'shelter', { start: { on: 'step', step: 'a' } }),
  ]
  const round = await ani.call('sops.check', { declaration: { ...writtenSop, steps: circle } })
  expect(round.problems.map(({ field }) => field)).toEqual(['steps.0.start'])
})

const openDraft = async () => (await ani.call('sops.get', { id: writtenSop.id })).draft!

test('who wrote it cannot publish it, who only reads cannot write it; a second person can, and the version stays', async () => {
  const { id } = await openDraft()
  await head.call('sops.draft', { declaration: writtenSop, draft: id })
  expectRefused(await head.ask('sops.publish', { id, reason }), 409, 'second-person')
  expect((await ani.ask('sops.publish', { id, reason })).status).toBe(403)
  expect((await ombudsman.ask('sops.draft', { declaration: writtenSop })).status).toBe(403)
  await (await t.as('admin')).call('sops.publish', { id, reason })
  expectRefused(await (await t.as('admin')).ask('sops.publish', { id, reason }), 409, 'state-moved-on')
  const one = await ombudsman.call('sops.get', { id: writtenSop.id })
  expect(one).toMatchObject({ inForce: true, draft: null, versions: [{ version: 1, reason }] })
  const next = { ...writtenSop, name: { id: 'Versi kedua uji', en: 'A second version' } }
  const second = await ani.call('sops.draft', { declaration: next })
  await head.call('sops.publish', { id: second.id, reason })
  expect((await ombudsman.call('sops.get', { id: writtenSop.id })).sop!.version).toBe(2)
  const former = await ombudsman.call('sops.get', { id: writtenSop.id, version: 1 })
  expect(former).toMatchObject({ inForce: false, sop: { name: writtenSop.name }, hash: one.hash })
})

test('a version that was published meanwhile is not overwritten', async () => {
  const { id } = await ani.call('sops.draft', { declaration: writtenSop })
  await t.superuser(`insert into cases.sops (id, version, hash, declaration, published_at, retired_at)
    select id, 3, 'x', declaration, published_at, now() from cases.sops where id = '${writtenSop.id}' and version = 1`)
  expectRefused(await head.ask('sops.publish', { id, reason }), 409, 'sop-overtaken')
  await ani.call('sops.withdraw', { id, reason })
  expect((await ani.call('sops.get', { id: writtenSop.id })).draft).toBeNull()
})

test('several become one: the strictest clock, gaps without an owner, kept only when somebody saves it', async () => {
  const { first, second, planted } = inventPair(chance(77))
  const input = { sops: [{ declaration: first }, { declaration: second }], name: writtenSop.name }
  const { joint } = await ombudsman.call('sops.compose', input)
  const open = joint.steps.filter(({ responsible }) => responsible === null)
  expect(open).toHaveLength(
    planted.filter(({ rule }) => ['owner', 'hand-over', 'event', 'document'].includes(rule)).length,
  )
  const { version: _, ...declaration } = joint
  const { id } = await ani.call('sops.draft', { declaration: { ...declaration, id: 'bersama-uji' } })
  await ani.call('sops.withdraw', { id, reason })
  const alone = await ombudsman.call('sops.compose', { sops: [{ id: 'child-victim' }], name: writtenSop.name })
  expect(alone.joint).toEqual((await ombudsman.call('sops.get', { id: 'child-victim' })).sop)
})

test('the last SOP of the case itself is not retired; another is', async () => {
  expectRefused(await head.ask('sops.retire', { id: 'law-and-immigration', reason }), 409, 'last-sop')
  expect((await ombudsman.call('sops.get', { id: 'law-and-immigration' })).inForce).toBe(true)
  await head.call('sops.retire', { id: writtenSop.id, reason })
  expect((await ombudsman.call('sops.list', {})).inForce.map(({ id }) => id)).not.toContain(writtenSop.id)
  expect((await head.ask('sops.retire', { id: writtenSop.id, reason })).status).toBe(404)
})

test('the secretariat places an aspect under another pillar; every SOP is read so at once', async () => {
  const name = { id: 'pemulangan', en: 'repatriation' }
  const change = { code: 'repatriation', name, pillar: 'coordination', reason } as const
  await ani.call('sops.place-aspect', { ...change, version: 1 })
  expectRefused(await ani.ask('sops.place-aspect', { ...change, version: 1 }), 409, 'state-moved-on')
  const { aspects } = await ombudsman.call('sops.words', {})
  expect(aspects.find(({ code }) => code === 'repatriation')!.pillar).toBe('coordination')
})
