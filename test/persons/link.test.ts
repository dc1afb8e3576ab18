/** `simpul link` as people type it: any file, every row once, and a clear word when something is wrong with it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'simpul-link-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
function link(args: string[], columns: unknown) {
  const mapping = put('columns.json', typeof columns === 'string' ? columns : JSON.stringify(columns))
  const out = join(folder, 'persons.csv')
  const pairs = join(folder, 'pairs.csv')
  rmSync(out, { force: true })
  const cli = join(import.meta.dirname, '../../server/cli.ts')
  const ran = spawnSync(
    process.execPath,
    [cli, 'link', '--columns', mapping, '--out', out, '--pairs', pairs, ...args],
    { encoding: 'utf8' },
  )
  const read = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')
  return { ...ran, persons: () => read(out), pairs: () => read(pairs) }
}

const mapping = { id: 'no', name: 'nama', birth_date: 'lahir', birth_place: 'tempat', mother: 'ibu' }
const given = [
  'Melati',
  'Mawar',
  'Kenanga',
  'Cempaka',
  'Teratai',
  'Seroja',
  'Anggrek',
  'Dahlia',
  'Flamboyan',
  'Kamboja',
]
const family = ['Rekaan', 'Contoh', 'Umpama', 'Misalnya', 'Khayal', 'Karangan', 'Tiruan']
const places = ['Singkawang', 'Sambas', 'Pemangkat', 'Tebas', 'Bengkayang']
const person = (n: number) => ({
  name: `${given[n % 10]} ${family[n % 7]}`,
  born: `${1980 + (n % 25)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`,
  place: places[n % 5],
  mother: `${given[(n * 3 + 1) % 10]} ${family[(n * 5 + 2) % 7]}`,
})
const rowsOf = (people: number, from: string, spoil: (text: string, n: number) => string = (text) => text) =>
  `no,nama,lahir,tempat,ibu\n${Array.from({ length: people }, (_, n) => {
    const { name, born, place, mother } = person(n)
    return `${from}${n},${spoil(name, n)},${born},${place},${mother}`
  }).join('\n')}\n`

test('two files become persons: every row once, pairs with probabilities, and a waterfall for two ids', () => {
  const desa = put('desa.csv', rowsOf(60, 'D'))
  const paspor = put(
    'paspor.csv',
    rowsOf(60, 'P', (text, n) => (n % 3 === 0 ? text.replace('a', 'e') : text)),
  )
  const ran = link(['--explain', 'D7', 'P7', desa, paspor], mapping)
  expect(ran.status, ran.stderr).toBe(0)
  const [header, ...rows] = ran.persons()
  expect(header).toBe('source,id,person')
  expect(rows).toHaveLength(120)
  const personOf = new Map(rows.map((row) => row.split(',').slice(1) as [string, string]))
  const together = Array.from({ length: 60 }, (_, n) => personOf.get(`D${n}`) === personOf.get(`P${n}`))
  expect(together.filter(Boolean).length).toBeGreaterThanOrEqual(58)
  expect(new Set(personOf.values()).size).toBeGreaterThanOrEqual(58)
  const [pairHeader, ...pairRows] = ran.pairs()
  expect(pairHeader).toBe('id_l,id_r,probability,weight')
  for (const row of pairRows) expect(row).toMatch(/^[DP]\d+,[DP]\d+,[01]\.\d{6},-?\d+\.\d{4}$/)
  expect(ran.stdout).toMatch(
    /peluang awal · prior[\s\S]*Tanggal lahir sama persis · Birth date is the same[\s\S]*satu orang · one person/,
  )
  expect(ran.stderr).toMatch(/pasangan dibandingkan[\s\S]*kunci · keys[\s\S]*peluang awal · prior 1 : \d+/)
})

test('semicolons, a byte order mark, other scripts and a name of ten thousand letters are read', () => {
  const rows = rowsOf(30, 'X')
    .replaceAll(',', ';')
    .replace('Melati Rekaan', `Иван ${'а'.repeat(10_000)}`)
  const ran = link([put('x.csv', `\uFEFF${rows}`)], mapping)
  expect(ran.status, ran.stderr).toBe(0)
  expect(ran.persons()).toHaveLength(31)
})

test('a workbook is read like a file of commas', () => {
  const workbook = join(import.meta.dirname, 'invented-people.xlsx')
  const ran = link([workbook, put('desa2.csv', rowsOf(20, 'D'))], mapping)
  expect(ran.status, ran.stdout + ran.stderr).toBe(0)
  const personOf = new Map(ran.persons().map((row) => row.split(',').slice(1) as [string, string]))
  expect(personOf.size).toBe(41)
  for (let n = 0; n < 20; n++) expect(personOf.get(`E${n}`), `E${n}`).toBe(personOf.get(`D${n}`))
})

test('one record is one person', () => {
  const ran = link([put('satu.csv', rowsOf(1, 'S'))], mapping)
  expect(ran.status, ran.stderr).toBe(0)
  expect(ran.persons()).toEqual(['source,id,person', 'satu.csv,S0,1'])
})

test.each([
  [
    'a column that the file has not',
    [rowsOf(5, 'A')],
    { ...mapping, phone: 'hp' },
    /tidak punya kolom "hp"[\s\S]*no column "hp"/,
  ],
  ['a field that is none', [rowsOf(5, 'A')], { ...mapping, nomor: 'no2' }, /isian "nomor"[\s\S]*field "nomor"/],
  [
    'a column mapped twice',
    [rowsOf(5, 'A')],
    { ...mapping, surname: 'nama' },
    /"nama" dipetakan dua kali[\s\S]*mapped twice/,
  ],
  ['an empty file', ['no,nama,lahir,tempat,ibu\n'], mapping, /tidak berisi baris[\s\S]*holds no rows/],
  [
    'an id twice',
    [`${rowsOf(3, 'A')}A1,x,y,z,w\n`],
    mapping,
    /baris 5: id "A1" sudah ada pada baris 3[\s\S]*row 3 already/,
  ],
  ['no id', [`${rowsOf(3, 'A')},x,y,z,w\n`], mapping, /baris 5: id kosong[\s\S]*id is empty/],
  ['a mapping that is no JSON', [rowsOf(5, 'A')], '{', /tidak dapat dibaca sebagai JSON[\s\S]*cannot be read as JSON/],
  [
    'too little to compare',
    [rowsOf(5, 'A')],
    { id: 'no', name: 'nama' },
    /Terlalu sedikit pembanding[\s\S]*Too little to compare/,
  ],
  ['no file', [], mapping, /paling sedikit satu berkas[\s\S]*at least one file/],
])('refused in both languages: %s', (_name, files, columns, says) => {
  const ran = link(
    files.map((text, i) => put(`buruk-${i}.csv`, text)),
    columns,
  )
  expect(ran.status).toBe(1)
  expect(ran.stdout).toMatch(says)
  expect(() => ran.persons()).toThrow()
})
