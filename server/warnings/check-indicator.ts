/** Checks a whole indicator before it may run: every text of it, that they fit each other, and what protection.md P4 forbids. */
import type { TieKind } from '../persons/model.ts'
import { fill, type Words } from '../platform/words.ts'
import { type Checked, checkCondition, type Names } from './condition/check-condition.ts'
import type { ConditionProblem, Node, Type } from './condition/model.ts'
import { readCondition } from './condition/read-condition.ts'
import { standsAlone } from './condition/stands-alone.ts'
import { givenNames } from './condition/vocabulary.ts'
import type { Indicator } from './indicator.ts'
import { type RestsOn, type Strength, strengths } from './model.ts'

/** A problem with the part of the indicator in which it stands: `bands.strong`, `define.leaving` … */
export type IndicatorProblem = ConditionProblem & { part: string }

/** What a sound indicator is made of. */
export type CheckedIndicator = {
  define: { name: string; node: Node }[]
  ask: Record<string, Node>
  restsOn: RestsOn[]
  ties: TieKind[]
  /** Sources on whose silence it keeps silent. */
  needsFeeds: string[]
}

const record: Type = { kind: 'object', name: 'record' }
const records: Type = { kind: 'list', of: record }
const truth: Type = { kind: 'truth' }

/** Its parts ready to be compiled, or all problems at once. */
export function checkIndicator(indicator: Indicator): CheckedIndicator | { problems: IndicatorProblem[] } {
  const problems: IndicatorProblem[] = []
  const names: Names = {}
  const found: Checked[] = []
  const check = (part: string, text: string, wanted?: Type): { node: Node; type: Type } | null => {
    const read = readCondition(text)
    if ('problem' in read) {
      problems.push({ part, ...read.problem })
      return null
    }
    const checked = checkCondition(read.node, names, wanted)
    found.push(checked)
    problems.push(...checked.problems.map((problem) => ({ part, ...problem })))
    return checked.type === null || checked.problems.length > 0 ? null : { node: read.node, type: checked.type }
  }
  const define = Object.entries(indicator.define).flatMap(([name, text]) => {
    if (!isName(name)) problems.push(problem(`define.${name}`, 'bad-name', { name }))
    const defined = check(`define.${name}`, text)
    if (defined === null) return []
    names[name] = defined
    return [{ name, node: defined.node }]
  })
  const ask: Record<string, Node> = {}
  const want = (part: string, text: string, wanted?: Type) => {
    const checked = check(part, text, wanted)
    if (checked !== null) ask[part] = checked.node
  }
  want('about', indicator.about, record)
  want('evidence', indicator.evidence, records)
  if (indicator.gathers !== undefined) want('gathers', indicator.gathers, records)
  if (indicator.askAgain !== undefined) want('askAgain', indicator.askAgain, { kind: 'moment' })
  for (const strength of bandsOf(indicator)) want(`bands.${strength}`, indicator.bands[strength]!, truth)
  for (const [name, text] of Object.entries(indicator.values)) want(`values.${name}`, text)
  problems.push(...problemsOfWords(indicator), ...problemsOfAlone(indicator, ask, names))
  if (problems.length > 0) return { problems }
  const all = <K extends 'ties' | 'feeds' | 'restsOn'>(which: K) => [
    ...new Set(found.flatMap((one) => [...one[which]])),
  ]
  return {
    define,
    ask,
    restsOn: [
      ...new Set(all('restsOn').map((ground) => (ground === 'identity' ? 'contradiction' : ground))),
    ] as RestsOn[],
    ties: all('ties') as TieKind[],
    needsFeeds: all('feeds') as string[],
  }
}

/** The parts of an indicator that must be sound. Throws what is wrong with it, by part. */
export function soundIndicator(indicator: Indicator): CheckedIndicator {
  const checked = checkIndicator(indicator)
  if (!('problems' in checked)) return checked
  const each = checked.problems.map(({ part, words }) => `${part}: ${words.en}`)
  throw new Error(`indicator ${indicator.id}@${indicator.version} is not sound: ${each.join(' ')}`)
}

/** The bands that an indicator has, strongest first. */
export const bandsOf = ({ bands }: Indicator): Strength[] =>
  (Object.keys(strengths) as Strength[]).toReversed().filter((strength) => bands[strength] !== undefined)

/** A name that conditions can speak of, and that nothing else has. */
const isName = (name: string) =>
  /^[A-Za-z_]\w{0,39}$/.test(name) && !['true', 'false', 'in', 'has'].includes(name) && !Object.hasOwn(givenNames, name)

const sentences = {
  'bad-name': {
    id: '{name} tidak dapat dipakai sebagai nama: pakai huruf, angka, dan garis bawah, dan bukan nama yang sudah ada.',
    en: '{name} cannot be a name: use letters, digits and underscores, and no name that is there already.',
  },
  'no-band': { id: 'Tidak ada satu pun kekuatan yang diberi syarat.', en: 'No strength has a condition.' },
  'no-sentence': { id: 'Kekuatan ini belum punya kalimat.', en: 'This strength has no sentence.' },
  'no-value': {
    id: 'Kalimat memakai {name}, tetapi tidak ada yang mengisinya.',
    en: 'The sentence uses {name}, but nothing fills it.',
  },
  'alone-without-band': { id: 'Tidak ada syarat untuk kekuatan ini.', en: 'This strength has no condition.' },
  'never-alone': {
    id: 'Syarat ini dapat terpenuhi hanya karena {grounds}; itu tidak pernah cukup sendirian (P4).',
    en: 'This condition can hold on {grounds} only; that is never enough alone (P4).',
  },
} as const satisfies Record<string, Words>

const problem = (
  part: string,
  code: keyof typeof sentences,
  say: Record<string, string | Words> = {},
): IndicatorProblem => ({
  part,
  from: 0,
  to: 0,
  code,
  words: fill(sentences[code], say),
})

function problemsOfWords(indicator: Indicator): IndicatorProblem[] {
  const bands = bandsOf(indicator)
  if (bands.length === 0) return [problem('bands', 'no-band')]
  return bands.flatMap((strength) => {
    const sentence = indicator.sentence[strength]
    if (sentence === undefined) return [problem(`sentence.${strength}`, 'no-sentence')]
    const places = new Set(
      Object.values(sentence).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]!)),
    )
    return [...places]
      .filter((name) => !Object.hasOwn(indicator.values, name))
      .map((name) => problem(`sentence.${strength}`, 'no-value', { name }))
  })
}

const grounds: Words = { id: 'umur, jenis kelamin, wilayah, atau perilaku', en: 'age, sex, region or behaviour' }

function problemsOfAlone({ aloneAt }: Indicator, ask: Record<string, Node>, names: Names): IndicatorProblem[] {
  return aloneAt.flatMap((strength) => {
    const band = ask[`bands.${strength}`]
    if (band === undefined) return [problem(`bands.${strength}`, 'alone-without-band')]
    return standsAlone(band, names) ? [] : [problem(`bands.${strength}`, 'never-alone', { grounds })]
  })
}
