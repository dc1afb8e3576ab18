/** Whom silence is told to, and when a track goes to and fro: every rule of P5 by example, and properties over random histories. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deciderOf, type Force, ladderOf, type Silent } from './ladder.ts'
import { goesToAndFro, limits, type Move, returnsOf } from './returns.ts'

const city: Force = { jurisdiction: '61.72', dailyHead: 'kapolres', dailyAgency: 'polres', head: 'wali kota' }
const regency: Force = {
  jurisdiction: '61.01',
  dailyHead: 'kapolres sambas',
  dailyAgency: 'polres sambas',
  head: 'bupati',
}
const province: Force = { jurisdiction: '61', dailyHead: 'kapolda', dailyAgency: 'polda', head: 'gubernur' }
const forces = [city, regency, province]
const uptd: Silent = {
  ...{ post: 'ppa', head: 'kepala ppa', agency: 'uptd', kind: 'women-and-children' },
  ...{ jurisdiction: '61.72', superiors: [] },
}

describe('the ladder', () => {
  test('the receiver’s head, the daily head of that region, the head of the region', () => {
    expect(ladderOf(uptd, '61.72', forces)).toEqual([['kepala ppa'], ['kapolres'], ['wali kota']])
  })
  test('the daily head’s own unit: head of the region and superior at once, and he sees it', () => {
    const unit = { ...uptd, post: 'reskrim', head: 'kapolres', agency: 'polres', kind: 'police', superiors: ['polda'] }
    expect(ladderOf(unit, '61.72', forces)).toEqual([['kapolres', 'wali kota', 'polda']])
  })
  test('a vertical agency: never the daily head alone', () => {
    const passport = { ...uptd, head: 'kakanim', agency: 'imigrasi', kind: 'immigration', superiors: ['kanwil'] }
    expect(ladderOf(passport, '61.72', forces)).toEqual([['kakanim'], ['wali kota', 'kanwil', 'kapolres']])
  })
  test('across regions the province; without one, the region of the case', () => {
    const other = { ...uptd, jurisdiction: '61.01', head: null }
    expect(ladderOf(other, '61.72', forces)).toEqual([['kapolda'], ['gubernur']])
    expect(ladderOf(other, '61.72', [city, regency])).toEqual([['kapolres'], ['wali kota']])
  })
  test('nobody decides about his own agency', () => {
    expect(deciderOf([uptd], '61.72', forces)).toBe('kapolres')
    expect(deciderOf([uptd, { ...uptd, agency: 'polres' }], '61.72', forces)).toBe('wali kota')
    expect(deciderOf([{ ...uptd, jurisdiction: '61.01' }], '61.72', forces)).toBe('kapolda')
    expect(deciderOf([uptd], '64.03', [city])).toBeNull()
  })
  test('the silent post is never told of itself, nobody twice, and somebody always', () => {
    const post = fc.constantFrom('ppa', 'kepala ppa', 'kapolres', 'wali kota', 'polda')
    const silent = fc.record({
      ...{ post, head: fc.option(post), agency: fc.constantFrom('uptd', 'polres', 'polda') },
      ...{ kind: fc.constantFrom('police', 'immigration', 'women-and-children') },
      ...{
        jurisdiction: fc.constantFrom('61.72', '61.01', '61', '61.72.01'),
        superiors: fc.array(post, { maxLength: 2 }),
      },
    })
    fc.assert(
      fc.property(silent, fc.constantFrom('61.72', '61.01'), (one, region) => {
        const told = ladderOf(one, region, forces).flat()
        expect(told).not.toContain(one.post)
        expect(new Set(told).size).toBe(told.length)
        expect(told.length).toBeGreaterThan(0)
      }),
    )
  })
})

const refused = (from: string, to: string): Move => ({ from, to, state: 'refused' })
const accepted = (from: string, to: string): Move => ({ from, to, state: 'accepted' })

describe('to and fro', () => {
  test('the second A→B→A, by refusal or by handing back', () => {
    expect(goesToAndFro([refused('a', 'b')])).toBeNull()
    expect(goesToAndFro([refused('a', 'b'), refused('a', 'b')])).toEqual(['a', 'b'])
    expect(goesToAndFro([accepted('a', 'b'), accepted('b', 'a')])).toBeNull()
    expect(goesToAndFro([accepted('a', 'b'), accepted('b', 'a'), refused('a', 'b')])).toEqual(['a', 'b'])
  })
  test('three posts that each send it back', () => {
    expect(goesToAndFro([refused('a', 'b'), refused('a', 'c')])).toBeNull()
    expect(goesToAndFro([refused('a', 'b'), refused('a', 'c'), refused('a', 'd')])).toEqual(['a', 'b', 'c', 'd'])
  })
  test('a track that only goes onward never does; a return is never counted twice', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const move = fc
      .tuple(name, name, fc.constantFrom('accepted' as const, 'refused' as const, 'withdrawn' as const))
      .filter(([from, to]) => from !== to)
      .map(([from, to, state]): Move => ({ from, to, state }))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const returns = returnsOf(moves)
        const answered = moves.filter((one) => one.state !== 'withdrawn')
        expect(returns.length).toBeLessThanOrEqual(answered.length)
        expect(goesToAndFro(moves) !== null || returns.length < limits.onTrack).toBe(true)
        const onward = [...'abcdefgh'].slice(1).map((to, place) => accepted([...'abcdefgh'][place]!, to))
        expect(goesToAndFro(onward)).toBeNull()
      }),
    )
  })
})
