/**
 * Modi against the truth that was never loaded: `npm run bench -- warnings-on-truth [seed …]` (1 2 3 unless said). Loads each seed's small
 * region through the front door, nobody deciding on anything, and holds every alert against who the people truly are; beside it what an alert
 * on any single finding, or on the plain sum of strengths, would have done. At the end: evaluations a second with a hundred indicators.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventTruth, type Truth } from '../demo/invent-truth.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { run } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { turnableClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import type { House } from '../server/platform/context.ts'
import { openLog } from '../server/platform/log.ts'
import { runUntilEmpty } from '../server/platform/step.ts'
import { strengths } from '../server/warnings/model.ts'
import { machineLine } from './instance.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const seeds = process.argv.slice(2).map(Number)
const until = '2026-11-22'
const log = openLog('error')
const day = 86_400_000
/** Days of the demo's past, and desks that triage: the four task forces. */
const [pastDays, desks] = [730, 4]
const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2))
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

type Hit = { indicator: string; strength: keyof typeof strengths; source: string; ref: string }
type Behind = { alert: string; modus: string; since: Date; source: string; ref: string }
type Home = { ref: string; at: Date }

say(machineLine())
for (const seed of seeds.length > 0 ? seeds : [1, 2, 3]) await measure(seed)

