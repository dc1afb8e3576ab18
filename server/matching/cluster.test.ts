import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hopeless } from './average-link.ts'
import { type Clustering, clusterRecords, type Edge } from './cluster.ts'

const joinFrom = 4
const edge = (pair: string, weight: number): Edge => ({ a: pair[0]!, b: pair[1]!, weight })
const pairs = (text: string) => text.split(' ').map((pair): [string, string] => [pair[0]!, pair[1]!])
const clustered = (records: string, given: Partial<Clustering>) =>
  clusterRecords({ records: [...records], edges: [], same: [], notSame: [], joinFrom, ...given })
const clusters = (records: string, given: Partial<Clustering>) =>
  clustered(records, given)
    .clusters.map((cluster) => cluster.join(''))
    .join(' ')

describe('evidence', () => {
  test('joins from the threshold on, and what knows each other only by way of a third', () => {
    expect(clusters('abcde', { edges: [edge('ab', 9), edge('bc', 9), edge('de', 3.9)] })).toBe('abc d e')
  })

  test('a bridge does not join two who contradict each other', () => {
    expect(clusters('abc', { edges: [edge('ac', 6), edge('bc', 5), edge('ab', -13)] })).toBe('ac b')
  })

  test('one strong number does not outvote many contradictions', () => {
    const edges = [edge('ab', 9), edge('cd', 9), edge('bc', 30), edge('ac', -9), edge('bd', -9), edge('ad', -9)]
    expect(clusters('abcd', { edges })).toBe('a bc d')
  })

  test('how loudly strangers contradict settles nothing', () => {
    const weight = fc.integer({ min: -60, max: 12 })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 15, maxLength: 15 }), (weights) => {
        const of = (weigh: (weight: number) => number) =>
          clusters('abcdef', {
            edges: pairs('ab ac ad ae af bc bd be bf cd ce cf de df ef').map(([a, b], n) =>
              edge(a + b, weigh(weights[n]!)),
            ),
          })
        expect(of((weight) => Math.max(weight, hopeless))).toBe(of((weight) => weight))
      }),
    )
  })

  test('of two that contradict each other the stronger is kept', () => {
    expect(clusters('abc', { edges: [edge('ac', 9), edge('bc', 20), edge('ab', -13)] })).toBe('a bc')
  })

  test('papers of two kinds hold one person together though most pairs were never compared', () => {
    const edges = [edge('ab', 9), edge('ac', 9), edge('bc', 9), edge('de', 9), edge('cd', 9), edge('ce', 9)]
    expect(clusters('abcde', { edges })).toBe('abcde')
  })

  test('edges to records that are not there are passed over', () => {
    expect(clusters('ab', { edges: [edge('ax', 9), edge('xb', 9)], same: pairs('ax'), notSame: pairs('bx') })).toBe(
      'a b',
    )
  })
})

describe('decisions', () => {
  test('the same, against all evidence', () => {
    expect(clusters('abc', { edges: [edge('ab', -20)], same: pairs('ab') })).toBe('ab c')
  })

  test('not the same, against all evidence, also by way of a third', () => {
    expect(clusters('ab', { edges: [edge('ab', 20)], notSame: pairs('ab') })).toBe('a b')
    expect(clusters('abc', { edges: [edge('ac', 20), edge('bc', 19)], notSame: pairs('ab') })).toBe('ac b')
  })

  test('apart outranks same, and what could not be met is told', () => {
    expect(clustered('abc', { same: pairs('ab bc'), notSame: pairs('ac') })).toEqual({
      clusters: [['a', 'b'], ['c']],
      leftOut: 0,
      unmet: [['b', 'c']],
    })
    expect(clustered('ab', { same: pairs('ab'), notSame: pairs('ba') }).unmet).toEqual([['a', 'b']])
  })
})

test('a component that would grow too large loses its weakest links, and says so', () => {
  const edges = [edge('ab', 9), edge('bc', 5), edge('cd', 8)]
  expect(clustered('abcd', { edges, largest: 3 })).toMatchObject({
    clusters: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    leftOut: 1,
  })
})

const names = [...'abcdefghij']
const anyPair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([a, b]) => a < b)
const anyClustering = fc.record({
  edges: fc.uniqueArray(
    fc
      .tuple(anyPair, fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(4, 5, 8)))
      .map(([[a, b], weight]) => ({ a, b, weight })),
    { selector: ({ a, b }) => a + b, maxLength: 30 },
  ),
  same: fc.array(anyPair, { maxLength: 4 }),
  notSame: fc.array(anyPair, { maxLength: 4 }),
  largest: fc.constantFrom(3, 6, 200),
})

describe('for anything given', () => {
  test('each record once, decisions honoured', () => {
    fc.assert(
      fc.property(anyClustering, (given) => {
        const { clusters: found, unmet } = clusterRecords({ records: names, joinFrom, ...given })
        expect(found.flat().sort()).toEqual(names)
        const clusterOf = new Map(found.flatMap((cluster, i) => cluster.map((id) => [id, i])))
        for (const [a, b] of given.notSame) expect(clusterOf.get(a)).not.toBe(clusterOf.get(b))
        for (const [a, b] of given.same) {
          const isUnmet = unmet.some(([x, y]) => x === a && y === b)
          if (!isUnmet) expect(clusterOf.get(a)).toBe(clusterOf.get(b))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of records, edges and decisions does not count', () => {
    const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length })
    const twice = anyClustering.chain((given) =>
      fc.tuple(
        fc.constant({ records: names, joinFrom, ...given }),
        fc.record({
          records: shuffled(names),
          edges: shuffled(given.edges).map((edges) => edges.map(({ a, b, weight }) => ({ a: b, b: a, weight }))),
          same: shuffled(given.same),
          notSame: shuffled(given.notSame),
        }),
      ),
    )
    fc.assert(
      fc.property(twice, ([given, other]) => {
        expect(clusterRecords({ ...given, ...other })).toEqual(clusterRecords(given))
      }),
      { numRuns: 1000 },
    )
  })
})
