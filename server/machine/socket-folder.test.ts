import { lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts'

const uid = process.getuid?.() ?? 0
const gid = process.getgid?.() ?? 0

test('the path stays short however long the data path is, and differs by folder and user', () => {
  const long = `/srv/${'panjang sekali/'.repeat(40)}`
  expect(socketFolderOf(long, uid).length).toBeLessThan(90)
  expect(socketFolderOf(long, uid)).not.toBe(socketFolderOf(`${long}x`, uid))
  expect(socketFolderOf(long, uid)).not.toBe(socketFolderOf(long, uid + 1))
})

test('the folder is private even when it was left open before', () => {
  const path = socketFolderOf(`/uji/${process.pid}`, uid)
  mkdirSync(path, { mode: 0o755 })
  makeSocketFolder(path, uid, gid)
  expect(lstatSync(path).mode & 0o777).toBe(0o700)
  rmSync(path, { recursive: true })
})

test('a link in its place is refused', () => {
  const path = socketFolderOf(`/uji/tautan/${process.pid}`, uid)
  symlinkSync('/var/tmp', path)
  expect(() => makeSocketFolder(path, uid, gid)).toThrow(/folder soket/i)
  rmSync(path)
})

test('the cluster of this run answers, in UTF8 and able to read every script', async () => {
  const client = new pg.Client(inject('cluster'))
  await client.connect()
  const { rows } = await client.query(`select current_setting('server_encoding') encoding, lower('ИВАНОВ') lowered`)
  await client.end()
  expect(rows).toEqual([{ encoding: 'UTF8', lowered: 'иванов' }])
})
