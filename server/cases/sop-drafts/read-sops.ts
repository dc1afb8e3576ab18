/** SOPs for reading: the list with what is on its way, one with its versions and holes, two side by side, several as one. */
import { pillars } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import type { Sop } from '../sop.ts'
import { holesOf, problemsOf } from '../sops/check-sop.ts'
import { canMeet, compareSops } from '../sops/compare-sops.ts'
import { composeSops } from '../sops/compose-sops.ts'
import { applicants, type Finding, joint, responsibles, serves } from '../sops/model.ts'
import { readSop } from '../sops/read-former.ts'
import type { WrittenSop } from './declaration.ts'
import { readTerms } from './terms.ts'

const today = (ctx: Context) => ctx.now.toISOString().slice(0, 10)
const ownerOf = ({ owner }: Sop): Words =>
  owner === 'joint' ? joint : (responsibles[owner] ?? { id: owner, en: owner })

/** In force, and drafts. */
export async function readSops(ctx: Context) {
  const rows = await ctx.sql<{ declaration: Sop; published_at: Date; by: string | null }>`
    select s.declaration, s.published_at, o.name "by" from cases.sops s left join access.officers o on o.id = s.published_by where s.retired_at is null order by s.id`
  const drafts = await ctx.sql<{ id: string; declaration: Sop; author: string; changed_at: Date }>`
    select d.id, d.declaration, o.name author, d.changed_at
    from cases.sop_drafts d join access.officers o on o.id = d.author where d.state = 'draft' order by d.changed_at desc`
  return {
    inForce: rows.map((row) => {
      const sop = readSop(row.declaration)
      return {
        ...{ id: sop.id, version: sop.version, name: sop.name, owner: sop.owner, ownerName: ownerOf(sop) },
        ...{ serves: sop.serves, servesName: serves[sop.serves], kinds: sop.kinds, steps: sop.steps.length },
        toConfirm: sop.steps.filter((step) => step.toBeConfirmed || step.clock?.toBeConfirmed).length,
        ...{ publishedAt: row.published_at.toISOString(), publishedBy: row.by },
      }
    }),
    drafts: drafts.map(({ id, declaration, author, changed_at }) => ({
      ...{ id, sop: declaration.id, version: declaration.version, name: declaration.name, author },
      changedAt: changed_at.toISOString(),
    })),
  }
}

/** One SOP: a version (the newest in force unless said), all its versions, and the draft on its way. Throws `not-found`. */
export async function readOneSop(ctx: Context, input: { id: string; version?: number | undefined }) {
  const versions = await ctx.sql<{
    version: number
    hash: string
    declaration: Sop
    published_at: Date
    by: string | null
    retired_at: Date | null
    reason: string | null
  }>`
    select s.version, s.hash, s.declaration, s.published_at, o.name "by", s.retired_at, s.reason
    from cases.sops s left join access.officers o on o.id = s.published_by where s.id = ${input.id} order by s.version desc`
  const [draft] = await ctx.sql<{ id: string; declaration: Sop; author: string; name: string; changed_at: Date }>`
    select d.id, d.declaration, d.author, o.name, d.changed_at
    from cases.sop_drafts d join access.officers o on o.id = d.author where d.sop = ${input.id} and d.state = 'draft'`
  const kept =
    input.version === undefined
      ? (versions.find((one) => one.retired_at === null) ?? versions[0])
      : versions.find((one) => one.version === input.version)
  if (kept === undefined && (draft === undefined || input.version !== undefined)) throw new Problem('not-found')
  const terms = await readTerms(ctx)
  const sop = kept === undefined ? null : readSop(kept.declaration)
  return {
    id: input.id,
    sop,
    inForce: kept !== undefined && kept.retired_at === null,
    ownerName: ownerOf(sop ?? draft!.declaration),
    hash: kept?.hash ?? null,
    holes: sop === null ? [] : holesOf(sop, terms, today(ctx)),
    versions: versions.map((one) => ({
      ...{ version: one.version, hash: one.hash, publishedAt: one.published_at.toISOString(), publishedBy: one.by },
      ...{ retiredAt: one.retired_at?.toISOString() ?? null, reason: one.reason },
    })),
    draft:
      draft === undefined
        ? null
        : {
            ...{ id: draft.id, version: draft.declaration.version, sop: draft.declaration, author: draft.name },
            ...{ mine: draft.author === ctx.actor.officer, changedAt: draft.changed_at.toISOString() },
          },
  }
}

