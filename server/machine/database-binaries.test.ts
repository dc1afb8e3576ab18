import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyDatabaseBinaries, type DatabaseBinaries, makeLinks, missingLinks } from './database-binaries.ts'

let home = ''
let binaries: DatabaseBinaries
// The package as npm unpacks it when install scripts are off: the libraries, a list of links, no link.
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'simpul-program-'))
  const folder = join(home, 'native')
  mkdirSync(join(folder, 'lib'), { recursive: true })
  writeFileSync(join(folder, 'lib', 'libpq.so.5.18'), 'isi')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(folder, 'pg-symlinks.json'), JSON.stringify(links))
  binaries = { folder, version: '18.0.0', postgres: '', initdb: '' }
})
afterEach(() => rmSync(home, { recursive: true }))

test('missing links are seen, made relative, and then no longer missing', () => {
  expect(missingLinks(binaries).map((link) => link.name)).toEqual(['libpq.so.5'])
  makeLinks(binaries)
  expect(missingLinks(binaries)).toEqual([])
  expect(readFileSync(join(binaries.folder, 'lib', 'libpq.so.5'), 'utf8')).toBe('isi')
  expect(() => makeLinks(binaries)).not.toThrow()
})

test('a copy stands on its own: its links lead into the copy, everybody may read it', () => {
  makeLinks(binaries)
  const copy = copyDatabaseBinaries(binaries, join(home, 'salinan'))
  rmSync(binaries.folder, { recursive: true })
  expect(readFileSync(join(copy.folder, 'lib', 'libpq.so.5'), 'utf8')).toBe('isi')
  expect(lstatSync(join(copy.folder, 'lib', 'libpq.so.5.18')).mode & 0o444).toBe(0o444)
})
