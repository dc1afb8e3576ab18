/** Two SOPs side by side: what they contradict each other in, what one leaves out and what both claim, each with both clauses. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Ground, Sop, SopStep } from '../sop.ts'
import { sameClock } from './clock.ts'
import { findCircles } from './find-circles.ts'
import { type Clause, type Finding, type Rule, rules, type Terms } from './model.ts'
import { sentences } from './say-finding.ts'

/** A step of one SOP, or only the SOP where a step is missing. */
type Side = { sop: Sop; step: SopStep | null }

/** Whether they can both bear on one person at one time; an adult's and a child's never do. */
export function canMeet(a: Sop, b: Sop): boolean {
  const ages = new Set([a.serves, b.serves])
  const isApart = (one: Sop, other: Sop) => one.until !== null && other.from !== null && one.until < other.from
  return (
    a.kinds.some((kind) => b.kinds.includes(kind)) &&
    !(ages.has('adult') && ages.has('child')) &&
    !isApart(a, b) &&
    !isApart(b, a)
  )
}

/** In force on a day. */
export const isInForce = ({ from, until }: Pick<Ground, 'from' | 'until'>, on: string): boolean =>
  (from === null || from <= on) && (until === null || until >= on)

/**
 * Every finding, the same whichever SOP comes first. `on`: the day by which laws are judged, YYYY-MM-DD. Two versions of one SOP do not
 * stand beside each other: of them only contradictions are told.
 */
export function compareSops(one: Sop, other: Sop, terms: Terms, on: string): Finding[] {
  const [a, b] = nameOf(one) <= nameOf(other) ? [one, other] : [other, one]
  if (!canMeet(a, b)) return []
  const tell = (rule: Rule, aspect: string, first: Side, second: Side, what: string | null = null): Finding => {
    const sides = first.sop === a ? ([first, second] as const) : ([second, first] as const)
    const more = {
      aspect: terms.aspects[aspect]?.words ?? blank(aspect),
      what: rule === 'document' ? paperWords(what ?? '', [a, b]) : (terms.events[what ?? '']?.words ?? blank(what)),
    }
    return {
      ...{ kind: rules[rule], rule, aspect, what, clauses: [clauseOf(sides[0]), clauseOf(sides[1])] },
      sentence: sentences[rule](first, second, more),
    }
  }
  const shared = a.steps.flatMap((x) => b.steps.filter((y) => y.aspect === x.aspect).map((y) => [x, y] as const))
  const contradictions = shared.flatMap(([x, y]) => {
    const sameHands = x.responsible === y.responsible
    const found: Rule[] = []
    if (sameHands && !sameClock(x.clock, y.clock)) found.push('clock')
    if (sameHands && eventOf(x) !== eventOf(y)) found.push('start')
    if ([x.consent, y.consent].toSorted().join() === 'none,required') found.push('consent')
    if (isInForce(x.legal, on) !== isInForce(y.legal, on)) found.push('law')
    return found.map((rule) => tell(rule, x.aspect, { sop: a, step: x }, { sop: b, step: y }))
  })
  if (a.id === b.id) return contradictions
  const overlaps = shared
    .filter(([x, y]) => x.responsible !== null && y.responsible !== null && x.responsible !== y.responsible)
    .map(([x, y]) => tell('owner', x.aspect, { sop: a, step: x }, { sop: b, step: y }))
  const holes = [
    [a, b],
    [b, a],
  ].flatMap(([mine, theirs]) =>
    mine!.steps.flatMap((step) => {
      const side: Side = { sop: mine!, step }
      const rest: Side = { sop: theirs!, step: null }
      const events = eventsOf(step).filter((event) => isMissingEvent(event, [a, b], terms))
      const papers = step.needs.filter((paper) => isMissingPaper(paper, [a, b]))
      return [
        ...(step.handsTo !== null && isUnanswered(step.handsTo, mine!, theirs!)
          ? [tell('hand-over', step.handsTo.aspect, side, rest, step.handsTo.aspect)]
          : []),
        ...events.map((event) => tell('event', step.aspect, side, rest, event)),
        ...papers.map((paper) => tell('document', step.aspect, side, rest, paper)),
      ]
    }),
  )
  const circles = findCircles([a, b], terms).flatMap((circle) => {
    const [x, y] = [circle.find(({ sop }) => sop === a), circle.find(({ sop }) => sop === b)]
    return x === undefined || y === undefined ? [] : [tell('circle', x.step.aspect, x, y)]
  })
  return [...contradictions, ...circles, ...holes, ...overlaps]
}

/** "id@version": how a clause names its SOP. */
export const nameOf = ({ id, version }: Pick<Sop, 'id' | 'version'>): string => `${id}@${version}`

const clauseOf = ({ sop, step }: Side): Clause => ({
  ...{ sop: nameOf(sop), step: step?.code ?? null, words: step?.words ?? sop.name },
})
const blank = (code: string | null): Words => ({ id: code ?? '', en: code ?? '' })
const eventOf = ({ start }: SopStep) => (start.on === 'event' ? start.event : null)

/** The events that a step waits for, each once. */
export const eventsOf = (step: SopStep): string[] => [
  ...new Set([eventOf(step), step.stop].filter((event): event is string => event !== null)),
]

/** No step of them gives it, and it comes from nowhere else. */
export const isMissingEvent = (event: string, sops: readonly Sop[], { events }: Terms): boolean =>
  events[event]?.outside !== true && !sops.some(({ steps }) => steps.some(({ gives }) => gives.includes(event)))

/** No step of them makes it, and nobody brings it. */
export const isMissingPaper = (paper: string, sops: readonly Sop[]): boolean =>
  !sops.some(
    ({ steps, documents }) =>
      documents.some(({ code, outside }) => code === paper && outside) ||
      steps.some(({ makes }) => makes.includes(paper)),
  )

/** How a paper is called by whoever names it. */
export const paperWords = (paper: string, sops: readonly Sop[]): Words =>
  sops.flatMap(({ documents }) => documents).find(({ code }) => code === paper)?.words ?? blank(paper)

/** Handed to an agency that the other SOP binds, which has no step for it; nor has the one that hands it over. */
function isUnanswered({ to, aspect }: { to: string; aspect: string }, mine: Sop, theirs: Sop): boolean {
  const binds = theirs.owner === to || (theirs.owner === 'joint' && theirs.steps.some((one) => one.responsible === to))
  if (!binds) return false
  const takes = (sop: Sop) =>
    sop.steps.some((step) => step.aspect === aspect && (sop.owner === to || step.responsible === to))
  return !takes(theirs) && !takes(mine)
}
