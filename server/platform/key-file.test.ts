import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMasterKey, openKeyFile, readKeyFile } from './key-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-kunci-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'rahasia', 'kunci')

test('the first start makes a private file, later starts read the same key', () => {
  const first = openKeyFile(path())
  expect(first.made).toBe(true)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'rahasia')).mode & 0o777).toBe(0o700)
  expect(openKeyFile(path())).toEqual({ masters: first.masters, made: false })
  expect(readdirSync(join(folder, 'rahasia'))).toEqual(['kunci'])
})

test('without a file reading makes none, and where data exists the absence is refused', () => {
  expect(readKeyFile(path())).toBeNull()
  expect(() => openKeyFile(path(), false)).toThrow(/tidak ada[\s\S]*missing/)
  expect(readdirSync(folder)).toEqual([])
})

test('rotation puts the new key on top; a recovered key goes below and is not kept twice', () => {
  const [old] = openKeyFile(path()).masters
  const rotated = addMasterKey(path())
  expect(rotated.map((one) => one.fingerprint)).toEqual([rotated[0].fingerprint, old.fingerprint])
  expect(addMasterKey(path(), old.key)).toEqual(rotated)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test('a damaged file is refused in both languages, never overwritten', () => {
  openKeyFile(path())
  const damaged = readFileSync(path(), 'utf8').slice(0, 40)
  writeFileSync(path(), damaged)
  expect(() => openKeyFile(path())).toThrow(/rusak[\s\S]*damaged/)
  expect(readFileSync(path(), 'utf8')).toBe(damaged)
})
