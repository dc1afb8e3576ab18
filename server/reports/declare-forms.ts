/** Forms are rows too: each version is written once; the same version with other content refuses to start. Readers read the rows. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { forms } from './forms.ts'
import type { Form } from './model.ts'

export async function declareForms(ctx: Context): Promise<void> {
  for (const form of forms) {
    const declaration = JSON.stringify(form)
    const hash = createHash('sha256').update(declaration).digest('hex')
    const [row] = await ctx.sql<{ hash: string }>`
      select hash from reports.forms where id = ${form.id} and version = ${form.version}`
    if (row !== undefined && row.hash !== hash)
      throw new Error(`form ${form.id}@${form.version} was changed without a new version`)
    if (row !== undefined) continue
    await ctx.sql`
      insert into reports.forms (id, version, hash, declaration, published_at)
      values (${form.id}, ${form.version}, ${hash}, ${declaration}, ${ctx.now})`
  }
}

/** The newest version of every form, in the order of the list. */
export async function readForms(ctx: Context): Promise<Form[]> {
  const rows = await ctx.sql<{ declaration: Form }>`
    select distinct on (id) declaration from reports.forms order by id, version desc`
  const order = forms.map((form) => form.id)
  return rows.map((row) => row.declaration).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/** The version under which something was filled in, however old. Throws `not-found`. */
export async function getForm(ctx: Context, id: string, version: number): Promise<Form> {
  const [row] = await ctx.sql<{ declaration: Form }>`
    select declaration from reports.forms where id = ${id} and version = ${version}`
  if (row === undefined) throw new Problem('not-found')
  return row.declaration
}
