/** Conditions as people write them: read, checked, evaluated; what is wrong is said, nothing hangs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import { checkCondition, type Names } from './check-condition.ts'
import { type Asked, compileConditions } from './compile-condition.ts'
import type { TiedRecord, World } from './functions.ts'
import { type BinaryOperator, eachNames, longestText, type Node } from './model.ts'
import { precedence, readCondition } from './read-condition.ts'
import { standsAlone } from './stands-alone.ts'
import { writeCondition } from './write-condition.ts'

const now = Date.parse('2026-11-20T03:00:00Z')
const treeOf = (text: string): Node => {
  const read = readCondition(text)
  if ('problem' in read) throw new Error(read.problem.words.en)
  return read.node
}
const problemsOf = (text: string) => {
  const read = readCondition(text)
  return 'problem' in read ? [read.problem] : checkCondition(read.node).problems
}
const codesOf = (text: string) => problemsOf(text).map(({ code }) => code)

const passport = recordOf('simkim-passport', '2026-11-16', {
  happening: 'passport-application',
  purpose: 'tourism',
  birthDate: '2004-03-02',
  sex: 'F',
  nik: '6172014203090001',
  sponsor: { phone: '+628440000001' },
})
const village = recordOf('village-register', '2026-05-01', {
  happening: 'village-registration',
  purpose: 'work',
  birthDate: '2009-03-02',
})
const home = recordOf('bp3mi-returnees', '2025-01-10', { happening: 'deportation' })

function answer(text: string, o: Partial<Asked> & { tied?: TiedRecord[]; stale?: string[] } = {}) {
  const checked = checkCondition(treeOf(text))
  expect(checked.problems.map(({ words }) => words.en)).toEqual([])
  const world: World = { now, tied: () => o.tied ?? [], isStale: (source) => o.stale?.includes(source) ?? false }
  return compileConditions({ define: [], ask: { it: treeOf(text) } })({
    records: o.records ?? [home, village, passport],
    world,
  })('it')
}

test('a definition is evaluated once, and not at all where nobody asks for it', () => {
  const looks: string[] = []
  const tied = (kind: string) => {
    looks.push(kind)
    return []
  }
  const world: World = { now, isStale: () => false, tied }
  const define = [{ name: 'met', node: treeOf("tied(records.last(r, true), 'phone')") }]
  const ask = compileConditions({
    define,
    ask: {
      never: treeOf('records.exists(r, false) && met.size() > 0'),
      twice: treeOf('met.size() == 0 && met.size() < 1'),
    },
  })({ records: [passport], world })
  expect([ask('never').value, looks]).toEqual([false, []])
  expect([ask('twice').value, ask('twice').value, looks]).toEqual([true, true, ['phone']])
})

const worth = (...args: Parameters<typeof answer>) => answer(...args).value

describe('what is asked is answered', () => {
  test.each([
    ["records.exists(r, r.purpose == 'work')", true],
    ["records.exists(r, r.happening == 'crossing')", false],
    ['records.count(r, has(r.birthDate)) == 2 && !(1 > 2)', true],
    ["records.last(r, r.happening == 'passport-application').purpose", 'tourism'],
    ["inDays(now - records.first(r, r.happening == 'deportation').at)", 679],
    ["records.exists_one(r, r.source in ['village-register', 'simkim-passport'])", false],
    ['records.map(r, r.birthYear).exists(y, y == 1999)', undefined],
    ['records.filter(r, has(r.birthYear)).map(r, r.birthYear).exists(y, y == 2009)', true],
    ['-2 * (3 + 4) - 10 / 4', -16.5],
    ["year(now) == 2026 ? 'a' : 'b'", 'a'],
    ["youngest(records.last(r, r.source == 'simkim-passport'), now)", 22],
    ['nikYear(records.last(r, has(r.nik))) - records.last(r, has(r.nik)).birthYear', 5],
    ['now - days(30) < records.last(r, true).at', true],
    ["'abc'.startsWith('ab') && contains('Bekasi Timur', 'timur')", true],
    ["isStale('siskop2mi-placement')", false],
    ["records.last(r, has(r.sponsor.phone)).sponsor.phone == '+628440000001'", true],
  ])('%s', (text, value) => {
    expect(worth(text)).toBe(value)
  })

  test('who is tied counts by person and by household', () => {
    const tied = [1, 2, 3].map((n) => ({
      ...recordOf('simkim-passport', '2026-11-10', {
        happening: 'passport-application',
        kk: `610101010101000${n % 2}`,
      }),
      person: `p${n}`,
      tie: 't',
      tieKind: 'sponsor phone' as const,
    }))
    const text = (count: string) => `${count}(tied(records.last(r, has(r.sponsor.phone)), 'sponsor phone'))`
    expect([worth(text('people'), { tied }), worth(text('households'), { tied })]).toEqual([3, 2])
  })
})

describe('what is unknown speaks neither for nor against', () => {
  test.each([
    ["records.first(r, true).purpose == 'work'", undefined],
    ["records.first(r, true).purpose == 'work' || true", true],
    ["records.first(r, true).purpose == 'work' && false", false],
    ["!(records.first(r, true).purpose == 'work')", undefined],
    ["records.all(r, r.purpose == 'work')", false],
    ["records.first(r, r.happening == 'crossing').at < now", undefined],
    ["has(records.first(r, r.happening == 'crossing'))", false],
    ['records.size() / (records.size() - 3) > 0', undefined],
    ['records.size() % 0 == 0', undefined],
  ])('%s', (text, value) => {
    expect(worth(text)).toBe(value)
  })
})

describe('what is wrong is said, with its place', () => {
  test.each([
    ['', ['empty']],
    ['records.exists(r, r.purpose = 1)', ['character']],
    ["records.exists(r, r.purpose == 'work'", ['expected']],
    ["'open", ['text-open']],
    ['true false', ['expected-end']],
    ['records.exists(1, true)', ['expected-name']],
    ['recods.size() > 1', ['unknown-name']],
    ['records.exists(r, r.porpose == "work")', ['unknown-field']],
    ["records.exists(r, r.purpose == 'wrok')", ['not-in-list']],
    ["records.exists(r, r.purpose in ['work', 'holiday'])", ['not-in-list']],
    ["records.exists(r, r.source == 'uptd-ppa-service')", ['not-in-list']],
    ['records.exists(r, r.birthYear == "2009")', ['not-comparable']],
    ['records.exists(r, r.birthYear + r.sex > 1)', ['not-calculable']],
    ['records.exists(r, r.birthYear)', ['type']],
    ['now + now > now', ['not-calculable']],
    ['days(1) < 1', ['not-comparable']],
    ['1 / 0 > 1', ['divides-by-zero']],
    ['days()', ['arguments']],
    ['tied(records.last(r, true), records.last(r, true).place).size() > 1', ['needs-constant']],
    ["tied(records.last(r, true), 'bank').size() > 1", ['not-in-list']],
    ['matches("a", "(a+)+$")', ['unknown-function']],
    ['records.exists(r, records.exists(r, true))', ['name-taken']],
    ['records.exists(a, records.exists(b, records.exists(c, true)))', ['lists-too-deep']],
    ['now.year', ['type']],
    ['now.exists(x, true)', ['no-list']],
    ['1 in 2', ['no-list']],
    ['records.exists(r, r.porpose == 1) && recods', ['unknown-field', 'unknown-name']],
  ])('%s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
    for (const { from, to, words } of problemsOf(text)) {
      expect(from).toBeLessThanOrEqual(to)
      expect(to).toBeLessThanOrEqual(text.length)
      expect(words.id).not.toBe(words.en)
      expect(`${words.id}${words.en}`).not.toMatch(/\{\w+\}/)
    }
  })

  test.each([
    'religion',
    'agama',
    'ethnicity',
    'suku',
    'maritalStatus',
    'status_kawin',
    'name',
    'motherName',
    'nameOrigin',
  ])('%s may not be asked, and the answer says why (P4)', (name) => {
    expect(codesOf(`records.exists(r, r.${name} == 'x')`)).toEqual(['forbidden'])
    expect(codesOf(`${name} == 'x'`)).toEqual(['forbidden'])
    expect(problemsOf(`records.exists(r, r.${name} == 'x')`)[0]!.words.en).toContain('(P4)')
  })
})

describe('nothing hangs', () => {
  test('what is too long, too deep or too wide is refused', () => {
    expect(codesOf('1'.repeat(longestText + 1))).toEqual(['too-long'])
    expect(codesOf(`${'('.repeat(1500)}1${')'.repeat(1500)}`)).toEqual(['too-deep'])
    expect(codesOf(`${'!'.repeat(3000)}true`)).toEqual(['too-deep'])
    expect(codesOf(Array.from({ length: 500 }, () => 'true').join('&&'))).toEqual(['too-deep'])
  })
  test('what explodes is stopped and says so; its answer is unknown', () => {
    const records = Array.from({ length: 1_000 }, () => passport)
    const many = answer('records.all(a, records.all(b, a.at == b.at))', { records })
    expect(many).toEqual({ value: undefined, stopped: true })
    expect(answer('records.all(a, a.at <= now)', { records })).toEqual({ value: true, stopped: false })
  })
  test('any text at all is read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...pieces)).map((some) => some.join(' ')),
        ),
        (text) => {
          const read = readCondition(text)
          if ('problem' in read) expect(read.problem.to).toBeLessThanOrEqual(Math.max(text.length, 1))
          else checkCondition(read.node)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

const pieces = [
  'records',
  '.',
  'exists',
  '(',
  ')',
  'r',
  ',',
  '&&',
  '||',
  '!',
  '-',
  '1',
  "'work'",
  '==',
  '?',
  ':',
  '[',
  ']',
  'in',
  'has',
  'days',
]

/** Trees as a writer could mean them, whether or not their types fit. */
const { node: trees } = fc.letrec<{ node: Node }>((tie) => {
  const at = { from: 0, to: 0 }
  const node = tie('node')
  const name = fc.constantFrom('records', 'now', 'r', 'leaving')
  return {
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc
        .oneof(fc.boolean(), fc.integer({ min: 0, max: 1e9 }), fc.string())
        .map((value): Node => ({ kind: 'literal', value, ...at })),
      name.map((text): Node => ({ kind: 'name', name: text, ...at })),
      fc
        .record({ of: node, name: fc.constantFrom('purpose', 'at') })
        .map((part): Node => ({ kind: 'field', ...part, ...at })),
      fc
        .record({ of: node, name: fc.constant('contains'), args: fc.array(node, { maxLength: 2 }) })
        .map((part): Node => ({ kind: 'method', ...part, ...at })),
      fc
        .record({ name: fc.constantFrom('has', 'days'), args: fc.array(node, { maxLength: 2 }) })
        .map((part): Node => ({ kind: 'call', ...part, ...at })),
      fc
        .record({ of: node, does: fc.constantFrom(...eachNames), each: fc.constant('x'), body: node })
        .map((part): Node => ({ kind: 'each', ...part, ...at })),
      fc
        .record({ op: fc.constantFrom('!' as const, '-' as const), of: node })
        .map((part): Node => ({ kind: 'unary', ...part, ...at })),
      fc
        .record({ op: fc.constantFrom(...(Object.keys(precedence) as BinaryOperator[])), left: node, right: node })
        .map((part): Node => ({ kind: 'binary', ...part, ...at })),
      fc.record({ when: node, yes: node, no: node }).map((part): Node => ({ kind: 'choice', ...part, ...at })),
      fc.array(node, { maxLength: 3 }).map((items): Node => ({ kind: 'list', items, ...at })),
    ),
  }
})
const withoutPlaces = (node: Node) =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'from' || key === 'to' ? undefined : value)))

