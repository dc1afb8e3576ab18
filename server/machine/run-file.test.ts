import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRunning, removeRunFile, writeRunFile } from './run-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpul-jalan-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const note = () => writeRunFile(folder, { port: 8080, socketFolder: null, startedAt: new Date('2026-03-02T01:00:00Z') })
const path = () => join(folder, 'simpul.run.json')

test('who runs is found by the note, and no longer after it was taken away', () => {
  expect(findRunning(folder)).toBeNull()
  note()
  expect(findRunning(folder)).toMatchObject({ pid: process.pid, port: 8080, startedAt: '2026-03-02T01:00:00.000Z' })
  removeRunFile(folder)
  expect(findRunning(folder)).toBeNull()
})

test('a note whose process has ended counts as none, also when its id was given out again', () => {
  note()
  const kept = JSON.parse(readFileSync(path(), 'utf8'))
  for (const other of [
    { ...kept, pid: 4_194_305 },
    { ...kept, began: kept.began - 1 },
  ]) {
    writeFileSync(path(), JSON.stringify(other))
    expect(findRunning(folder)).toBeNull()
  }
})

test('a note that cannot be read counts as none', () => {
  writeFileSync(path(), '{"pid":')
  expect(findRunning(folder)).toBeNull()
})
