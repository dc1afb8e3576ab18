/** History comes in as files and ends in the persons that the live path would have made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backfill } from '../../server/persons/backfill.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { inventCrowd, partitionOf, sendAll } from './crowd.ts'

let folder: string
const houses: TestHouse[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-uji-'))
})
afterAll(async () => {
  for (const house of houses) await house.close()
  rmSync(folder, { recursive: true, force: true })
})
async function open(): Promise<TestHouse> {
  houses.push(await openTestHouse())
  return houses.at(-1)!
}
function write(name: string, rows: Record<string, unknown>[]): string {
  const header = [...new Set(rows.flatMap(Object.keys))]
  const cell = (value: unknown) =>
    value === undefined || value === null ? '' : `"${String(value).replaceAll('"', '""')}"`
  writeFileSync(
    join(folder, name),
    [header.join(','), ...rows.map((row) => header.map((key) => cell(row[key])).join(','))].join('\n'),
  )
  return join(folder, name)
}

test('the same persons as live, and the rooms behind hear of them; run again, nothing is doubled', async () => {
  const crowd = inventCrowd(120, 'history')
  const live = await open()
  await sendAll(live, crowd)
  await live.pipeline()

  const t = await open()
  const lines: string[] = []
  for (const source of ['simkim-passport', 'village-register', 'simkim-crossing']) {
    const own = crowd.filter((one) => one.source === source)
    const { key } = await t.system(own[0]!.agency, source)
    const file = write(
      `${source}.csv`,
      own.map((one) => one.row),
    )
    const wanted = { source, key, files: [file], say: (line: string) => void lines.push(line) }
    expect(await backfill(t.house, wanted)).toMatchObject({ kept: own.length, refused: 0 })
    expect(await backfill(t.house, wanted)).toMatchObject({ kept: 0, alreadyKept: own.length })
  }
  expect(await partitionOf(t)).toEqual(await partitionOf(live))
  const edges = 'select weight from persons.edges order by weight'
  expect(await t.superuser(edges)).toEqual(await live.superuser(edges))
  await t.pipeline()
  const hits = 'select indicator, count(*)::int n from warnings.hits where gone_at is null group by 1 order by 1'
  expect(await t.superuser(hits)).toEqual(await live.superuser(hits))
  expect(lines.join('\n')).toMatch(/pasangan dibandingkan · pairs compared/)
  // What comes afterwards goes on live.
  const more = inventCrowd(121, 'history').slice(crowd.length)
  await sendAll(t, more)
  await sendAll(live, more)
  await t.pipeline()
  await live.pipeline()
  expect(await partitionOf(t)).toEqual(await partitionOf(live))
})

test('refused in both languages: a key that may not, an unknown key, an empty file, no file; a bad row is told and the others stay', async () => {
  const t = await open()
  const { key } = await t.system('imigrasi-skw', 'simkim-passport')
  const said: string[] = []
  const wanted = { source: 'simkim-passport', key, files: [] as string[], say: (line: string) => void said.push(line) }
  await expect(backfill(t.house, wanted)).rejects.toThrow(/Sebutkan[\s\S]*Name at least one file/)
  await expect(backfill(t.house, { ...wanted, files: [write('kosong.csv', [{}])] })).rejects.toThrow(
    /tidak berisi baris/,
  )
  await expect(backfill(t.house, { ...wanted, files: [join(folder, 'tidak-ada.csv')] })).rejects.toThrow(
    /tidak dapat dibaca/,
  )
  const [row] = inventCrowd(5).filter((one) => one.source === 'simkim-passport')
  const file = write('satu.csv', [row!.row, { ...row!.row, nomor_permohonan: 'LAIN', tanggal_lahir: '31-31-1999' }])
  await expect(backfill(t.house, { ...wanted, key: 'bukan-kunci', files: [file] })).rejects.toMatchObject({
    kind: 'key-unknown',
  })
  await expect(backfill(t.house, { ...wanted, source: 'village-register', files: [file] })).rejects.toMatchObject({
    kind: 'source-not-allowed',
  })
  expect(await backfill(t.house, { ...wanted, files: [file] })).toMatchObject({ kept: 1, refused: 1, persons: 1 })
  expect(said.join('\n')).toMatch(/baris · row 3: .*(tanggal|Tanggal).* · .*date/)
})
