/**
 * A month of twelve agencies' systems with faults, the clock turned: `npm run bench -- simulated-month [--days 30] [--seed 1] [--only simkim-passport]`. Every Monday
 * each system sends again what the hub says it misses. Told are: the ledger's difference after each replay, silences found of all that
 * were owed, and false alarms: what the hub told of a feed that no fault of that feed explains.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { differenceOf } from '../demo/simulate/account.ts'
import { readFaults } from '../demo/simulate/faults.ts'
import { type Feed, openFeed } from '../demo/simulate/feed.ts'
import { play } from '../demo/simulate/play.ts'
import { systems } from '../demo/simulate/systems.ts'
import { run } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { turnableClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'
import { runUntilEmpty } from '../server/platform/step.ts'
import { type Heard, hearingDoor, owedSilences } from './heard.ts'
import { machineLine, makeKey, percentile, postTo, setUp } from './instance.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const [days, seed] = [Number(values.days), Number(values.seed)]
const [minute, day] = [60_000, 86_400_000]
const say = (line: string) => process.stdout.write(`${line}\n`)
const asked = readFaults(
  'late:0.02,twice:0.05,out-of-order:0.03,wrong:0.03,silent:0.015,hole:0.01,clash:0.005,repeat:0.003,clock:0.005,columns:0.005',
)

/** Which faults explain what the hub tells; a lost delivery does until it is sent again. */
const explains: Record<string, string[]> = {
  late: ['gap', 'statement'],
  'out-of-order': ['gap', 'statement'],
  wrong: ['refused', 'statement'],
  silent: ['silent', 'gap', 'statement'],
  hole: ['gap', 'statement'],
  clash: ['clash'],
  repeat: ['repeat'],
  clock: ['clock', 'statement'],
  columns: ['refused', 'silent', 'statement'],
}
const agencies: Record<string, string> = {
  ...{ 'simkim-crossing': 'imigrasi-sbs', 'dukcapil-verification': 'dukcapil-skw', 'police-report': 'polres-skw' },
  ...{ 'simkim-passport': 'imigrasi-skw', 'immigration-violation': 'imigrasi-skw', 'village-register': 'desa-uji' },
  ...{ 'siskop2mi-placement': 'bp3mi', 'p3mi-licence': 'bp3mi', returnees: 'bp3mi', 'uptd-ppa-service': 'uptd-ppa' },
  ...{ 'sipmi-job-offer': 'disnaker-skw', 'peduli-wni-registration': 'kjri-kch' },
}

const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
const clock = turnableClock()
const start = Date.parse('2026-10-04T17:00:00Z')
clock.turn(new Date(start))
const settings = {
  SIMPUL_DATA: join(folder, 'data'),
  SIMPUL_KEY_FILE: join(folder, 'key'),
  SIMPUL_DEMO: 'none',
  PORT: '0',
  // Nobody resolves here, so what waits for it says nothing of a hub that is behind.
  ...{ SIMPUL_MOST_WAITING: '100000000', SIMPUL_LONGEST_WAIT: '100000' },
}
const running = await run(readConfig(settings), clock, { serve: true, work: false, waitForDisk: false }, () => {})
const address = running.app.server.address() as { port: number }
const url = `http://127.0.0.1:${address.port}`
const instance = { post: postTo(url) }
const log = openLog('error')
/** Whether persons are resolved meanwhile changes nothing of what arrived. */
const watching = steps.filter((step) => ['watch feeds', 'count hours'].includes(step.name))
const began = performance.now()

let now = start
async function turnTo(at: number): Promise<boolean> {
  while (now < at) {
    now = Math.min(at, now + 5 * minute)
    clock.turn(new Date(now))
    await runUntilEmpty(running.house, watching, log)
  }
  return true
}

