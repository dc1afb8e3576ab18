/** A form opens filled: what records already say and this reader may see for this purpose, each answer with its origin (protection.md P9). */
import { openGroups } from '../access/disclose.ts'
import { type Facts, groupOfField, type Sponsor } from '../intake/model.ts'
import { sources } from '../intake/sources.ts'
import type { Context } from '../platform/context.ts'
import { readForms } from './declare-forms.ts'
import type { Question } from './model.ts'

type Row = { source: string; agency: string; short: string; protected: boolean; facts: Facts; occurred_at: Date }

/**
 * Of the records asked for, the newest that says it. A protected record fills nothing, not even for its own agency: what is written here
 * leaves in an open report (protection.md P1).
 */
export async function fillForm(ctx: Context, asked: { form: string; records: string[] }) {
  const form = (await readForms(ctx)).find((one) => one.id === asked.form)
  const rows = await ctx.sql<Row>`
    select r.source, r.agency, n.short, r.protected, r.facts, r.occurred_at
    from intake.records r join access.agency_names n
      on n.agency = r.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where r.id = any (${asked.records}::uuid[]) and r.state = 'current' and not r.protected
    order by r.occurred_at desc, r.id desc`
  return (form?.questions ?? []).flatMap((question) => known(ctx, question, rows))
}

function known(ctx: Context, question: Question, rows: Row[]) {
  if (question.knows === undefined) return []
  for (const row of rows) {
    const value = sayAs(question, factOf(row.facts, question.knows))
    if (value === undefined) continue
    const group = groupOfField[question.knows.split('.')[0] as keyof Facts]
    const open = openGroups(ctx, row)
    if (open !== 'all' && !open.includes(group)) continue
    const source = sources.find(({ id }) => id === row.source)!.name
    return [{ question: question.id, value, source, agency: row.short, at: row.occurred_at.toISOString() }]
  }
  return []
}

function factOf(facts: Facts, knows: string): string | undefined {
  const [field, inner] = knows.split('.') as [keyof Facts, keyof Sponsor | undefined]
  const value = facts[field]
  const found = inner === undefined ? value : (value as Sponsor | undefined)?.[inner]
  return typeof found === 'string' ? found : undefined
}

/** A fact as this question takes it: a year of a birth date, a choice by its own word; what it does not take is not offered. */
function sayAs(question: Question, fact: string | undefined): string | undefined {
  if (fact === undefined) return undefined
  const value = question.knows === 'sex' ? (fact === 'F' ? 'P' : 'L') : fact
  if (question.kind === 'year') return value.slice(0, 4)
  if (question.kind === 'place') return value.slice(0, 5)
  if (question.options && !question.options.some((option) => option.value === value)) return undefined
  return value
}
