/**
 * How alike two texts of a field are, as a level: 1 different, and upwards the more alike. Each rule is given the distinct texts of a
 * column and answers for two of them by number, so that what can be worked out once for a text is worked out once. Pure.
 */
import { jaroWinkler } from '../jaro-winkler.ts'
import { datesAlike, isYearOnly } from './dates-alike.ts'
import { editsOver } from './edit-distance.ts'
import { jaroWinklerOver } from './jaro-winkler-over.ts'
import type { Level } from './level.ts'
import { namesAlike } from './names-alike.ts'
import { headOf, tallying, tallyingBehind } from './screen.ts'
import { layOut } from './texts.ts'
import { withinOver } from './within-over.ts'

/**
 * A rule: its levels above "unknown", and what it says over the texts of a column. `ofEqual` tells the level of two equal texts, where
 * some say less than others; else it is the highest. `cost` orders rules by what a comparison costs.
 */
export type Alike = { levels: string[]; cost: number; over(values: string[]): Level; ofEqual?(text: string): number }

/** Words of free text: spelled a little or quite differently, or the shorter said within the longer. */
export const wording: Alike = {
  levels: ['different', 'somewhat alike', 'alike', 'nearly equal', 'equal'],
  cost: 2,
  over: (values) => {
    const [similarityOf, isWithin] = [jaroWinklerOver(layOut(values)), withinOver(values)]
    return (x, y) => {
      const similarity = similarityOf(x, y, 0.75)
      if (similarity >= 0.94) return 4
      if (similarity >= 0.88) return 3
      return similarity >= 0.75 || isWithin(x, y) ? 2 : 1
    }
  },
}

/** One part of a name. */
export const naming: Alike = {
  levels: ['different', 'somewhat alike', 'alike', 'one letter or within', 'nearly equal', 'equal'],
  cost: 2,
  over: (values) => {
    const texts = layOut(values)
    const [similarityOf, editsOf, isWithin] = [jaroWinklerOver(texts), editsOver(texts), withinOver(values)]
    return (x, y) => {
      const similarity = similarityOf(x, y, 0.75)
      if (similarity >= 0.95 || (similarity >= 0.85 && editsOf(x, y, 1) === 1)) return 5
      if (isWithin(x, y) || isInitial(values[x]!, values[y]!)) return 4
      if (similarity >= 0.88) return 3
      return similarity >= 0.75 ? 2 : 1
    }
  },
}

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0]

/** Whole names, words in any order: written alike, said alike, one within the other; in Indonesian spelling first (names.ts). */
export const wholeNaming: Alike = {
  levels: ['different', 'somewhat alike', 'alike', 'one letter or within', 'sounds equal', 'nearly equal', 'equal'],
  cost: 3,
  over: (values) => namesAlike(values, naming.over),
}

/** Numbers of documents and telephones. */
export const numbering: Alike = {
  levels: ['different', 'two slips', 'one slip', 'equal'],
  cost: 1,
  over: (values) => {
    const editsOf = editsOver(layOut(values))
    const levelOf = (x: number, y: number) => {
      const edits = editsOf(x, y, 2)
      return edits > 2 || values[x]!.length < 4 ? 1 : 4 - edits
    }
    return Object.assign(levelOf, { screen: tallying(values) })
  },
}

/** A NIK is 16 digits: region, birth date, serial number. Two serials of one day and place are twins or neighbours, which is less than different. */
export const identifying: Alike = {
  levels: ['other serial', ...numbering.levels],
  cost: 1,
  over: (values) => {
    const [slipsOf, beginAlike] = [numbering.over(values), beginningAlike(values, 12)]
    const levelOf = (x: number, y: number) => (beginAlike(x, y) ? 1 : slipsOf(x, y) + 1)
    return Object.assign(levelOf, { screen: tallyingBehind(values) })
  },
}

/** Whether two texts of 16 letters begin alike, so many letters far: asked of what the beginnings hash to, and only then of the texts. */
function beginningAlike(values: string[], far: number): (x: number, y: number) => boolean {
  let [heads, count] = [new Int32Array(values.length), 0]
  return (x, y) => {
    if (heads.length < values.length) {
      const wider = new Int32Array(values.length + (values.length >> 3))
      wider.set(heads)
      heads = wider
    }
    for (; count < values.length; count++) heads[count] = values[count]!.length === 16 ? headOf(values[count]!, far) : 0
    return heads[x] === heads[y] && heads[x] !== 0 && values[x]!.startsWith(values[y]!.slice(0, far))
  }
}

/** Codes that are the more alike the longer they begin alike. */
export const areas: Alike = {
  levels: ['different', 'same area', 'near', 'one slip', 'equal'],
  cost: 1,
  over: (values) => {
    const editsOf = editsOver(layOut(values))
    return (x, y) => {
      if (editsOf(x, y, 1) === 1) return 4
      const [a, b] = [values[x]!, values[y]!]
      const shorter = Math.min(a.length, b.length)
      let shared = 0
      while (shared < shorter && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
      if (shared >= shorter - 2 && shared >= 3) return 3
      return shared >= 2 ? 2 : 1
    }
  },
}

/** Days written YYYYMMDD. */
export const dating: Alike = {
  levels: ['different', 'within ten years', 'same year', 'two slips', 'same month or day unknown', 'one slip', 'equal'],
  cost: 1,
  ofEqual: (date) => (isYearOnly(date) ? 5 : 7),
  over: (values) => datesAlike(values, editsOver(layOut(values))),
}

/** E-mail: the name before the @ says more than the house behind it. */
export const mailing: Alike = {
  levels: ['different', 'alike', 'same name', 'equal'],
  cost: 2,
  over: (values) => (x, y) => {
    const [one, other] = [values[x]!.split('@', 1)[0]!, values[y]!.split('@', 1)[0]!]
    if (one === other) return 3
    return jaroWinkler(one, other) >= 0.88 ? 2 : 1
  },
}

/** Equal or not. */
export const plain: Alike = { levels: ['different', 'equal'], cost: 0, over: () => () => 1 }
