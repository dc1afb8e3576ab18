/** Verifies the journal: names the first altered, missing or added line, or the first block that does not fit its seal. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { genesis, hashOfBlock, hashOfLine, isMarked, type Line, merkleRoot } from './model.ts'
import { readLines } from './store.ts'

export { readSeals } from './seals-file.ts'

/** What was looked at, and the first thing wrong (null = nothing). */
export type Verdict = { lines: number; blocks: number; problem: Words | null; line: string | null }

type Block = { number: string; lines: number; root: Buffer; previous: Buffer; hash: Buffer }

const wrong = (id: string, en: string, line: string | null): { problem: Words; line: string | null } => ({
  problem: { id, en },
  line,
})

const notOurs = (line: string, id: string, en: string) =>
  wrong(`${id} tidak ditulis oleh sistem`, `${en} was not written by the system`, line)

function wrongLine(
  line: Line | undefined,
  hash: { line: string; hash: Buffer },
  block: string,
  journalKey: Buffer | null,
) {
  const where = { id: `baris ${hash.line} (blok ${block})`, en: `line ${hash.line} (block ${block})` }
  if (line === undefined) return wrong(`${where.id} hilang`, `${where.en} is missing`, hash.line)
  if (!hashOfLine(line).equals(hash.hash)) return wrong(`${where.id} diubah`, `${where.en} was altered`, hash.line)
  if (journalKey !== null && !isMarked(journalKey, line)) {
    return notOurs(hash.line, where.id, where.en)
  }
  return null
}

async function wrongInBlock(ctx: Context, block: Block, previous: Buffer, journalKey: Buffer | null) {
  const hashes = await ctx.sql<{ line: string; hash: Buffer }>`
    select line::text, hash from journal.line_hashes where block = ${block.number} order by place`
  const lines = new Map(
    (
      await readLines(
        ctx.sql,
        hashes.map((h) => h.line),
      )
    ).map((line) => [line.id, line]),
  )
  for (const hash of hashes) {
    const found = wrongLine(lines.get(hash.line), hash, block.number, journalKey)
    if (found !== null) return found
  }
  const fits =
    hashes.length === block.lines &&
    merkleRoot(hashes.map((h) => h.hash)).equals(block.root) &&
    block.previous.equals(previous) &&
    hashOfBlock({ number: Number(block.number), lines: block.lines, root: block.root, previous }).equals(block.hash)
  if (fits) return null
  return wrong(
    `blok ${block.number} tidak cocok dengan rantainya`,
    `block ${block.number} does not fit its chain`,
    null,
  )
}

/** Walks every block from the first; `seals` (block → hash, from the seals file) catches a chain that was recomputed as a whole. */
export async function verifyJournal(
  ctx: Context,
  seals: Map<number, string> | null,
  journalKey: Buffer | null,
): Promise<Verdict> {
  const blocks =
    await ctx.sql<Block>`select number::text, lines, root, previous, hash from journal.blocks b order by b.number`
  let previous: Buffer = genesis
  let lines = 0
  const verdict = (found: { problem: Words; line: string | null } | null, seen: number): Verdict => ({
    lines,
    blocks: seen,
    problem: found?.problem ?? null,
    line: found?.line ?? null,
  })
  for (const [place, block] of blocks.entries()) {
    if (Number(block.number) !== place + 1) {
      return verdict(wrong(`blok ${place + 1} hilang`, `block ${place + 1} is missing`, null), place)
    }
    const found = await wrongInBlock(ctx, block, previous, journalKey)
    if (found !== null) return verdict(found, place)
    const seal = seals?.get(place + 1)
    if (seal !== undefined && seal !== block.hash.toString('hex')) {
      return verdict(
        wrong(`blok ${place + 1} lain dari segelnya`, `block ${place + 1} differs from its seal`, null),
        place,
      )
    }
    lines += block.lines
    previous = block.hash
  }
  const found = findLostBlock(seals, blocks.length) ?? (await findBesideChain(ctx, journalKey))
  return verdict(found, blocks.length)
}

type Wrong = ReturnType<typeof wrong>

/** A block that the seals file knows and the database no longer has. */
function findLostBlock(seals: Map<number, string> | null, blocks: number): Wrong | null {
  const lost = [...(seals?.keys() ?? [])].find((number) => number > blocks)
  return lost === undefined ? null : wrong(`blok ${lost} hilang`, `block ${lost} is missing`, null)
}

/** What the chain itself cannot show: lines past it, lines without our mark, true lines written twice, texts changed. */
async function findBesideChain(ctx: Context, journalKey: Buffer | null): Promise<Wrong | null> {
  const [added] = await ctx.sql<{ id: string }>`
    select l.id::text from journal.lines l
    where not exists (select from journal.line_hashes h where h.line = l.id)
      and not exists (select from journal.unsealed u where u.line = l.id)
    order by l.id limit 1`
  if (added !== undefined)
    return wrong(`baris ${added.id} ditambahkan di luar sistem`, `line ${added.id} was added from outside`, added.id)
  const waiting = await ctx.sql<{ line: string }>`select u.line::text from journal.unsealed u order by u.line`
  const unsealed = await readLines(
    ctx.sql,
    waiting.map((row) => row.line),
  )
  const forged = journalKey === null ? undefined : unsealed.find((line) => !isMarked(journalKey, line))
  if (forged !== undefined) return notOurs(forged.id, `baris ${forged.id}`, `line ${forged.id}`)
  const [copy] = await ctx.sql<{ id: string; of: string }>`
    select max(id)::text id, min(id)::text as of from journal.lines group by mac having count(*) > 1 order by max(id) limit 1`
  if (copy !== undefined)
    return wrong(`baris ${copy.id} salinan baris ${copy.of}`, `line ${copy.id} is a copy of line ${copy.of}`, copy.id)
  const [text] = await ctx.sql<{ id: string }>`
    select l.id::text from journal.texts t join journal.lines l on l.id = t.line
    where t.text is not null and l.text_hash is distinct from sha256(t.salt || convert_to(t.text, 'UTF8'))
    order by l.id limit 1`
  if (text === undefined) return null
  return wrong(`alasan pada baris ${text.id} diubah`, `the reason of line ${text.id} was altered`, text.id)
}
