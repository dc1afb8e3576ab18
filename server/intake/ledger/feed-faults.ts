/** What is wrong with a feed: opened once however often it is found, told to those who can mend it, closed when it is over. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { type Fillings, fill, type Words } from '../../platform/words.ts'

export const faultKinds = [
  ...(['silent', 'unheard', 'gap', 'clash', 'chain', 'drop', 'surge', 'statement'] as const),
  ...(['refused', 'clock', 'repeat', 'pull'] as const),
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Which feed: one source of one agency at one post. */
export type FeedOf = { source: string; agency: string; post: string }

const sentences: Record<FaultKind, Words> = {
  silent: {
    id: 'Diam sejak {since}: tidak ada peringatan bukan berarti tidak ada risiko.',
    en: 'Silent since {since}: absence of alerts is not absence of risk.',
  },
  unheard: {
    id: 'Kunci terbit {since}, sejak itu belum ada kiriman: tidak ada peringatan bukan berarti tidak ada risiko.',
    en: 'Key issued {since}, nothing has come since: absence of alerts is not absence of risk.',
  },
  gap: {
    id: '{missing} catatan belum tiba: nomor {from} sampai {to}.',
    en: '{missing} records have not arrived: numbers {from} to {to}.',
  },
  clash: {
    id: 'Nomor {number} datang dua kali dengan isi berbeda.',
    en: 'Number {number} came twice with different content.',
  },
  chain: {
    id: 'Hash berjalan berbeda sesudah nomor {number}: kedua pihak tidak memegang daftar yang sama.',
    en: 'The rolling hash differs after number {number}: the two sides do not hold the same list.',
  },
  drop: {
    id: 'Jauh lebih sedikit dari biasanya: {records} catatan dalam satu jam, biasanya sekitar {usual}.',
    en: 'Far fewer than usual: {records} records in an hour, usually about {usual}.',
  },
  surge: {
    id: 'Jauh lebih banyak dari biasanya: {records} catatan dalam satu jam, biasanya sekitar {usual}.',
    en: 'Far more than usual: {records} records in an hour, usually about {usual}.',
  },
  refused: {
    id: '{rows} baris terakhir ditolak dan belum ada yang diterima sesudahnya; periksa apakah kolomnya berubah.',
    en: 'The last {rows} rows were refused and none was accepted since; see whether the columns have changed.',
  },
  clock: {
    id: 'Jam pengirim mendahului {minutes} menit: waktu catatannya tidak dapat dipercaya.',
    en: 'The sender’s clock is {minutes} minutes ahead: the times of its records cannot be trusted.',
  },
  repeat: {
    id: '{records} catatan yang sudah diterima dikirim lagi dalam satu jam; tidak ada yang digandakan.',
    en: '{records} records that were here already were sent again within an hour; nothing was doubled.',
  },
  pull: {
    id: 'Tidak dapat diambil: {trouble}.',
    en: 'It cannot be pulled: {trouble}.',
  },
  statement: {
    id: 'Hari {day}: pos menyatakan {stated} catatan, yang diterima {received}.',
    en: 'Day {day}: the post states {stated} records, {received} were received.',
  },
}

/** The fault in a sentence. */
export const sayFault = (kind: FaultKind, values: Fillings): Words => fill(sentences[kind], values)

/** Opens a fault unless it is open already; then its values are brought up to date and nobody is told again. */
export async function openFault(
  ctx: Context,
  { source, agency, post }: FeedOf,
  kind: FaultKind,
  values: Fillings,
): Promise<void> {
  const [row] = await ctx.sql<{ id: string; fresh: boolean }>`
    insert into intake.feed_faults (id, source, agency, post, kind, values, began_at)
    values (${ctx.id()}, ${source}, ${agency}, ${post}, ${kind}, ${JSON.stringify(values)}, ${ctx.now})
    on conflict (source, agency, post, kind) where over_at is null do update set values = excluded.values
    returning id, xmax = 0 as fresh`
  if (!row!.fresh) return
  for (const one of await postsToTell(ctx, { source, agency, post }))
    await notifyPost(ctx, one, 'feed fault', { kind: 'source', id: row!.id }, { kind, source })
  ctx.tell('feeds', source)
}

/**
 * The sending post, the posts of its agency's integrators, and the secretariats of the task forces around it; of a protected source its own
 * agency alone, since when a victims' service spoke is a hint at who was there (protection.md P1).
 */
async function postsToTell(ctx: Context, { source, agency, post }: FeedOf): Promise<string[]> {
  const rows = await ctx.sql<{ id: string }>`
    select ${post}::uuid id
    union select p.id from access.posts p join access.assignments a on a.post = p.id
      where p.agency = ${agency} and a.role = 'integrator' and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)
    union select t.secretariat from access.task_forces t join access.posts p on p.id = ${post}
      where (p.jurisdiction = t.jurisdiction or p.jurisdiction like t.jurisdiction || '.%')
        and not exists (select from intake.sources s where s.id = ${source} and s.protected)`
  return rows.map((row) => row.id)
}

/** Closes a fault if it is open. */
export async function closeFault(ctx: Context, { source, agency, post }: FeedOf, kind: FaultKind): Promise<void> {
  const closed = await ctx.sql<{ id: string }>`
    update intake.feed_faults set over_at = ${ctx.now}
    where source = ${source} and agency = ${agency} and post = ${post} and kind = ${kind} and over_at is null returning id`
  if (closed.length === 0) return
  ctx.tell('feeds', source)
  if (kind === 'silent' || kind === 'unheard')
    ctx.leave(
      'feed speaks',
      closed.map((row) => row.id),
    )
}
