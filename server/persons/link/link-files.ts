/** `simpul link`: people of any files joined without a database; every row once with its person, every pair that matters with its weight. */
import { renameSync, writeFileSync } from 'node:fs'
import { explainPair } from '../../matching/link/explain-pair.ts'
import { type Linked, linkRecords } from '../../matching/link/link-records.ts'
import { sentenceOf } from '../../matching/link/tell-waterfall.ts'
import { leastProbability } from '../../matching/link/weigh-candidates.ts'
import { probabilityOf } from '../../matching/probability.ts'
import { cannotStart } from '../../platform/cannot-start.ts'
import { type PersonFile, readMapping, readPersonFiles } from './read-person-file.ts'

/** What is asked for. `say` tells of progress and the summary, `print` of an explanation. */
export type LinkWanted = {
  files: string[]
  columns: string
  out?: string
  pairs?: string
  /** Two ids; what stands behind them on the command line are files too. */
  explain?: string[]
  say(line: string): void
  print(line: string): void
}

/** Reads, links, writes. Errors carry a sentence in both languages; nothing is written half. */
export async function linkFiles(o: LinkWanted): Promise<void> {
  const [left, right, ...more] = o.explain ?? []
  const files = [...o.files, ...more]
  if (files.length === 0)
    throw cannotStart({ id: 'Sebutkan paling sedikit satu berkas.', en: 'Name at least one file.' })
  if (left !== undefined && right === undefined)
    throw cannotStart({ id: '--explain memerlukan dua id.', en: '--explain takes two ids.' })
  const mapping = readMapping(o.columns)
  o.say(`Membaca ${files.length} berkas … · reading ${files.length} files …`)
  const file = await readPersonFiles(files, mapping)
  const nameOf = (name: string) => (name.startsWith('other ') ? mapping.other![Number(name.slice(6))]! : name)
  o.say(`${file.ids.length} catatan; membandingkan … · ${file.ids.length} records; comparing …`)
  const linked = file.ids.length === 1 ? null : link(file)
  if (linked !== null) summarise(file, linked, nameOf, o.say)
  if (left !== undefined && right !== undefined) explain(file, linked, [left, right], nameOf, o.print)
  if (o.out !== undefined) writePersons(o.out, file, linked)
  if (o.pairs !== undefined) writePairs(o.pairs, file, linked)
  o.say(`memori tertinggi · peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
}

function link(file: PersonFile): Linked {
  try {
    return linkRecords(file.columns, file.ids.length)
  } catch (problem) {
    if ((problem as Error).message !== 'thin') throw problem
    throw cannotStart(
      {
        id: 'Terlalu sedikit pembanding: paling sedikit tiga kolom harus terisi dan berbeda-beda isinya; yang ada: {fields}.',
        en: 'Too little to compare: at least three columns must be filled and differ; there are: {fields}.',
      },
      {
        fields:
          [...file.columns]
            .filter(([, column]) => column.values.length > 1)
            .map(([name]) => name)
            .join(', ') || '–',
      },
    )
  }
}

function summarise(
  file: PersonFile,
  { candidates, model, clusters, weights }: Linked,
  nameOf: (name: string) => string,
  say: (line: string) => void,
): void {
  say(`${candidates.left.length} pasangan dibandingkan · pairs compared`)
  for (const rule of candidates.rules) {
    const more =
      rule.refined + rule.leftOut > 0
        ? `, ${rule.refined} dipecah · refined, ${rule.leftOut} catatan terlalu umum · records too common`
        : ''
    say(
      `  ${rule.name.replaceAll(/other \d+/g, nameOf)}: ${rule.keys} kunci · keys, +${rule.pairs} pasangan · pairs${more}`,
    )
  }
  say(`peluang awal · prior 1 : ${Math.round(1 / model.prior)} (${model.rounds} putaran · rounds)`)
  for (const { name, levels, m, u } of model.learned) {
    const told = levels.map(
      (level, i) => `${level} ${Math.log2(m[i]! / u[i]!) >= 0 ? '+' : ''}${Math.log2(m[i]! / u[i]!).toFixed(1)}`,
    )
    say(`  ${nameOf(name)}: ${told.join(', ')}`)
  }
  const joined = weights.reduce((sum, weight) => sum + (weight >= 0 ? 1 : 0), 0)
  say(`${joined} pasangan satu orang · pairs of one person; ${file.ids.length} → ${clusters.length} orang · persons`)
}

function explain(
  file: PersonFile,
  linked: Linked | null,
  [left, right]: [string, string],
  nameOf: (name: string) => string,
  print: (line: string) => void,
): void {
  const [a, b] = [left, right].map((id) => {
    const record = file.ids.indexOf(id)
    if (record < 0)
      throw cannotStart(
        { id: 'Tidak ada catatan dengan id "{id}".', en: 'There is no record with the id "{id}".' },
        { id },
      )
    return record
  }) as [number, number]
  if (linked === null) return
  const { prior, steps, household, weight } = explainPair(
    linked.model,
    linked.comparisons,
    linked.placeOf(a),
    linked.placeOf(b),
  )
  const bits = (value: number) => `${value >= 0 ? '+' : ''}${value.toFixed(2)}`.padStart(8)
  print(`${bits(prior)}  peluang awal · prior`)
  for (const { name, level, texts, bits: own, rarity } of steps) {
    const said = sentenceOf(name, level, nameOf(name))
    print(`${bits(own)}  ${said.id} · ${said.en} (${texts.map((text) => text || '–').join(' | ')})`)
    if (rarity !== 0) print(`${bits(rarity)}  ${nameOf(name)}: ${rarity > 0 ? 'jarang · rare' : 'umum · frequent'}`)
  }
  if (household <= -0.005)
    print(`${bits(household)}  dua orang serumah pun begini · two people of one household look so too`)
  print(`${bits(weight)}  = ${(probabilityOf(weight) * 100).toFixed(2)} %`)
  const together = linked.clusters.some((cluster) => cluster.includes(a) && cluster.includes(b))
  print(together ? 'satu orang · one person' : 'dua orang · two persons')
}

function writePersons(path: string, { ids, sources }: PersonFile, linked: Linked | null): void {
  const personOf = new Int32Array(ids.length)
  for (const [person, cluster] of (linked?.clusters ?? [[0]]).entries())
    for (const record of cluster) personOf[record] = person + 1
  const lines = function* () {
    for (const [record, id] of ids.entries()) yield `${cell(sources[record]!)},${cell(id)},${personOf[record]}`
  }
  writeLines(path, 'source,id,person', lines())
}

function writePairs(path: string, { ids }: PersonFile, linked: Linked | null): void {
  const lines = function* () {
    if (linked === null) return
    const { weights, candidates } = linked
    for (let pair = 0; pair < weights.length; pair++) {
      const probability = probabilityOf(weights[pair]!)
      if (probability < leastProbability) continue
      const [a, b] = [ids[candidates.left[pair]!]!, ids[candidates.right[pair]!]!]
      yield `${cell(a)},${cell(b)},${probability.toFixed(6)},${weights[pair]!.toFixed(4)}`
    }
  }
  writeLines(path, 'id_l,id_r,probability,weight', lines())
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** So many lines are held before they are written. */
const linesAtATime = 20_000

/** Beside it first, then in its place; a million pairs are never all in memory. */
function writeLines(path: string, header: string, lines: Iterable<string>): void {
  const half = `${path}.half`
  let held = [header]
  const write = (flag: 'w' | 'a') => {
    writeFileSync(half, held.map((line) => `${line}\n`).join(''), { flag })
    held = []
  }
  write('w')
  for (const line of lines) if (held.push(line) === linesAtATime) write('a')
  write('a')
  renameSync(half, path)
}
