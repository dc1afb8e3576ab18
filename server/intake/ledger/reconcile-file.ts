/**
 * Lays an agency's own list of references beside what the hub holds, both in bytewise order, page by page: neither list is ever whole
 * in memory on the hub's side, and either side can do it.
 */
import { createReadStream, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { parse } from 'csv-parse'

/** What the two lists do not share; `left` are references that the hub holds as withdrawn or ended. */
export type Difference = { agreed: number; missing: string[]; unknown: string[]; left: string[] }

/** One page of the hub's references, in order. */
export type Page = { refs: string[]; left: string[]; next: string | null }

const inOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Compares `own` (any order, doubles count once) with the hub's pages. */
export async function compareLists(
  own: Iterable<string>,
  pageAfter: (after: string) => Promise<Page>,
): Promise<Difference> {
  const mine = [...new Set(own)].sort(inOrder)
  const told: Difference = { agreed: 0, missing: [], unknown: [], left: [] }
  let at = 0
  for (let after: string | null = ''; after !== null; ) {
    const page: Page = await pageAfter(after)
    told.left.push(...page.left)
    for (const ref of page.refs) {
      while (at < mine.length && inOrder(mine[at]!, ref) < 0) told.missing.push(mine[at++]!)
      if (mine[at] === ref) {
        told.agreed += 1
        at += 1
      } else told.unknown.push(ref)
    }
    after = page.next
  }
  while (at < mine.length) told.missing.push(mine[at++]!)
  return told
}

type Options = { url: string; source: string; keyFile: string; column: string; out?: string }

/** References of one column of CSV files, row by row. */
async function readRefs(files: string[], column: string): Promise<string[]> {
  const refs: string[] = []
  for (const file of files) {
    const rows = createReadStream(file).pipe(
      parse({ bom: true, columns: true, delimiter: [',', ';', '\t'], trim: true, skip_empty_lines: true }),
    )
    for await (const row of rows as AsyncIterable<Record<string, string>>) {
      const ref = row[column]
      if (ref === undefined) {
        throw new Error(
          `${file}: tidak ada kolom "${column}"; yang ada: ${Object.keys(row).join(', ')} · there is no column "${column}"; there are: ${Object.keys(row).join(', ')}`,
        )
      }
      if (ref !== '') refs.push(ref)
    }
  }
  return refs
}

async function askPage({ url, source }: Options, key: string, after: string): Promise<Page> {
  const response = await fetch(new URL('/api/v1/refs', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ source, after }),
  })
  const body = (await response.json()) as Page & { message?: { id: string; en: string } }
  if (!response.ok)
    throw new Error(`${body.message?.id ?? response.status} · ${body.message?.en ?? response.statusText}`)
  return body
}

const shown = 20

/** Prints what differs and answers whether nothing did; `--out` gets every difference as `ref,what`. */
export async function reconcileFiles(
  files: string[],
  o: Options & { key: string; say: (line: string) => void },
): Promise<boolean> {
  if (files.length === 0) throw new Error('sebutkan berkas · name a file')
  const told = await compareLists(await readRefs(files, o.column), (after) => askPage(o, o.key, after))
  o.say(`${told.agreed} cocok · agree`)
  o.say(`${told.missing.length} belum diterima · not received${few(told.missing)}`)
  o.say(`${told.unknown.length} tidak ada di berkas · not in the file${few(told.unknown)}`)
  o.say(`${told.left.length} diterima lalu ditarik atau berakhir · received, then withdrawn or ended`)
  if (o.out !== undefined) {
    const lines = (refs: string[], what: string) => refs.map((ref) => `"${ref.replaceAll('"', '""')}",${what}\n`)
    writeFileSync(
      o.out,
      ['ref,what\n', ...lines(told.missing, 'not received'), ...lines(told.unknown, 'not in the file')].join(''),
    )
  }
  return told.missing.length === 0 && told.unknown.length === 0
}

const few = (refs: string[]): string =>
  refs.length === 0 ? '' : `: ${refs.slice(0, shown).join(', ')}${refs.length > shown ? ', …' : ''}`

/** `simpul reconcile`; ends with 1 when the lists differ. */
export const reconcileCommand = (readKey: (path: string) => string, say: (line: string) => void): Command =>
  new Command('reconcile')
    .argument('[files...]')
    .description('mencocokkan daftar instansi dengan yang diterima · lays an agency’s list beside what was received')
    .requiredOption('--source <id>')
    .requiredOption('--key-file <file>', 'kunci API · API key')
    .requiredOption('--column <name>', 'kolom nomor rujukan · column of the reference')
    .option('--url <url>', 'alamat Simpul · address of Simpul', 'http://localhost:4000')
    .option('--out <csv>', 'ref,what')
    .action(async (files: string[], o: Options) => {
      const agree = await reconcileFiles(files, { ...o, key: readKey(o.keyFile), say })
      if (!agree) process.exitCode = 1
    })
