import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMasterKey, readMasterKeys } from './keys.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-kunci-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const path = () => join(folder, 'rahasia', 'kunci')

test('the first start makes a private file, later starts read the same key', () => {
  const first = readMasterKeys(path())
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'rahasia')).mode & 0o777).toBe(0o700)
  expect(readMasterKeys(path())).toEqual(first)
  expect(readdirSync(join(folder, 'rahasia'))).toEqual(['kunci'])
})

test('where data exists a missing file is refused, and none is made', () => {
  expect(() => readMasterKeys(path(), false)).toThrow(/tidak ada[\s\S]*missing/)
  expect(readdirSync(folder)).toEqual([])
})

test('rotation puts the new key on top; a recovered key goes below and is not kept twice', () => {
  const { newest: old } = readMasterKeys(path())
  const rotated = addMasterKey(path())
  expect(rotated.newest).not.toEqual(old)
  expect(rotated.older).toEqual([old])
  expect(addMasterKey(path(), old)).toEqual(rotated)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test('a damaged file is refused in both languages, never overwritten', () => {
  readMasterKeys(path())
  const damaged = readFileSync(path(), 'utf8').slice(0, 40)
  for (const content of [damaged, '']) {
    writeFileSync(path(), content)
    expect(() => readMasterKeys(path())).toThrow(/rusak[\s\S]*damaged/)
    expect(readFileSync(path(), 'utf8')).toBe(content)
  }
})
