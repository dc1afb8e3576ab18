/** Comparing and composing: nothing against itself, the same both ways round, all that was planted and nothing else. */
import { expect, test } from 'vitest'
import { writtenSop, writtenStep } from '../../../test/sop.ts'
import { chance, inventPair, told } from '../../../test/sops/pairs.ts'
import { sopAspects } from '../../reference/references/sop-aspects.ts'
import { sopEvents } from '../../reference/references/sop-events.ts'
import type { Sop } from '../sop.ts'
import { sops } from '../sops.ts'
import { problemsOf } from './check-sop.ts'
import { dueOf } from './clock.ts'
import { compareSops } from './compare-sops.ts'
import { composeSops } from './compose-sops.ts'
import type { Terms } from './model.ts'

const rowsOf = ({ origin }: typeof sopAspects) => (origin.kind === 'declared' ? origin.rows() : [])
const terms: Terms = {
  aspects: Object.fromEntries(
    rowsOf(sopAspects).map((row) => [
      row.code,
      { pillar: row.pillar as 'social', words: { id: row.name_id!, en: row.name_en! } },
    ]),
  ),
  events: Object.fromEntries(
    rowsOf(sopEvents).map((row) => [
      row.code,
      { outside: row.outside === 'yes', words: { id: row.name_id!, en: row.name_en! } },
    ]),
  ),
}
const today = '2026-11-16'
const name = { id: 'SOP bersama uji', en: 'Joint SOP for tests' }
const kept = (written: ReturnType<typeof inventPair>['first']): Sop => ({ ...written, version: 1 })

test('what ships is sound, and two of it contradict each other nowhere', () => {
  for (const sop of sops) expect(problemsOf(sop, terms), sop.id).toEqual([])
  for (const a of sops)
    for (const b of sops)
      expect(compareSops(a, b, terms, today).filter(({ rule }) => !['event', 'document'].includes(rule))).toEqual([])
})

test('an SOP beside itself has no contradiction, hole or overlap', () => {
  const next = chance(3)
  for (let round = 0; round < 200; round++) {
    const { first, second } = inventPair(next)
    for (const sop of [kept(first), kept(second)]) expect(compareSops(sop, sop, terms, today)).toEqual([])
  }
})

test('all that was planted is found and nothing is invented, whichever comes first', () => {
  const next = chance(11)
  for (let round = 0; round < 500; round++) {
    const { first, second, planted } = inventPair(next)
    const found = compareSops(kept(first), kept(second), terms, today)
    expect(found.map(told).toSorted(), `round ${round}`).toEqual(planted.map(told).toSorted())
    expect(compareSops(kept(second), kept(first), terms, today)).toEqual(found)
    for (const { clauses, sentence } of found) {
      expect(clauses.map(({ sop }) => sop)).toEqual(['uji-a@1', 'uji-b@1'])
      expect(clauses.some(({ step }) => step !== null)).toBe(true)
      expect(sentence.id.length * sentence.en.length).toBeGreaterThan(0)
      expect(sentence.id + sentence.en).not.toMatch(/undefined|null|\{/)
    }
  }
})

test('two circles, one waiting for the other, are two findings', () => {
  const wait = (code: string, aspect: string, start: string, gives: string, more: object = {}) =>
    writtenStep(code, aspect, { start: { on: 'event', event: start }, gives: [gives], ...more })
  const documents = [{ code: 'surat', words: name, outside: false }]
  const shape = { ...writtenSop, version: 1, documents }
  const a = {
    ...{ ...shape, id: 'uji-a' },
    steps: [
      wait('a1', 'safety', 'taken-in', 'discharged', { needs: ['surat'] }),
      wait('a2', 'shelter', 'family-found', 'left-home', { makes: ['surat'] }),
    ],
  }
  const b = {
    ...{ ...shape, id: 'uji-b', owner: 'police' },
    steps: [wait('b1', 'needs', 'discharged', 'taken-in'), wait('b2', 'evidence', 'left-home', 'family-found')],
  }
  const found = compareSops(a, b, terms, today)
  expect(found.map(({ rule, clauses }) => [rule, ...clauses.map(({ step }) => step)])).toEqual([
    ['circle', 'a1', 'b1'],
    ['circle', 'a2', 'b2'],
  ])
})

test('an adult’s and a child’s SOP never meet, nor two that are not valid at one time', () => {
  const [adult, child] = [sops[0]!, sops[1]!]
  expect(compareSops(adult, child, terms, today)).toEqual([])
  const { first, second, planted } = inventPair(chance(5))
  expect(planted.length).toBeGreaterThan(0)
  const past = { ...kept(first), until: '2020-12-31' }
  expect(compareSops(past, { ...kept(second), from: '2021-01-01' }, terms, today)).toEqual([])
})

test('one alone is itself; of several every clock is at most each of theirs and what is missing has no owner', () => {
  const next = chance(23)
  const days = { zoneHours: 7, isOff: (midnight: number) => midnight === Date.parse('2026-12-25T00:00:00Z') }
  for (let round = 0; round < 200; round++) {
    const { first, second, planted } = inventPair(next)
    if (!first.kinds.some((kind) => second.kinds.includes(kind))) continue
    const both = [kept(first), kept(second)]
    expect(composeSops([both[0]!], name, terms, today).joint).toBe(both[0])
    const { joint } = composeSops(both, name, terms, today)
    const start = new Date(Date.parse('2026-12-20T00:00:00Z') + next() * 10 * 86_400_000)
    for (const step of both.flatMap(({ steps }) => steps)) {
      const merged = joint.steps.find((one) => one.aspect === step.aspect && !one.code.startsWith('gap-'))!
      if (step.clock !== null)
        expect(dueOf(merged.clock!, start, days) <= dueOf(step.clock, start, days), merged.code).toBe(true)
      expect([...merged.needs, ...merged.makes, ...merged.gives]).toEqual(
        expect.arrayContaining([...step.needs, ...step.makes, ...step.gives]),
      )
    }
    const open = joint.steps.filter(({ responsible }) => responsible === null)
    const expected = planted.filter(({ rule }) => ['owner', 'hand-over', 'event', 'document'].includes(rule))
    expect(open).toHaveLength(expected.length)
    const waits = problemsOf(joint, terms).filter(({ field }) => field.endsWith('.start'))
    // A circle that was planted between the two stays one; nothing else may be waiting for what cannot come.
    expect(waits.length).toBe(planted.filter(({ rule }) => rule === 'circle').length)
  }
})