/** What the screens name things by: aspects, events, agencies, applicants. */
export async function readSopWords(ctx: Context) {
  const terms = await readTerms(ctx)
  return {
    aspects: Object.entries(terms.aspects).map(([code, one]) => ({ code, ...one, pillarName: pillars[one.pillar] })),
    events: Object.entries(terms.events).map(([code, one]) => ({ code, ...one })),
    agencies: Object.entries(responsibles).map(([code, words]) => ({ code, words })),
    applicants: Object.entries(applicants).map(([code, words]) => ({ code, words })),
  }
}

/** What is written: what must be mended, and the holes of its own. */
export async function checkSop(ctx: Context, written: WrittenSop) {
  const [sop, terms] = [{ ...written, version: 1 }, await readTerms(ctx)]
  return { problems: problemsOf(sop, terms), holes: holesOf(sop, terms, today(ctx)) }
}

/** One side of a comparison: a kept version (in force unless said), a draft, or what somebody is writing. */
export type SideWanted = { id: string; version?: number | undefined } | { draft: string } | { declaration: WrittenSop }

async function readSide(ctx: Context, wanted: SideWanted): Promise<Sop> {
  if ('declaration' in wanted) {
    const { id, ...rest } = wanted.declaration
    // Unpublished: no version of it is in force yet.
    return { id, version: 0, ...rest }
  }
  const [row] =
    'draft' in wanted
      ? await ctx.sql<{ declaration: Sop }>`select declaration from cases.sop_drafts where id = ${wanted.draft}`
      : await ctx.sql<{ declaration: Sop }>`
          select declaration from cases.sops
          where id = ${wanted.id} and (version = ${wanted.version ?? null}::int or ${wanted.version ?? null}::int is null)
          order by (retired_at is null) desc, version desc limit 1`
  if (row === undefined) throw new Problem('not-found')
  return readSop(row.declaration)
}

/** Both whole, and what stands between them; of a hole, which other SOP in force fills it. */
export async function compareTwo(ctx: Context, input: { first: SideWanted; second: SideWanted }) {
  const [first, second] = [await readSide(ctx, input.first), await readSide(ctx, input.second)]
  const terms = await readTerms(ctx)
  const rows = await ctx.sql<{
    declaration: Sop
  }>`select declaration from cases.sops where retired_at is null order by id`
  const others = rows.map((row) => readSop(row.declaration)).filter(({ id }) => id !== first.id && id !== second.id)
  const fills = (sop: Sop, { rule, what }: Finding) =>
    what !== null &&
    (rule === 'event'
      ? sop.steps.some(({ gives }) => gives.includes(what))
      : rule === 'document' && sop.steps.some(({ makes }) => makes.includes(what)))
  return {
    ...{ first, second, meet: canMeet(first, second) },
    findings: compareSops(first, second, terms, today(ctx)).map((finding) => ({
      ...finding,
      elsewhere: others.find((sop) => fills(sop, finding))?.name ?? null,
    })),
  }
}

/** A draft of the joint SOP, not kept: whoever wants it saves it as a draft. */
export async function composeSeveral(ctx: Context, input: { sops: SideWanted[]; name: Words }) {
  const sops: Sop[] = []
  for (const wanted of input.sops) sops.push(await readSide(ctx, wanted))
  return composeSops(sops, input.name, await readTerms(ctx), today(ctx))
}
