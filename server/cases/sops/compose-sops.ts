/** Several SOPs become one draft of a joint SOP: the strictest clock and consent, all documents, and every gap as a step without owner. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Ground, Sop, SopDocument, SopStep } from '../sop.ts'
import { strictest } from './clock.ts'
import { compareSops, isMissingEvent, isMissingPaper, nameOf, paperWords } from './compare-sops.ts'
import { type Consent, consents, type Finding, type Rule, type Serves, type Terms } from './model.ts'

/** One alone is itself. What two claim stays without an owner until somebody decides; so does what one left out. */
export function composeSops(
  sops: readonly Sop[],
  name: Words,
  terms: Terms,
  on: string,
): { joint: Sop; findings: Finding[] } {
  const [first, ...rest] = sops
  if (rest.length === 0) return { joint: first!, findings: [] }
  const findings = sops.flatMap((one, place) =>
    sops.slice(place + 1).flatMap((other) => compareSops(one, other, terms, on)),
  )
  const merged = mergeSteps(sops)
  const gaps = gapsOf(sops, findings, merged, terms)
  return {
    joint: {
      ...{ id: 'joint', version: 1, name, owner: 'joint', serves: servesOf(sops) },
      kinds: [...new Set(sops.flatMap(({ kinds }) => kinds))],
      from: latest(sops.map(({ from }) => from)),
      until: earliest(sops.map(({ until }) => until)),
      documents: mergeDocuments(sops.flatMap(({ documents }) => documents)),
      steps: [...merged, ...gaps],
    },
    findings,
  }
}

const latest = (days: (string | null)[]) => days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
const earliest = (days: (string | null)[]) => days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
const union = <T>(...lists: T[][]): T[] => [...new Set(lists.flat())]

function servesOf(sops: readonly Sop[]): Serves {
  const all = new Set(sops.map((sop) => sop.serves).filter((one) => one !== 'none'))
  return all.size === 1 ? [...all][0]! : 'none'
}

/** Each document once; brought from outside as soon as one says so. */
function mergeDocuments(documents: SopDocument[]): SopDocument[] {
  const known = new Map<string, SopDocument>()
  for (const one of documents) {
    const before = known.get(one.code)
    known.set(one.code, before === undefined ? one : { ...before, outside: before.outside || one.outside })
  }
  return [...known.values()]
}

/** One step an aspect, in the order in which the SOPs come; its code is made unique. What it waits for is what its first SOP says. */
function mergeSteps(sops: readonly Sop[]): SopStep[] {
  const all = sops.flatMap((sop) => sop.steps.map((step) => ({ sop, step })))
  const groups = [...Map.groupBy(all, ({ step }) => step.aspect).values()]
  const taken = new Set<string>()
  const codes = new Map(
    groups.map((group) => {
      const { code } = group[0]!.step
      const free = [code, ...all.map((_, n) => `${code}-${n + 2}`)].find((one) => !taken.has(one))!
      taken.add(free)
      return [group[0]!.step.aspect, free]
    }),
  )
  /** A step before it, by its aspect, as the joint SOP calls it. */
  const codeOf = (sop: Sop, code: string) => codes.get(sop.steps.find((one) => one.code === code)?.aspect ?? '')
  return groups.map((group): SopStep => {
    const [{ sop, step }, ...others] = group as [(typeof group)[0], ...typeof group]
    const steps = [step, ...others.map((one) => one.step)]
    const owners = union(steps.map((one) => one.responsible))
    const before = step.start.on === 'step' ? codeOf(sop, step.start.step) : undefined
    const isOpened = steps.some(({ start }) => start.on === 'opened')
    return {
      ...step,
      code: codes.get(step.aspect)!,
      per: steps.some(({ per }) => per === 'victim') ? 'victim' : 'case',
      responsible: owners.length === 1 ? owners[0]! : null,
      start: isOpened ? { on: 'opened' } : before === undefined ? step.start : { on: 'step', step: before },
      clock: steps.map(({ clock }) => clock).reduce(strictest),
      needs: union(...steps.map(({ needs }) => needs)),
      makes: union(...steps.map(({ makes }) => makes)),
      gives: union(...steps.map(({ gives }) => gives)),
      handsTo: steps.find(({ handsTo }) => handsTo !== null)?.handsTo ?? null,
      stop: steps.find(({ stop }) => stop !== null)?.stop ?? null,
      legal: steps.map(({ legal }) => legal).reduce(bothGrounds),
      consent: steps.map(({ consent }) => consent).reduce(stricter),
      toBeConfirmed: owners.length > 1 || steps.some(({ toBeConfirmed }) => toBeConfirmed),
    }
  })
}

const order = Object.keys(consents) as Consent[]
const stricter = (a: Consent, b: Consent): Consent => (order.indexOf(a) >= order.indexOf(b) ? a : b)

/** Both grounds, in force while both are. */
function bothGrounds(a: Ground, b: Ground): Ground {
  const same = a.words.id === b.words.id && a.words.en === b.words.en
  return {
    words: same ? a.words : { id: `${a.words.id}; ${b.words.id}`, en: `${a.words.en}; ${b.words.en}` },
    from: latest([a.from, b.from]),
    until: earliest([a.until, b.until]),
  }
}

/** A step without owner for each hand-over that nobody takes, each event that nobody gives and each paper that nobody makes in any of them. */
function gapsOf(sops: readonly Sop[], findings: Finding[], merged: SopStep[], terms: Terms): SopStep[] {
  const gaps = new Map<string, SopStep>()
  for (const { rule, what, aspect, clauses } of findings) {
    if (what === null) continue
    const clause = clauses.find((one) => one.step !== null)!
    const waiting = sops.find((sop) => nameOf(sop) === clause.sop)!.steps.find(({ code }) => code === clause.step)!
    const isFilled =
      rule === 'hand-over'
        ? merged.some((step) => step.aspect === what)
        : rule === 'event'
          ? !isMissingEvent(what, sops, terms)
          : !isMissingPaper(what, sops)
    if (isFilled) continue
    const about =
      rule === 'hand-over'
        ? terms.aspects[what]?.words
        : rule === 'event'
          ? terms.events[what]?.words
          : paperWords(what, sops)
    gaps.set(`${rule} ${what}`, gapOf(rule, what, aspect, about ?? { id: what, en: what }, waiting))
  }
  return [...gaps.values()]
}

const gapOf = (rule: Rule, what: string, aspect: string, about: Words, { track, per }: SopStep): SopStep => ({
  ...{ code: `gap-${what}`, aspect, track, per, responsible: null, start: { on: 'opened' }, stop: null, clock: null },
  words: { id: `Belum ada langkah: ${about.id}`, en: `No step yet: ${about.en}` },
  ...{ needs: [], handsTo: null, consent: 'none', toBeConfirmed: true },
  makes: rule === 'document' ? [what] : [],
  gives: rule === 'event' ? [what] : [],
  legal: { words: { id: 'belum ada', en: 'none yet' }, from: null, until: null },
})
