/** A declaration as the editor holds it: lists of named rows instead of objects, so that an unfinished name has its place. */
import type { Input } from '../../call.ts'

export type Declaration = Input<'indicators.check'>['declaration']
export type Strength = 'strong' | 'medium' | 'weak'
type Words = { id: string; en: string }
export type Row = { key: number; name: string; text: string }

export type Written = Omit<Declaration, 'define' | 'values' | 'bands' | 'sentence' | 'gathers'> & {
  define: Row[]
  values: Row[]
  bands: Record<Strength, string>
  sentence: Record<Strength, Words>
  gathers: string
}

export const strengths: readonly Strength[] = ['strong', 'medium', 'weak']
const none: Words = { id: '', en: '' }

let rows = 0
/** A row of the editor, with a key that lasts while it is moved and changed. */
export function rowOf(name: string, text: string): Row {
  rows += 1
  return { key: rows, name, text }
}
const rowsOf = (of: Record<string, string>) => Object.entries(of).map(([name, text]) => rowOf(name, text))

/** What an empty editor begins with. */
export const emptyDeclaration = (): Written => ({
  id: '',
  question: none,
  dimension: 'act',
  legal: none,
  define: [rowOf('newest', "records.last(r, r.happening == 'passport-application')")],
  about: 'newest',
  bands: { strong: '', medium: 'has(newest)', weak: '' },
  aloneAt: [],
  values: [],
  evidence: '[newest]',
  gathers: '',
  sentence: { strong: none, medium: none, weak: none },
  tells: ['journey'],
  silencedBy: none,
  next: none,
  modus: 'overland workers',
})

/** What an empty editor begins with when it is to ask about offers of work. */
export const emptyAboutOffers = (): Written => ({
  ...emptyDeclaration(),
  subject: 'offer',
  define: [
    rowOf('offer', "records.last(r, r.happening == 'job-offer')"),
    rowOf('licence', "records.last(r, r.happening == 'company-licence')"),
  ],
  about: 'offer',
  bands: { strong: '', medium: "licence.outcome == 'dicabut'", weak: '' },
  evidence: '[offer, licence]',
  tells: ['sponsor'],
})

/** A kept declaration for the editor; what the server adds to it is left behind. */
export function writtenOf(kept: Record<string, unknown>): Written {
  const one = kept as unknown as Declaration
  const { id, question, dimension, legal, about, aloneAt, evidence, tells, silencedBy, next, modus, askAgain } = one
  return {
    ...{ id, question, dimension, legal, about, aloneAt, evidence, tells, silencedBy, next, modus },
    ...(askAgain === undefined ? {} : { askAgain }),
    ...(one.subject === undefined ? {} : { subject: one.subject }),
    define: rowsOf(one.define),
    values: rowsOf(one.values),
    bands: { strong: '', medium: '', weak: '', ...one.bands },
    sentence: { strong: none, medium: none, weak: none, ...one.sentence },
    gathers: one.gathers ?? '',
  }
}

/** Back to what is sent: empty bands, sentences and rows are left out. */
export function declarationOf(written: Written): Declaration {
  const { define, values, bands, sentence, gathers, askAgain, ...rest } = written
  const filled = strengths.filter((strength) => bands[strength].trim() !== '')
  const named = (all: Row[]) =>
    Object.fromEntries(all.filter((row) => row.name !== '').map((row) => [row.name, row.text]))
  return {
    ...rest,
    define: named(define),
    values: named(values),
    bands: Object.fromEntries(filled.map((strength) => [strength, bands[strength]])),
    sentence: Object.fromEntries(filled.map((strength) => [strength, sentence[strength]])),
    aloneAt: rest.aloneAt.filter((strength) => filled.includes(strength)),
    ...(gathers.trim() === '' ? {} : { gathers }),
    ...((askAgain ?? '').trim() === '' ? {} : { askAgain }),
  }
}

/** Whether every text that must stand has been begun: before that, checking would only scold. */
export function isComplete(written: Written): boolean {
  const both = ({ id, en }: Words) => id.trim().length >= 3 && en.trim().length >= 3
  return (
    /^[a-z][a-z0-9]*(-[a-z0-9]+){0,6}$/.test(written.id) &&
    [written.question, written.legal, written.silencedBy, written.next].every(both) &&
    strengths.every((strength) => written.bands[strength].trim() === '' || both(written.sentence[strength]))
  )
}
