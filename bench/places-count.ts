/**
 * Counting by place at a size: `npm run bench -- places-count [records]` (a million crossings over three years unless told). The records are
 * written straight into the table, past the doors, as nothing but their time and place is counted; the questions come through the door.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../server/main.ts'
import { turnableClock } from '../server/platform/clock.ts'
import { readConfig } from '../server/platform/config.ts'
import { password } from '../test/cast.ts'
import { machineLine, percentile, postTo, setUp } from './instance.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
const port = String(20_000 + Math.floor(Math.random() * 20_000))
const config = readConfig({
  ...{ SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key') },
  ...{ SIMPUL_DEMO: 'none', PORT: port },
})
const clock = turnableClock()
clock.turn(new Date('2026-11-16T02:00:00Z'))
const running = await run(config, clock, { serve: true, work: false, waitForDisk: false }, () => {})
const instance = { post: postTo(`http://127.0.0.1:${port}`) }
await setUp(instance)

const delivery = randomUUID()
const { step } = running.house.pools
await step.query(
  `insert into intake.deliveries (id, source, agency, post, channel, media, size, sha256, received_at)
   select $1, 'simkim-crossing', agency, id, 'api', 'application/json', 0, '', now() from access.posts where code = 'aruk'`,
  [delivery],
)
await step.query(
  `insert into intake.records (id, source, source_version, protected, agency, post, delivery, place, key, ref, version, state, content_hash,
     occurred_at, occurred_precision, zone, received_at, facts)
   select gen_random_uuid(), 'simkim-crossing', 1, false, d.agency, d.post, d.id, n, gen_random_uuid(), 'B' || n, 1, 'current', '',
     occurred, 'minute', 'Asia/Pontianak', occurred, jsonb_build_object('happening', 'crossing', 'direction', 'out', 'outcome', 'diizinkan',
       'destination', 'MYS', 'region', '61.' || lpad((1 + n % 12)::text, 2, '0') || '.' || lpad((1 + n % 7)::text, 2, '0'))
   from intake.deliveries d, generate_series(1, $2::int) n,
     lateral (select timestamptz '2023-10-01T00:00:00Z' + n * (interval '1095 days' / $2::int) occurred) moment where d.id = $1`,
  [delivery, records],
)
await step.query('analyze intake.records')

const { cookie } = await instance.post('/api/web/session.sign-in', { login: 'walikota', password })
process.stdout.write(`${machineLine()}, ${records} crossings of three years\n`)
const asked = { kind: 'crossings', by: 'residence', level: 'district', until: '2026-Q3' }
for (const [what, from] of [
  ['a quarter and the one before', '2026-Q3'],
  ['eight quarters and the eight before', '2024-Q4'],
]) {
  const took: number[] = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    const { status, body } = await instance.post('/api/web/places.count', { ...asked, from }, { cookie })
    if (status !== 200) throw new Error(JSON.stringify(body))
    took.push(performance.now() - began)
  }
  process.stdout.write(
    `${what}: p50 ${Math.round(percentile(took, 50))} ms, slowest ${Math.round(Math.max(...took))} ms\n`,
  )
}
await running.stop()
rmSync(folder, { recursive: true, force: true })
