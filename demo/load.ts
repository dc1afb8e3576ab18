/** The demo's loader as a program of its own: started by the first `npm start`, its memory goes with it. */
import { sealLines } from '../server/journal/seal-lines.ts'
import { run } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { turnableClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'
import type { OpenHouse } from '../server/platform/open-house.ts'
import { runUntilEmpty } from '../server/platform/step.ts'
import { loadDemo } from './load-demo.ts'
import type { Opened } from './play-story.ts'

const config = readConfig(process.env)
const log = openLog(config.logLevel)
const began = Date.now()

/** One line that overwrites itself on a terminal, every tenth elsewhere. */
function showProgress(done: number, all: number): void {
  const percent = Math.floor((done / all) * 100)
  const line = `  ${'█'.repeat(Math.floor(percent / 4)).padEnd(25, '░')} ${percent} %`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === all ? '\n' : ''}`)
  else if (done === all || Math.floor(((done - 1) / all) * 10) !== Math.floor((done / all) * 10))
    process.stdout.write(`${line}\n`)
}

/** Alerts that opened since the last look, with the NIKs of the people behind them: the loader plays all of the cast, so it may ask. */
function openedSince(house: OpenHouse): () => Promise<Opened[]> {
  let seen: string[] = []
  return async () => {
    const { rows } = await house.pools.step.query<Opened>(
      `select a.id alert, p.code secretariat, array_remove(array_agg(distinct r.facts->>'nik'), null) niks
       from warnings.alerts a join access.posts p on p.id = a.secretariat
         join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit
         join persons.links l on l.record = h.record join persons.links o on o.person = l.person join intake.records r on r.id = o.record
       where a.id <> all ($1::uuid[]) group by a.id, p.code`,
      [seen],
    )
    seen = [...seen, ...rows.map((row) => row.alert)]
    return rows
  }
}

// A load that is cut off starts over, so it need not wait for the disk at every commit.
const clock = turnableClock()
const running = await run(config, clock, { serve: false, work: false, waitForDisk: false }, () => {})
const { house, app } = running
if (!house.installation.loading)
  throw new Error('Instalasi ini bukan demo yang sedang dimuat. · This installation is no demo being loaded.')
await house.pools.step.query('update platform.installation set load_began_at = now()')
// What nobody waits for (counts, quality, letters) is done once, at the end: a third of all statements.
const awaited = steps.filter(({ restMs = 0 }) => restMs < 200)
const pipeline = () => runUntilEmpty(house, awaited, log)
const stage = { app, clock, pipeline, opened: openedSince(house), now: () => began, progress: showProgress }
const until = new Date(began).toISOString().slice(0, 10)
const size = config.demo === 'none' ? 'small' : config.demo
const kept = await loadDemo(stage, { seed: config.seed, size, until })
await runUntilEmpty(house, steps, log)
const { rows } = await house.pools.step.query<{ step: string; problem: string }>(
  'select step, problem from platform.todo where problem is not null',
)
if (rows.length > 0) throw new Error(`the pipeline failed while loading the demo: ${JSON.stringify(rows[0])}`)
clock.release()
await house.pools.step.query('update platform.installation set loading = false, loaded_at = now()')
await sealLines(house, house.seals)
process.stdout.write(`  ${kept} catatan · records, ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
await running.stop()