test('a tree written as text and read again is the same tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      expect(withoutPlaces(treeOf(writeCondition(tree)))).toEqual(withoutPlaces(tree))
    }),
    { numRuns: 1_000 },
  )
})

describe('what may raise an alert alone (P4)', () => {
  const defined = (define: Record<string, string>): Names => {
    const names: Names = {}
    for (const [name, text] of Object.entries(define)) {
      const node = treeOf(text)
      const { type, problems } = checkCondition(node, names)
      expect(problems).toEqual([])
      names[name] = { type: type!, node }
    }
    return names
  }
  const names = defined({
    leaving: "records.last(r, r.happening == 'passport-application')",
    returned: "records.last(r, r.happening == 'deportation')",
    child: 'records.first(r, oldest(r, now) < 18)',
    many: "people(tied(leaving, 'sponsor phone')) >= 4",
    girl: "leaving.sex == 'F'",
  })
  test.each([
    ['many', true],
    ['has(returned) && leaving.at > returned.at', true],
    ['leaving.at > returned.at', true],
    ['child.birthYear > leaving.birthYear', true],
    ['abs(nikYear(leaving) - leaving.birthYear) >= 2', true],
    ["!records.exists(r, r.happening == 'placement') && leaving.purpose == 'work'", true],
    ['many && girl', true],
    ['many || girl', false],
    ["girl && leaving.region == '61.72.01' && youngest(leaving, now) < 25", false],
    ["girl && leaving.purpose == 'tourism' && leaving.destination == 'KHM'", false],
    ['!many', false],
    ["people(tied(leaving, 'phone')) < 9", false],
    ["people(tied(leaving, 'phone')) >= 1", false],
    ["2 < people(tied(leaving, 'phone'))", true],
    ["tied(leaving, 'phone').exists(t, t.purpose == 'work')", true],
    ['leaving.birthYear > 2000', false],
    ["!(records.exists(r, r.purpose == 'work'))", false],
    ['true', false],
    ['girl ? many : many', true],
    ['girl ? true : many', false],
    ['!(girl || !many)', true],
    ['has(leaving)', false],
    ['!has(returned)', false],
    ["records.exists(r, r.happening in ['deportation', 'immigration-violation'])", true],
    ["records.exists(r, r.happening in ['deportation', 'crossing'])", false],
  ])('%s: %s', (text, alone) => {
    const node = treeOf(text)
    expect(checkCondition(node, names).problems.map(({ words }) => words.en)).toEqual([])
    expect(standsAlone(node, names)).toBe(alone)
  })
})
