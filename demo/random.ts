/** Chance that repeats itself: the same seed gives the same draws on every machine (sfc32 seeded by an FNV hash). */

export type Random = {
  /** 0 ≤ n < 1. */
  next: () => number
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the keys, in proportion to its weight. */
  weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K
  shuffled: <T>(list: readonly T[]) => T[]
  /** An independent stream of its own name, so that a change in one life leaves the others as they were. */
  fork: (name: string) => Random
}

export function randomFrom(seed: string): Random {
  let [a, b, c, d] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1]
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    weighted: (weights) => {
      const each = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * each.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of each) {
        left -= weight
        if (left < 0) return key
      }
      return each.at(-1)![0]
    },
    shuffled: (list) => {
      const result = [...list]
      for (let i = result.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[result[i], result[j]] = [result[j]!, result[i]!]
      }
      return result
    },
    fork: (name) => randomFrom(`${seed}/${name}`),
  }
}

function hash(text: string): number {
  let value = 2166136261
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619)
  value = Math.imul(value ^ (value >>> 15), 2246822507)
  return (value ^ (value >>> 13)) | 0
}
