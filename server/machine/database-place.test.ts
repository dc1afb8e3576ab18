import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DatabaseBinaries, readyDatabaseBinaries } from './database-binaries.ts'
import { chooseDatabasePlace } from './database-place.ts'

const asRoot = process.getuid?.() === 0
let home = ''
let binaries: DatabaseBinaries
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'simpul-tempat-')))
  chmodSync(home, 0o755)
  binaries = readyDatabaseBinaries()
})
afterEach(() => rmSync(home, { recursive: true }))

const makeCluster = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'PG_VERSION'), '18\n')
}

test('the folder asked for is taken, and never run as root', () => {
  const place = chooseDatabasePlace(join(home, 'baru', 'database'), binaries)
  expect(place).toMatchObject({ folder: join(home, 'baru', 'database'), moved: false, binaries })
  expect(place.user.name).not.toBe('root')
})

if (asRoot)
  test('root keeps to the account that owns the data', () => {
    makeCluster(join(home, 'database'))
    execFileSync('chown', ['-R', 'nobody', home])
    const { uid } = statSync(join(home, 'database'))
    expect(chooseDatabasePlace(join(home, 'database'), binaries).user).toMatchObject({ way: 'account', uid })
  })

if (asRoot)
  test('data of an owner without a name is given to the one who runs it', () => {
    makeCluster(join(home, 'database'))
    execFileSync('chown', ['-R', '4242', join(home, 'database')])
    const { user } = chooseDatabasePlace(join(home, 'database'), binaries)
    expect(statSync(join(home, 'database', 'PG_VERSION')).uid).toBe(user.uid)
  })

if (asRoot)
  test('behind a closed folder of somebody else root takes its own place, the same each time', () => {
    const closed = join(home, 'tertutup')
    mkdirSync(join(closed, 'data'), { recursive: true })
    execFileSync('chown', ['-R', '4242', closed])
    chmodSync(closed, 0o700)
    const first = chooseDatabasePlace(join(closed, 'data', 'database'), binaries)
    expect(first.moved).toBe(true)
    expect(first.folder).toMatch(/^\/var\/lib\/simpul\/[0-9a-f]{20}\/database$/)
    expect(chooseDatabasePlace(join(closed, 'data', 'database'), binaries).folder).toBe(first.folder)
    rmSync(dirname(first.folder), { recursive: true })
  })

if (asRoot)
  test('data that exists behind a closed folder is not silently left behind', () => {
    const closed = join(home, 'tertutup')
    makeCluster(join(closed, 'database'))
    execFileSync('chown', ['-R', '4242', closed])
    chmodSync(closed, 0o700)
    expect(() => chooseDatabasePlace(join(closed, 'database'), binaries)).toThrow(/chmod o\+x/)
  })

test('a folder that cannot be made is told in both languages', () => {
  writeFileSync(join(home, 'berkas'), '')
  expect(() => chooseDatabasePlace(join(home, 'berkas', 'data', 'database'), binaries)).toThrow(
    /dibuat[\s\S]*cannot be made/,
  )
})

if (!asRoot)
  test('a folder of another user is refused in both languages', () => {
    expect(() => chooseDatabasePlace('/usr/lib', binaries)).toThrow(/pengguna lain[\s\S]*another user/)
  })
