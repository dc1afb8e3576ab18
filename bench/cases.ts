/**
 * Cases at size: `npm run bench -- cases [--cases 100000] [--open 5000] [--asks 200]`. Cases with twenty events each are written as a step of the
 * house would have left them (so many through the doors would take a day); then the list, the work queue, searches and case pages are asked through
 * the doors by a secretariat that coordinates all of them, the same list is walked in a browser, and clocks are rung: once beside a hundredth of the
 * closed cases, once beside all.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { turnableClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'
import { runUntilEmpty } from '../server/platform/step.ts'
import { password } from '../test/cast.ts'
import { walkList } from './gestures.ts'
import { machineLine, percentile, postTo, setUp } from './instance.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    open: { type: 'string', default: '5000' },
    asks: { type: 'string', default: '200' },
  },
})
const [all, open, asks] = [Number(values.cases), Number(values.open), Number(values.asks)]
const say = (line: string) => process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
const clock = turnableClock()
const now = Date.parse('2026-10-05T02:00:00Z')
clock.turn(new Date(now))
const config = readConfig({
  ...{ SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key'), SIMPUL_DEMO: 'none', PORT: '0' },
})
const running = await run(config, clock, { serve: true, work: false, waitForDisk: false }, () => {})
const { port } = running.app.server.address() as { port: number }
const post = postTo(`http://127.0.0.1:${port}`)
await setUp({ post })
const { pools } = running.house
const log = openLog('error')
const ringing = steps.find((step) => step.name === 'ring clocks')!

/** An id of its own for each thing of a case. */
const idOf = (kind: string, n: string) =>
  `overlay(overlay(md5('${kind}' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`

/** Writes the cases from `first` to `last`: three tracks, two victims, eight steps, two hand-overs, twenty events; the newest `open` of all are open. */
async function writeCases(first: number, last: number): Promise<void> {
  const c = `generate_series(${first}, ${last}) c`
  const isOpen = `c > ${all - open}`
  const at = `'2026-10-05T02:00:00Z'::timestamptz - (${all} - c) * interval '5 minutes'`
  const post = (code: string) => `(select id from access.posts where code = '${code}')`
  const [ani, owner] = [
    `(select id from access.officers where login = 'ani')`,
    `case t.track when 'protection' then ${post('ppa')} when 'law' then ${post('reskrim')} else ${post('kakanim')} end`,
  ]
  const tracks = `(values ('protection', 1), ('law', 2), ('immigration', 3)) t (track, n)`
  const sop = `(select id, version, declaration from cases.sops where id = 'adult-victim' and retired_at is null order by version desc limit 1)`
  const statements = [
    `insert into access.sight (id, kind, subject, post, because, from_at)
     select gen_random_uuid(), 'case', ${idOf('case', 'c')}, p.id, 'accountable for a track', ${at}
     from ${c}, access.posts p where p.code in ('sekretariat', 'ppa', 'reskrim', 'kakanim')`,
    `insert into cases.cases (id, number, kind, state, jurisdiction, coordinating, sop, sop_version, opened_at, opened_by, closed_at, closed_by)
     select ${idOf('case', 'c')}, 'TPPO-BENCH-' || lpad(c::text, 7, '0'), 'TPPO', case when ${isOpen} then 'open' else 'closed' end, '61.72', ${post('sekretariat')},
       s.id, s.version, ${at}, ${ani}, case when not ${isOpen} then ${at} + interval '3 hours' end, case when not ${isOpen} then ${ani} end
     from ${c}, ${sop} s`,
    `insert into cases.tracks (case_id, track, accountable, since) select ${idOf('case', 'c')}, t.track, ${owner}, ${at} from ${c}, ${tracks}`,
    `insert into cases.participants (id, case_id, record, role, since, by, outcome, outcome_at, outcome_by)
     select ${idOf('victim', "(c || '.' || v)")}, ${idOf('case', 'c')}, ${idOf('record', "(c || '.' || v)")}, 'presumed victim', ${at}, ${ani},
       case when not ${isOpen} then 'home' end, case when not ${isOpen} then ${at} end, case when not ${isOpen} then ${ani} end
     from ${c}, generate_series(1, 2) v`,
    `insert into cases.steps (id, case_id, track, participant, code, accountable, state, opened_at, due_at, done_at, sop, sop_version)
     select ${idOf('step', "(c || '.' || v || x.code)")}, ${idOf('case', 'c')}, x.track, ${idOf('victim', "(c || '.' || v)")}, x.code,
       (select accountable from cases.tracks a where a.case_id = ${idOf('case', 'c')} and a.track = x.track),
       case when ${isOpen} then 'open' else 'done' end, ${at}, ${at} + interval '30 days', case when not ${isOpen} then ${at} end, x.id, x.version
     from ${c}, generate_series(1, 2) v,
       (select s.id, s.version, d.step ->> 'code' code, d.step ->> 'track' track
        from ${sop} s, jsonb_array_elements(s.declaration -> 'steps') with ordinality d (step, n) where d.n <= 4) x`,
    `insert into cases.hand_overs (id, case_id, track, from_post, to_post, state, reason, offered_at, offered_by, due_at, answered_at, answered_by)
     select ${idOf('hand', '(c || t.track)')}, ${idOf('case', 'c')}, t.track, ${post('sekretariat')}, ${owner},
       'accepted', 'contoh', ${at}, ${ani}, ${at} + interval '2 hours', ${at}, ${ani}
     from ${c}, ${tracks} where t.n <= 2`,
    `insert into cases.events (id, case_id, at, officer, post, does, values)
     select ${idOf('event', "(c || '.' || e)")}, ${idOf('case', 'c')}, ${at} + e * interval '1 minute', ${ani}, ${post('sekretariat')},
       (array['opened', 'offered', 'accepted', 'done', 'recorded'])[1 + e % 5], '{"track": "law", "to": "Satreskrim", "number": "1"}'
     from ${c}, generate_series(1, 20) e`,
  ]
  // Together: a case without its three tracks is refused at the end of a transaction.
  const client = await pools.step.connect()
  for (const statement of ['begin', ...statements, 'commit']) await client.query(statement)
  client.release()
}