const cookie = await setUp(instance)
const feeds: Feed[] = []
const heard = new Map<string, Heard>()
for (const system of systems.filter(({ id }) => values.only === undefined || id === values.only)) {
  const key = await makeKey(instance, cookie, agencies[system.source]!, system.source)
  const { door, times } = hearingDoor(url, key, () => now)
  heard.set(system.source, times)
  feeds.push(await openFeed(system, door, { seed, from: start, now: start, faults: asked }))
}

let differing = 0
for (let week = start; week < start + days * day; week += 7 * day) {
  const end = Math.min(week + 7 * day, start + days * day)
  await play(feeds, end, turnTo)
  for (const feed of feeds) await feed.finish(end, true)
  differing += feeds.reduce((sum, { account }) => sum + differenceOf(account), 0)
}
await turnTo(now + 65 * minute)

type Told = { source: string; kind: string; began: Date; over: Date | null }
const { rows: told } = await running.house.pools.step.query<Told>(
  'select source, kind, began_at began, over_at "over" from intake.feed_faults order by began_at',
)
const hold = 3 * day
const isFalse = (one: Told) => {
  const { account } = feeds.find(({ system }) => system.source === one.source)!
  return !account.faults.some(({ fault, from, until }) => {
    const lasts = fault === 'hole' ? 8 * day : hold
    const at = one.began.getTime()
    return explains[fault]?.includes(one.kind) && at >= Date.parse(`${from}Z`) && at <= Date.parse(`${until}Z`) + lasts
  })
}
const falsely = told.filter(isFalse)
const silences = feeds.flatMap(({ system }) =>
  owedSilences(system, heard.get(system.source)!, now).map((silence) => {
    const found = told.find(
      (one) =>
        one.source === system.source &&
        one.kind === 'silent' &&
        one.began.getTime() > silence.from &&
        one.began.getTime() <= silence.to,
    )
    const late = found === undefined ? null : (found.began.getTime() - silence.due) / minute
    return { source: system.source, ...silence, late }
  }),
)
const found = silences.flatMap(({ late }) => (late === null ? [] : [late]))
const lines = feeds.reduce((sum, { account }) => sum + account.lines, 0)
const struck = feeds.reduce((sum, { account }) => sum + account.faults.length, 0)

say(`${machineLine()}; ${days} virtual days in ${((performance.now() - began) / 1000).toFixed(0)} s`)
say(`${feeds.length} feeds, ${lines} lines sent, ${struck} faults`)
for (const { account } of feeds)
  say(
    `  ${account.system.padEnd(16)} ${account.lines} lines, ${account.faults.length} faults, ${account.replayed} sent again, ${told.filter((one) => one.source === account.source).length} told, ${falsely.filter((one) => one.source === account.source).length} falsely`,
  )
say(`ledger difference after the weekly replays: ${differing}`)
say(
  `still open at the end: ${
    told
      .filter((one) => one.over === null)
      .map((one) => `${one.source} ${one.kind}`)
      .join(', ') || 'nothing'
  }`,
)
say(
  `silences found: ${found.length} of ${silences.length}; later than two intervals by p50 ${percentile(found, 50).toFixed(0)}, at most ${percentile(found, 100).toFixed(0)} minutes`,
)
for (const { source, from, to } of silences.filter(({ late }) => late === null)) {
  const ofIt = told.filter((one) => one.source === source && one.kind === 'silent')
  const spans = ofIt.map(({ began, over }) => `${began.toISOString()} to ${over?.toISOString() ?? 'now'}`)
  say(`  missed: ${source} ${new Date(from).toISOString()} to ${new Date(to).toISOString()}; told: ${spans.join(', ')}`)
}
say(`false alarms per feed and month: ${((falsely.length / feeds.length / days) * 30).toFixed(3)} (${falsely.length})`)
for (const { source, kind, began: at } of falsely.slice(0, 10)) say(`  ${source} ${kind} ${at.toISOString()}`)
await running.stop()
rmSync(folder, { recursive: true, force: true })
