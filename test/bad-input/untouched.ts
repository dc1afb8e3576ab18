/** Nothing half done: what the database holds before and after a refusal, table by table. */
import { expect } from 'vitest'
import type { TestHouse } from '../harness.ts'
import type { Told } from '../visitor.ts'

/** Rows of every table of ours but the journal, which keeps refusals, and who was seen when. */
export async function countRows(t: TestHouse): Promise<Record<string, number>> {
  const tables = await t.superuser(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('platform', 'access', 'intake', 'persons', 'warnings', 'cases', 'statistics')
    order by 1`)
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int rows from ${name}`)
  const rows = await t.superuser(counts.join(' union all '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}

/** Holds a refusal to what every refusal owes: the right status and kind, both languages, and the field by its name where there is one. */
export function expectRefused(told: Told<unknown>, status: number, code: string, field?: string): void {
  expect([told.status, told.problem.code], JSON.stringify(told.problem)).toEqual([status, code])
  expectBothLanguages(told.problem.message)
  if (field === undefined) return
  expect(told.problem.fields.map((one) => one.field)).toContain(field)
  for (const one of told.problem.fields) expectBothLanguages(one)
}

/** A sentence each, not the same one twice, and no place in it left unfilled. */
export function expectBothLanguages({ id, en }: { id: string; en: string }): void {
  for (const words of [id, en]) {
    expect(words.length).toBeGreaterThan(3)
    expect(words).not.toMatch(/[{}]|undefined|Invalid input|\[object/)
  }
  expect(id).not.toBe(en)
}
