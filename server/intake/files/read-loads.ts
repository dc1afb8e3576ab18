/** Loads of the own agency as the screens show them: how far, what became of the rows, by whom, why not to the end, undone by whom and why. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { fill, type Words } from '../../platform/words.ts'
import { getSendableSource, sendableSources } from '../may-send.ts'
import { type Bar, barWords } from './find-bar.ts'
import type { LoadState } from './model.ts'

type Row = {
  id: string
  source: string
  mapping: string
  version: number
  media: string
  by: string | null
  state: LoadState
  rows: number
  done: number
  kept: number
  alreadyKept: number
  newVersions: number
  refused: number
  askedAt: string
  endedAt: string | null
  problem: 'file-gone' | Bar | null
  agreement: string | null
  undoneAt: string | null
  undoneBy: string | null
  undoneBecause: string | null
}

/** The newest of the sources that the actor may send for, or one of them. */
export async function readLoads(ctx: Context, input: { source?: string | undefined }) {
  const own =
    input.source === undefined ? await sendableSources(ctx) : [(await getSendableSource(ctx, input.source)).id]
  return (await select(ctx, null, own)).map(told)
}

/** One of them. */
export async function readLoad(ctx: Context, id: string) {
  const [load] = await select(ctx, id, await sendableSources(ctx))
  if (load === undefined) throw new Problem('not-found')
  return told(load)
}

const select = (ctx: Context, id: string | null, own: string[]) => ctx.sql<Row>`
  select l.id, l.source, m.name mapping, m.version, f.media, coalesce(o.name, k.name) "by", l.state, l.rows_total "rows", l.rows_done done,
    l.kept, l.already_kept "alreadyKept", l.new_versions "newVersions", l.refused, l.asked_at "askedAt", l.ended_at "endedAt", l.problem, g.number agreement,
    l.undone_at "undoneAt", u.name "undoneBy", l.undone_because "undoneBecause"
  from intake.loads l join intake.mappings m on m.id = l.mapping join intake.files f on f.id = l.file
    left join access.officers o on o.id = l.officer left join access.keys k on k.id = l.sender
    left join access.agreements g on g.id = k.agreement left join access.officers u on u.id = l.undone_by
  where (${id}::uuid is null or l.id = ${id}) and l.source = any (${own}) order by l.asked_at desc limit 50`

const told = ({ kept, alreadyKept, newVersions, refused, problem, agreement, ...row }: Row) => ({
  ...row,
  counts: { kept, alreadyKept, newVersions, refused },
  problem:
    problem === null
      ? null
      : fill(whyNot(row, problem), { agreement: agreement ?? '–', left: row.rows - row.done, rows: row.rows }),
})

const fileGone: Words = {
  id: 'Isi berkas atau sumbernya sudah tidak ada, jadi tidak dapat dibaca sampai akhir.',
  en: 'The file’s content or its source is gone, so it could not be read to its end.',
}
const goesOn: Words = {
  id: '{left} dari {rows} baris belum dimuat; yang sudah dimuat tetap ada. Dilanjutkan sendiri bila boleh lagi dalam tujuh hari.',
  en: '{left} of {rows} rows are not loaded; what was loaded stays. It goes on by itself if it may again within seven days.',
}
const ended: Words = {
  id: '{left} dari {rows} baris tidak dimuat; yang sudah dimuat tetap ada. Unggah lagi berkasnya.',
  en: '{left} of {rows} rows are not loaded; what was loaded stays. Drop the file again.',
}

/** Why a load did not come to its end, and what is missing by it. */
function whyNot({ state }: { state: LoadState }, problem: 'file-gone' | Bar): Words {
  const [why, then] = [problem === 'file-gone' ? fileGone : barWords[problem], state === 'stopped' ? goesOn : ended]
  return { id: `${why.id} ${then.id}`, en: `${why.en} ${then.en}` }
}
