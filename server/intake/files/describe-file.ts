/** What the mapping screen needs to know of a file: its columns with samples and suggestions, and the fields of the chosen source. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSendableSource } from '../may-send.ts'
import { fieldsOf } from './source-fields.ts'
import { getOwnFile, readHead, zoneOfPost } from './store.ts'
import { suggestColumns } from './suggest-columns.ts'

const samplesShown = 3

/** For whoever dropped it and may send for the source. */
export async function describeFile(ctx: Context, input: { file: string; source: string }) {
  const source = await getSendableSource(ctx, input.source)
  const file = await getOwnFile(ctx, input.file)
  const head = await readHead(ctx, file.id)
  if (head === null) throw new Problem('not-found')
  const named = head.columns.map((name, i) => ({ name, samples: head.samples[i]! }))
  const suggested = suggestColumns(source, named)
  return {
    id: file.id,
    source: source.id,
    media: file.media,
    encoding: file.encoding,
    // What was kept before sheets were told has none.
    sheets: head.sheets ?? null,
    size: file.size,
    rows: file.rows,
    zone: await zoneOfPost(ctx, ctx.actor.post!),
    columns: named.map(({ name, samples }) => ({
      name,
      samples: samples.slice(0, samplesShown),
      suggested: suggested.get(name) ?? null,
    })),
    fields: fieldsOf(source),
  }
}
