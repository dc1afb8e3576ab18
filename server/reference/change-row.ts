/** An administrator corrects or adds a row, with a reason; what stood before stays as an earlier version. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { checkStates } from './model.ts'
import type { Reference, ReferenceRow } from './reference.ts'
import { getReference, readAll, withState } from './store.ts'

/** `row` is whole. `version` is the one that was looked at: 0 for a new row. */
export type RowWanted = { set: string; key: string; version: number; row: ReferenceRow; status: string; reason: string }

/** Throws `not-found` for no set, `bad-input` for a live set or a value it does not take, `state-moved-on` when somebody was quicker. */
export async function changeRow(ctx: Context, wanted: RowWanted): Promise<{ id: string; version: number }> {
  const reference = getReference(wanted.set)
  if (reference.origin.kind === 'live') throw wrongField('set', liveSet)
  const row = { ...readGiven(reference, wanted), status: wanted.status }
  await ctx.sql`select pg_advisory_xact_lock(hashtext(${`reference ${reference.id} ${wanted.key}`}))`
  const versions = await readVersions(ctx, reference, wanted.key)
  const now = versions.at(-1)?.version ?? 0
  if (now !== wanted.version)
    throw new Problem('state-moved-on', { state: { id: `versi ${now}`, en: `version ${now}` } })
  const [id, version] = [ctx.id(), now + 1]
  await ctx.sql`
    insert into reference.changes (id, set, key, version, row, reason, officer, at)
    values (${id}, ${reference.id}, ${wanted.key}, ${version}, ${JSON.stringify(row)}, ${wanted.reason}, ${ctx.actor.officer}, ${ctx.now})`
  return { id, version }
}

const liveSet = {
  id: 'dibaca langsung dari instalasi ini, tidak diubah di sini',
  en: 'is read from this installation as it stands, and not changed here',
}

function readGiven(reference: Reference, { row, key, status }: RowWanted): ReferenceRow {
  if (!Object.hasOwn(checkStates, status))
    throw wrongField('status', { id: 'bukan keadaan pemeriksaan', en: 'is no state of checking' })
  const known = new Map(reference.columns.map((column) => [column.name, column]))
  for (const [name, value] of Object.entries(row)) {
    const column = known.get(name)
    if (column === undefined)
      throw wrongField(`row.${name.slice(0, 60)}`, { id: 'bukan kolom himpunan ini', en: 'is no column of this set' })
    if (value !== '' && column.words !== undefined && !column.words.includes(value)) {
      const allowed = column.words.join(', ')
      throw wrongField(`row.${name}`, { id: `harus salah satu dari: ${allowed}`, en: `must be one of: ${allowed}` })
    }
  }
  if ((row[reference.key] ?? '') !== key)
    throw wrongField(`row.${reference.key}`, {
      id: 'kunci baris tidak dapat diubah',
      en: 'the key of a row does not change',
    })
  return Object.fromEntries(reference.columns.map(({ name }) => [name, row[name] ?? '']))
}

type RowVersion = {
  version: number
  row: ReferenceRow
  reason: string | null
  by: string | null
  at: Date | null
}

/** All versions of a row, oldest first; the declared one has neither hand nor day of its own. */
async function readVersions(ctx: Context, reference: Reference, key: string): Promise<RowVersion[]> {
  const declared =
    reference.origin.kind === 'declared' ? reference.origin.rows().find((row) => row[reference.key] === key) : undefined
  const changes = await ctx.sql<RowVersion>`
    select c.version, c.row, c.reason, o.name "by", c.at
    from reference.changes c left join access.officers o on o.id = c.officer
    where c.set = ${reference.id} and c.key = ${key} order by c.version`
  const first =
    declared === undefined
      ? []
      : [{ version: 1, row: withState(reference, declared), reason: null, by: null, at: null }]
  return [...first, ...changes.map((one) => ({ ...one, row: withState(reference, one.row) }))]
}

/** A row with all its versions and what it may hold. Throws `not-found`. */
export async function readRow(ctx: Context, input: { set: string; key: string }) {
  const reference = getReference(input.set)
  if (reference.origin.kind === 'live') {
    const { rows } = await readAll(ctx, reference)
    const row = rows.find((one) => one[reference.key] === input.key)
    if (row === undefined) throw new Problem('not-found')
    return {
      columns: reference.columns,
      key: reference.key,
      changeable: false,
      versions: [{ version: 1, row, reason: null, by: null, at: null }],
    }
  }
  const versions = await readVersions(ctx, reference, input.key)
  if (versions.length === 0) throw new Problem('not-found')
  return {
    columns: reference.columns,
    key: reference.key,
    changeable: true,
    versions: versions.map((one) => ({ ...one, at: one.at?.toISOString() ?? null })),
  }
}
