/** The newest records that break a rule: what was sent, how it is read, and why it was noticed, side by side. Nothing is corrected here. */
import { disclose } from '../../access/disclose.ts'
import { readPosts } from '../../access/posts.ts'
import { fieldNames, writeField } from '../../intake/field-names.ts'
import { type Facts, groupOfField } from '../../intake/model.ts'
import { readRows } from '../../intake/read-row.ts'
import { sources } from '../../intake/sources.ts'
import { parseNik } from '../../matching/nik.ts'
import { normalizePassport } from '../../matching/passport.ts'
import { normalizePhone } from '../../matching/phone.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { fill, type Words } from '../../platform/words.ts'
import type { PersonRecord } from '../model.ts'
import { readRecords } from '../store.ts'
import { askedOf } from './check-records.ts'
import { columnsOf } from './columns.data.ts'
import type { Told } from './rule.ts'
import { rules } from './rules.ts'

const recordsShown = 10

const names: Record<Told, Words> = { ...fieldNames, occurred: { id: 'Waktu kejadian', en: 'Time' } }
const same = (text: string): Words => ({ id: text, en: text })
const unreadable: Words = { id: 'tidak terbaca', en: 'cannot be read' }

/** How matching reads a fact; what it does not touch is as it stands. */
const readAs: Partial<Record<Told, (text: string, facts: Facts) => Words>> = {
  phone: (text) => {
    const number = normalizePhone(text)
    return number === null ? unreadable : same(number)
  },
  passport: (text) => same(normalizePassport(text)?.number ?? text),
  nik: (text, { birthDate }) => {
    const nik = parseNik(text, { birthDate })
    if (nik.sex === null) return unreadable
    const [day, month, year] = [Number(text.slice(6, 8)) % 40, text.slice(8, 10), text.slice(10, 12)]
    return fill(
      { id: '{sex}, lahir {day}-{month}-..{year}', en: '{sex}, born {day}-{month}-..{year}' },
      {
        ...{ day: String(day).padStart(2, '0'), month, year },
        sex: nik.sex === 'F' ? { id: 'perempuan', en: 'woman' } : { id: 'laki-laki', en: 'man' },
      },
    )
  },
  sex: (text) => (text === 'F' ? { id: 'perempuan', en: 'woman' } : { id: 'laki-laki', en: 'man' }),
}

/** Of one's own agency only: row policies give no other's. Throws `not-found` for a rule that is none. */
export async function readBroken(ctx: Context, asked: { source: string; rule: string }) {
  const rule = rules.find((one) => one.id === asked.rule)
  const source = sources.find((one) => one.id === asked.source)
  if (rule === undefined || source === undefined) throw new Problem('not-found')
  const newest = await ctx.sql<{ record: string }>`
    select b.record from persons.quality_breaks b join intake.records r on r.id = b.record and r.state = 'current'
    where b.source = ${source.id} and b.rule = ${rule.id} and b.agency = ${ctx.actor.agency}
    order by b.received_at desc, b.record desc limit ${recordsShown}::int`
  const ids = newest.map((row) => row.record)
  const records = new Map((await readRecords(ctx, ids)).map((record) => [record.id, record]))
  const rows = await readRows(ctx, ids)
  const posts = await readPosts(ctx)
  const sideOf = (record: PersonRecord, told: Told) => ({
    name: names[told],
    sent: (columnsOf[told] ?? [])
      .filter((column) => column in source.labels)
      .map((column) => ({ column, text: sentText(rows.get(record.id)?.[column]) })),
    read: readSide(ctx, record, told),
  })
  return {
    records: ids.flatMap((id) => {
      const record = records.get(id)
      const reason = record && rule.notice(askedOf(record))
      if (record === undefined || !reason) return []
      return {
        ...{ record: id, ref: record.ref, post: posts.get(record.post)?.name ?? '', reason },
        receivedAt: record.receivedAt.toISOString(),
        sides: rule.shows.map((told) => sideOf(record, told)).filter((side) => side.sent.length > 0),
      }
    }),
  }
}

const sentText = (value: unknown): string | null => (value == null || value === '' ? null : String(value))

function readSide(ctx: Context, record: PersonRecord, told: Told): Words | null {
  if (told === 'occurred') return same(record.occurredAt.toISOString())
  const fields = disclose(
    ctx,
    { ...record, facts: record.facts as unknown as Record<string, unknown> },
    (field) => groupOfField[field as keyof Facts],
    writeField,
  )
  const text = fields.find((one) => one.field === told)?.value ?? null
  return text === null ? null : (readAs[told]?.(text, record.facts) ?? same(text))
}
