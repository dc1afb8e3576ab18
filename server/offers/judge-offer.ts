/** An offer held against what is known: findings as they are kept, and as sentences. Pure: the same in, the same out. */
import { fill } from '../platform/words.ts'
import { findCompany } from './find-company.ts'
import type { Finding, Known, Offer, ToldFinding } from './model.ts'
import { patterns } from './patterns.ts'

/** Findings in the order of the list. Whatever is asked, the register's day (or that there is none) is among them. */
export function judgeOffer(offer: Offer, known: Known): Finding[] {
  const company = findCompany(offer, known.licences.rows)
  return patterns.flatMap(({ id, find }) =>
    find(offer, known, company).map(({ says, values = {}, asOf = null, source }) => ({
      ...{ pattern: id, says, values, asOf },
      ...(source === undefined ? {} : { source }),
    })),
  )
}

/** Sentences of findings; one whose pattern is no longer listed is left out. */
export function tellFindings(findings: Finding[]): ToldFinding[] {
  return findings.flatMap(({ pattern: id, says, values, asOf, source }) => {
    const pattern = patterns.find((one) => one.id === id)
    const words = pattern?.says[says]
    if (pattern === undefined || words === undefined) return []
    return [
      { pattern: id, subject: pattern.subject, says: fill(words, values), source: source ?? pattern.source, asOf },
    ]
  })
}
