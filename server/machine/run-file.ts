/** The note of a running Simpul in its data folder: how `simpul work`, `verify`, `doctor` and a second `npm start` find it. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { markOf, stillRuns } from './process-mark.ts'

const schema = z.object({
  pid: z.number().int(),
  began: z.number(),
  port: z.number().int(),
  /** Of the embedded database; null with DATABASE_URL. */
  socketFolder: z.string().nullable(),
  startedAt: z.iso.datetime(),
})

/** Who runs on a data folder: `port` is where it serves, `began` the kernel's tick (process ids are given out again). */
export type RunFile = z.infer<typeof schema>

/** Notes this process as the one that runs. */
export function writeRunFile(
  dataFolder: string,
  o: { port: number; socketFolder: string | null; startedAt: Date },
): void {
  const mark = markOf(process.pid) ?? { pid: process.pid, began: 0 }
  const half = `${pathIn(dataFolder)}.${process.pid}`
  writeFileSync(half, `${JSON.stringify({ ...mark, ...o, startedAt: o.startedAt.toISOString() }, null, 2)}\n`)
  renameSync(half, pathIn(dataFolder))
}

/** The note, when the process that wrote it still runs; else null (no note, a note left by a kill, or an unreadable one). */
export function findRunning(dataFolder: string): RunFile | null {
  try {
    const noted = schema.parse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')))
    return stillRuns(noted) ? noted : null
  } catch {
    return null
  }
}

/** Takes our own note away; another process's stays. */
export function removeRunFile(dataFolder: string): void {
  if (findRunning(dataFolder)?.pid === process.pid) rmSync(pathIn(dataFolder), { force: true })
}

const pathIn = (dataFolder: string) => join(dataFolder, 'simpul.run.json')