async function measure(seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
  const settings = {
    SIMPUL_DATA: join(folder, 'data'),
    SIMPUL_KEY_FILE: join(folder, 'key'),
    SIMPUL_SEED: String(seed),
  }
  const config = readConfig({ ...settings, SIMPUL_DEMO: 'small', PORT: '0' })
  const clock = turnableClock()
  const running = await run(config, clock, { serve: false, work: false, waitForDisk: false }, () => {})
  try {
    const pipeline = () => runUntilEmpty(running.house, steps, log)
    const now = () => Date.parse(`${until}T08:00:00Z`)
    const stage = { app: running.app, clock, pipeline, opened: async () => [], now, progress: () => {} }
    await loadDemo(stage, { seed, size: 'small', until })
    const truth = inventTruth({ seed, size: 'small', until })
    say(`\nseed ${seed}`)
    await holdAgainst(running.house, truth)
    if (seed === 1) await countEvaluations(running.house)
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function holdAgainst(house: House, truth: Truth): Promise<void> {
  const { query } = { query: house.pools.step.query.bind(house.pools.step) }
  const { rows: hits } = await query<Hit>(
    'select h.indicator, h.strength, r.source, r.ref from warnings.hits h join intake.records r on r.id = h.record',
  )
  const { rows: behind } = await query<Behind>(
    `select a.id alert, a.modus, ah.since, r.source, r.ref from warnings.alerts a join warnings.alert_hits ah on ah.alert = a.id
       join warnings.hits h on h.id = ah.hit join intake.records r on r.id = h.record where a.state <> 'joined' order by ah.since`,
  )
  const { rows: homes } = await query<Home>(
    "select ref, occurred_at at from intake.records where source = 'returnees' and state = 'current'",
  )
  const { rows: alerts } = await query<{ opened: Date }>(
    "select opened_at opened from warnings.alerts where state <> 'joined'",
  )
  const personOf = new Map(truth.records.map((record) => [`${record.source} ${record.reference}`, record.person]))
  const victims = new Set(truth.rings.flatMap((ring) => ring.victims))
  const recruiters = new Set(truth.rings.flatMap((ring) => ring.recruiters))
  const who = (one: { source: string; ref: string }) => personOf.get(`${one.source} ${one.ref}`) ?? ''

  const found = Map.groupBy(hits, who)
  const sumOf = (own: Hit[]) => {
    const strongest = Map.groupBy(own, (hit) => hit.indicator)
    return [...strongest.values()].reduce(
      (sum, each) => sum + Math.max(...each.map((hit) => strengths[hit.strength])),
      0,
    )
  }
  const any = new Set(found.keys())
  const flat = new Set([...found].flatMap(([person, own]) => (sumOf(own) >= 3 ? [person] : [])))
  const alerted = new Map<string, Behind>()
  for (const one of behind) if (!alerted.has(who(one))) alerted.set(who(one), one)
  const line = (name: string, people: Set<string>) => {
    const right = [...victims].filter((person) => people.has(person)).length
    const wrong = [...people].filter((one) => one !== '' && !victims.has(one) && !recruiters.has(one)).length
    say(
      `| ${name} | ${right} of ${victims.size} | ${wrong} of ${truth.people.length - victims.size} | ${share(right, right + wrong)} | ${share(right, victims.size)} |`,
    )
  }
  say('| rule | victims | innocents | precision | recall |\n|---|---|---|---|---|')
  line('any single finding', any)
  line('plain sum of strengths ≥ 3', flat)
  line('modi', new Set(alerted.keys()))

  say('\n| modus | victims | innocents | precision |\n|---|---|---|---|')
  const byModus = Map.groupBy([...alerted], ([, one]) => one.modus)
  for (const [modus, people] of [...byModus].toSorted()) {
    const right = people.filter(([person]) => victims.has(person)).length
    const wrong = people.filter(([person]) => !victims.has(person) && !recruiters.has(person)).length
    say(`| ${modus} | ${right} | ${wrong} | ${share(right, right + wrong)} |`)
  }
  say('\n| kind of ring | victims found | named | days before their return (median) |\n|---|---|---|---|')
  for (const [kind, rings] of Map.groupBy(truth.rings, (ring) => ring.kind)) {
    const members = rings.flatMap((ring) => ring.victims)
    const reached = members.flatMap((person) => alerted.get(person) ?? [])
    const gained = homes.flatMap(({ ref, at }) => {
      const person = who({ source: 'returnees', ref })
      const alert = members.includes(person) ? alerted.get(person) : undefined
      const days = alert === undefined ? -1 : (at.getTime() - alert.since.getTime()) / day
      // Who was deported first and sent again later was found after the first return, not before it.
      return days > 0 ? [days] : []
    })
    const names = [...new Set(reached.map((one) => one.modus))].toSorted().join(', ')
    say(`| ${kind} | ${reached.length} of ${members.length} | ${names} | ${median(gained)?.toFixed(0) ?? '–'} |`)
  }
  const end = Date.parse(`${until}T00:00:00Z`)
  const recent = alerts.filter(({ opened }) => end - opened.getTime() <= 30 * day).length
  say(
    `\n${alerts.length} alerts in ${pastDays} days: ${(alerts.length / pastDays / desks).toFixed(3)} an officer-day; in the last 30 days ${(recent / 30 / desks).toFixed(2)}`,
  )
}

/** Copies indicators until there are a hundred, asks all of everybody once, and counts: with the database, in one process. */
async function countEvaluations(house: House): Promise<void> {
  const pool = house.pools.step
  const { rows: first } = await pool.query<{ n: number }>(
    'select count(*)::int n from warnings.indicators where retired_at is null',
  )
  const wanted = 100 - first[0]!.n
  // The declaration is copied as text: json keeps its order, so that definitions stand before what uses them.
  await pool.query(
    `insert into warnings.indicators (id, version, hash, declaration, published_at)
     select i.id || '-' || n, 1, i.hash || n, replace(i.declaration::text, '"id":"' || i.id || '"', '"id":"' || i.id || '-' || n || '"')::json, now()
     from warnings.indicators i cross join generate_series(1, 10) n where i.retired_at is null order by n, i.id limit $1`,
    [wanted],
  )
  const { rows: persons } = await pool.query<{ person: string }>('select distinct person from persons.links')
  await pool.query(
    `insert into platform.todo (step, subject, since, due_at) select 'assess', person, $2::timestamptz, $2 from unnest($1::uuid[]) person on conflict do nothing`,
    [persons.map((row) => row.person), house.clock.now()],
  )
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await runUntilEmpty(
    house,
    steps.filter((step) => step.name === 'assess'),
    log,
  )
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(cpu)
  const evaluations = persons.length * 100
  const busy = (used.user + used.system) / 1e6
  say(
    `\n${evaluations} evaluations (100 indicators, ${persons.length} persons): ${Math.round(evaluations / busy)} a second of one core, ${Math.round(evaluations / seconds)} a second of waiting with the database`,
  )
}
