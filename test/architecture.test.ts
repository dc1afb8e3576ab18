/** The house keeps its own rules: ARCHITECTURE.md states them, this test reads the line and the exceptions from there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const line = /^ {4}(platform → .+)$/m.exec(page)![1]!.split(' → ')
/** Rows `| folder | table it writes | why |` of the exceptions: `folder table`. */
const exceptions = [...page.matchAll(/^\| (\w+) \| `(\w+\.\w+)` \| .+\|$/gm)].map((row) => `${row[1]} ${row[2]}`)
const tops = ['api.ts', 'cli.ts', 'commands.ts', 'main.ts', 'pipeline.ts']

const skipped = new Set(['node_modules', '.git', 'dist', 'data', 'coverage', 'test-results'])
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(path) ? [] : filesIn(path)
    return entry.isFile() ? [path] : []
  })
}
const files = filesIn('.')
const texts = new Map(
  files.filter((file) => /\.tsx?$/.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
)
const sources = [...texts.keys()].filter((file) => /^(server|web|demo|bench|test)\//.test(file))
const isTest = (file: string) => /\.(test|spec)\.ts$/.test(file) || file.startsWith('test/')
const uncommented = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|^\s*--.*$/gm, '')

/** What a file imports of ours, and whether the import still stands when the program runs. */
type Import = { from: string; to: string; atRuntime: boolean }
const imports: Import[] = sources.flatMap((from) =>
  [
    ...uncommented(texts.get(from)!).matchAll(
      /(?:^|\n)(?:import|export) (type )?[^;'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)|(?:^|\n)import '(\.[^']+)'/g,
    ),
  ].map(([, type, named, dynamic, bare]) => ({
    from,
    to: relative(root, resolve(root, dirname(from), (named ?? dynamic ?? bare)!)),
    atRuntime: type === undefined && dynamic === undefined,
  })),
)
const roomOf = (file: string) => /^server\/(\w+)\//.exec(file)?.[1] ?? null
const placeOf = (room: string) => line.indexOf(room)
const isPure = (file: string) => /^server\/(matching\/|([\w-]+\/)+(model|words)\.ts$)/.test(file)
const told = (one: Import) => `${one.from} → ${one.to}`

describe('folders stand in one line', () => {
  test('the line names exactly the folders of server/, and only four files stand on top', () => {
    const entries = readdirSync(join(root, 'server'), { withFileTypes: true })
    expect(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)).toEqual(line.toSorted())
    expect(entries.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(tops)
  })
  test('a folder imports from itself and from those to its left', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)]
      if (a === null || (isTest(from) && to.startsWith('test/'))) return false
      return b === null || placeOf(b) > placeOf(a)
    })
    expect(wrong.map(told)).toEqual([])
  })
  test('matching and every model.ts are pure: they reach no context, no database, nothing but pure files', () => {
    expect(imports.filter(({ from, to }) => isPure(from) && !isPure(to)).map(told)).toEqual([])
  })
  test('web takes the types of the doors and pure files', () => {
    const isOpen = ({ to, atRuntime }: Import) =>
      to.startsWith('web/') || isPure(to) || (to === 'server/api.ts' && !atRuntime)
    expect(imports.filter((one) => one.from.startsWith('web/') && !isOpen(one)).map(told)).toEqual([])
  })
  test('demo, bench and test come in by the front door: what runs of a room they take from the top files', () => {
    const isOutside = ({ from, to }: Import) =>
      /^(demo|bench|test)\//.test(from) && !from.endsWith('.test.ts') && to.startsWith('server/')
    const isFront = (to: string) => roomOf(to) === null || isPure(to) || placeOf(roomOf(to)!) <= placeOf('journal')
    expect(imports.filter((one) => isOutside(one) && one.atRuntime && !isFront(one.to)).map(told)).toEqual([])
  })
  test('nothing that runs leans on demo, bench or test', () => {
    const runs = imports.filter(({ from }) => /^(server|web)\//.test(from) && !isTest(from))
    expect(runs.filter(({ to }) => /^(demo|bench|test)\//.test(to)).map(told)).toEqual([])
  })
  test('no file imports itself by a detour', () => {
    const next = Map.groupBy(
      imports.filter((one) => one.atRuntime),
      (one) => one.from,
    )
    const done = new Set<string>()
    const loops: string[] = []
    const walk = (file: string, trail: string[]) => {
      if (trail.includes(file)) loops.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      if (done.has(file) || trail.includes(file)) return
      for (const { to } of next.get(file) ?? []) walk(to, [...trail, file])
      done.add(file)
    }
    for (const file of sources) walk(file, [])
    expect(loops).toEqual([])
  })
})

describe('the database is laid out as the code is', () => {
  const table = new RegExp(`\\b(${line.join('|')})\\.([a-z_]+)\\b`, 'g')
  const written = new RegExp(
    `\\b(?:insert into|update|delete from|truncate)\\s+((?:${line.join('|')})\\.[a-z_]+)`,
    'gi',
  )
  /** SQL as it stands in a file: text in backquotes and quotes without what is put into it. */
  const sqlOf = (text: string) =>
    [...uncommented(text).matchAll(/`(?:[^`\\]|\\.)*`|'[^'\n]*'/g)]
      .map(([literal]) => literal.replace(/\$\{[^}]*\}/g, '?'))
      .filter((literal) => /\b(select|insert|update|delete|truncate|from)\b/i.test(literal))
      .join('\n')
  const code = sources
    .filter((file) => roomOf(file) !== null && !isTest(file))
    .map((file) => ({ file, room: roomOf(file)!, sql: sqlOf(texts.get(file)!) }))
  const migrations = files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => ({
      file,
      room: /\/\d{4}-([a-z]+)/.exec(file)![1]!,
      sql: uncommented(readFileSync(join(root, file), 'utf8')),
    }))

  test('a folder names only its own schema and those to its left', () => {
    const wrong = [...code, ...migrations].flatMap(({ file, room, sql }) =>
      [...sql.matchAll(table)]
        .filter(([, schema]) => placeOf(schema!) > placeOf(room))
        .map(([name]) => `${file}: ${name}`),
    )
    expect(wrong).toEqual([])
  })
  test('a folder writes only its own schema, but for the exceptions that the page explains', () => {
    const foreign = code.flatMap(({ room, sql }) =>
      [...sql.matchAll(written)]
        .filter(([, name]) => !name!.startsWith(`${room}.`))
        .map(([, name]) => `${room} ${name}`),
    )
    expect([...new Set(foreign)].toSorted()).toEqual(exceptions.toSorted())
  })
})

describe('house rules that a machine can read', () => {
  const limited = sources.filter((file) => !isTest(file) && !file.endsWith('.data.ts'))
  const linesOf = (file: string) => texts.get(file)!.trimEnd().split('\n').length

  test('no folder or file without a subject', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|lib|shared|core|managers?)(\/|\.tsx?$)/.test(file)),
    ).toEqual([])
  })
  test('no file over 300 lines, half of them at most 80, no folder over 25 files or 3,000 lines', () => {
    expect(limited.filter((file) => linesOf(file) > 300).map((file) => `${file}: ${linesOf(file)}`)).toEqual([])
    expect(limited.map(linesOf).toSorted((a, b) => a - b)[Math.floor(limited.length / 2)]).toBeLessThanOrEqual(80)
    const folders = Map.groupBy(
      limited.filter((file) => file.startsWith('server/')),
      (file) => dirname(file),
    )
    for (const [folder, inFolder] of folders) {
      expect(inFolder.length, folder).toBeLessThanOrEqual(25)
      expect(
        inFolder.reduce((sum, file) => sum + linesOf(file), 0),
        folder,
      ).toBeLessThanOrEqual(3_000)
    }
  })
  test('time and settings come in with the context', () => {
    const asks = /\bnew Date\(\)|\bDate\.now\(\)|\bprocess\.env\b/
    const rooms = sources.filter((file) => roomOf(file) !== null && !isTest(file))
    expect(rooms.filter((file) => asks.test(uncommented(texts.get(file)!)))).toEqual(['server/platform/clock.ts'])
  })
  test('nothing is left to do, and nothing tells of the machine it was written on', () => {
    const readable = files.filter((file) =>
      /\.(tsx?|json|md|css|html|sql|csv|js)$|(^|\/)(run|\.npmrc|\.gitignore)$/.test(file),
    )
    const all = readable
      .filter((file) => file !== 'test/architecture.test.ts')
      .map((file) => ({ file, text: texts.get(file) ?? readFileSync(join(root, file), 'utf8') }))
    const having = (pattern: RegExp) => all.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
    expect(sources.filter((file) => !isTest(file) && /\b(TODO|FIXME|XXX)\b/.test(texts.get(file)!))).toEqual([])
    expect(files.filter((file) => /(^|\/)\.env/.test(file))).toEqual([])
    expect(having(/(?<![\w.])\/(work|root|home|Users|mnt)\/\w/)).toEqual([])
    expect(having(/"resolved": "http|\b(registry|mirror|proxy)\.[a-z0-9-]+\.[a-z]{2}|^registry\s*=/m)).toEqual([])
    expect(existsSync(join(root, 'package-lock.json'))).toBe(true)
  })
})