/** Rings `n` clocks that have come; milliseconds a clock. */
async function ring(n: number): Promise<number> {
  await pools.step.query(
    `insert into platform.todo (step, subject, since, due_at)
     select 'ring clocks', id, $2, $2 from cases.steps where state = 'open' and late_told_at is null order by id limit $1`,
    [n, new Date(now)],
  )
  await pools.step.query(
    `update cases.steps set due_at = $1 where id in (select subject from platform.todo where step = 'ring clocks')`,
    [new Date(now - 1000)],
  )
  const began = performance.now()
  await runUntilEmpty(running.house, [ringing], log)
  return (performance.now() - began) / n
}

say(machineLine())
const few = Math.max(1, Math.round((all - open) * 0.99))
let began = performance.now()
await writeCases(few + 1, all)
await pools.step.query('analyze')
const before = await ring(200)
await writeCases(1, few)
await pools.step.query('analyze')
const [counted] = (
  await pools.step.query(
    'select (select count(*) from cases.cases)::int cases, (select count(*) from cases.events)::int events',
  )
).rows as { cases: number; events: number }[]
say(
  `${counted!.cases} cases, ${counted!.events} events written in ${((performance.now() - began) / 1000).toFixed(0)} s`,
)
const after = await ring(200)
say(`a clock rung: ${before.toFixed(1)} ms beside ${all - few} cases, ${after.toFixed(1)} ms beside ${all}`)

const { cookie } = await post('/api/web/session.sign-in', { login: 'ani', password })
type Listed = { rows: { id: string }[] }
async function ask(what: string, door: string, inputs: (n: number) => object, as = cookie): Promise<unknown> {
  const times: number[] = []
  let answered: unknown
  for (let n = 0; n < asks; n++) {
    began = performance.now()
    const { status, body } = await post(`/api/web/${door}`, inputs(n), { cookie: as, 'x-purpose': 'case' })
    if (status !== 200) throw new Error(`${door}: ${JSON.stringify(body)}`)
    times.push(performance.now() - began)
    answered = body
  }
  const at = (p: number) => percentile(times, p).toFixed(0)
  say(`${what}: p50 ${at(50)}, p95 ${at(95)}, p99 ${at(99)} ms`)
  return answered
}
const first = (await ask('open cases, first page', 'cases.list', () => ({ state: 'open' }))) as Listed
await ask('all cases, first page', 'cases.list', () => ({}))
await ask('closed cases, tenth page', 'cases.list', () => ({ state: 'closed', page: 9 }))
type Board = { pillars: { pillar: string; open: number }[] }
const board = (await ask(
  'situation board of a secretariat that coordinates them all',
  'situation.board',
  () => ({}),
)) as Board
const [busiest] = board.pillars.toSorted((a, b) => b.open - a.open)
await ask(`cases of the busiest pillar (${busiest!.open} open steps)`, 'cases.list', () => ({
  pillar: busiest!.pillar,
}))
await ask('case page', 'cases.get', (n) => ({ id: first.rows[n % first.rows.length]!.id }))
const wati = (await post('/api/web/session.sign-in', { login: 'wati', password })).cookie
await ask('queue of a post that owns the protection of all open ones', 'work.list', () => ({ group: 'next' }), wati)
await ask('what is late of it', 'work.list', () => ({ group: 'late' }), wati)
const numberOf = (n: number) => `TPPO-BENCH-${String(all - n * 7).padStart(7, '0')}`
await ask('search everything for a number', 'search.all', (n) => ({ text: numberOf(n) }))
await ask('search everything for a part of one', 'search.all', (n) => ({ text: String(all - n * 7) }))
await ask('the list by number', 'cases.list', (n) => ({ number: numberOf(n) }))
await walkList(`http://127.0.0.1:${port}`, cookie, Math.min(asks, 60), say)
await running.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
