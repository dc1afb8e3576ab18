/** Live examples while somebody writes: what the declaration would say of one person, or of one offer of work, that this reader may see. */

import { openGroups } from '../../access/disclose.ts'
import type { PersonRecord, TieKind } from '../../persons/model.ts'
import { readRecordsOf } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { fill } from '../../platform/words.ts'
import { readyIndicator } from '../ask-indicator.ts'
import { plainLicence, readOffers, tiedToOffers } from '../assess-offers.ts'
import { type CheckedIndicator, checkIndicator } from '../check-indicator.ts'
import type { World } from '../condition/functions.ts'
import type { Indicator } from '../indicator.ts'
import { readLookUps } from '../look-ups.ts'
import { mayBeAsked, readTied } from '../read-tied.ts'
import type { Declaration } from './declaration.ts'

const nothing = { strength: null, sentence: null, evidence: [] }

/** Throws `not-found`. */
export async function tryOnPerson(ctx: Context, declaration: Declaration, person: string) {
  const checked = checkIndicator(wholeOf(declaration))
  if ('problems' in checked) return { sound: false, ...nothing }
  const records = openTo(ctx, declaration, await readRecordsOf(ctx, [person]))
  const ids = records.map(({ id }) => id)
  return say(ctx, declaration, checked, records, await readTied(ctx, checked.ties, ids))
}

/** By the number of the offer as its list writes it; all offers under its licence are one thing to ask about. Throws `not-found`. */
export async function tryOnOffer(ctx: Context, declaration: Declaration, offer: string) {
  const checked = checkIndicator(wholeOf(declaration))
  if ('problems' in checked) return { sound: false, ...nothing }
  const [named] = await ctx.sql<{ licence: string | null }>`
    select facts->'sponsor'->>'licence' licence from intake.records
    where source = 'sipmi-job-offer' and state = 'current' and upper(ref) = upper(${offer}) limit 1`
  const licence = plainLicence(named?.licence ?? undefined)
  if (licence === '') throw new Problem('not-found')
  const records = openTo(ctx, declaration, await readOffers(ctx, [licence]))
  return say(ctx, declaration, checked, records, await tiedToOffers(ctx, new Set<TieKind>(checked.ties), records))
}

const wholeOf = (declaration: Declaration) => ({ ...declaration, version: 1 }) as Indicator

/** Records of which the reader may not see every group that is told of are left out. */
const openTo = <R extends PersonRecord>(ctx: Context, { tells }: Declaration, records: R[]): R[] =>
  records.filter(mayBeAsked).filter((record) => {
    const open = openGroups(ctx, record)
    return open === 'all' || tells.every((group) => open.includes(group))
  })

async function say(
  ctx: Context,
  declaration: Declaration,
  checked: CheckedIndicator,
  records: PersonRecord[],
  tied: World['tied'],
) {
  if (records.length === 0) throw new Problem('not-found')
  const world = { now: ctx.now.getTime(), tied, isStale: () => false, ...(await readLookUps(ctx)) }
  const { finding } = readyIndicator(wholeOf(declaration), checked)(records, world)
  if (finding === null) return { sound: true, ...nothing }
  const sentence = declaration.sentence[finding.strength]
  return {
    sound: true,
    strength: finding.strength,
    sentence: sentence === undefined ? null : fill(sentence, finding.values),
    evidence: finding.evidence,
  }
}
