/** SQL as SQL: a template tag over one connection; values become parameters, never text. */
import type { ClientBase, Pool, QueryResultRow } from 'pg'

/** Runs a statement and returns its rows. `undefined` is sent as null. A failed one carries its `statement` (text without values). */
export type Sql = <Row extends QueryResultRow>(strings: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>

/** Binds the tag to a connection or pool. Statements are the literal text with $1, $2 …: paste them into psql. */
export function sqlOn(client: ClientBase | Pool): Sql {
  return async <Row extends QueryResultRow>(strings: TemplateStringsArray, ...values: unknown[]) => {
    const text = strings.reduce((sofar, part, i) => sofar + (i === 0 ? '' : `$${i}`) + part, '')
    try {
      const result = await client.query<Row>(
        text,
        values.map((value) => (value === undefined ? null : value)),
      )
      return result.rows
    } catch (problem) {
      throw Object.assign(problem as Error, { statement: text.replaceAll(/\s+/g, ' ').trim().slice(0, 300) })
    }
  }
}
