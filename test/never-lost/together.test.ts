/** Requests that come at once are answered by one transaction, and nobody can tell: each has its receipt, its bytes and its line. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDelivery } from '../../server/intake/keep-delivery.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse
let passport: System

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

type Receipt = {
  delivery: string
  sha256: string
  counts: { kept: number; alreadyKept: number; newVersions: number; refused: number }
}

const bodyOf = (row: object) => JSON.stringify({ source: 'simkim-passport', records: [row] })
const linesOf = () =>
  t.superuser(
    `select subjects[1]::text delivery, xid::text from journal.lines where does = 'records.send' and outcome = 'done'`,
  )

test('sixty at once: what is new, what comes again, what changed and what is broken', async () => {
  const fresh = Array.from({ length: 45 }, (_, n) => bodyOf(application(n + 1)))
  const again = Array.from({ length: 12 }, () => bodyOf(application(1)))
  const changed = bodyOf(application(2, { nama_lengkap: 'Nama Baru Rekaan' }))
  const refused = bodyOf({ nomor_permohonan: 7 })
  const twice = `{"source":"simkim-passport","records":[${JSON.stringify(application(99))}],"records":[{}]}`
  const bodies = [...fresh, ...again, changed, refused, twice]
  const answers = await Promise.all(bodies.map((body) => passport.post('/api/v1/records', body)))

  expect(answers.at(-1)?.status).toBe(422)
  const receipts = answers.slice(0, -1).map(({ status, body }) => {
    expect(status).toBe(200)
    return body as Receipt
  })
  const sum = (kind: keyof Receipt['counts']) => receipts.reduce((all, { counts }) => all + counts[kind], 0)
  // Which of the thirteen copies came first, and which of the two versions stands, is for the moment to say; how many is not.
  expect([sum('kept'), sum('alreadyKept'), sum('newVersions'), sum('refused')]).toEqual([45, 12, 1, 1])
  const [records] = await t.superuser(
    `select count(*)::int n, count(distinct ref)::int refs from intake.records where state = 'current'`,
  )
  expect(records).toEqual({ n: 45, refs: 45 })

  for (const [i, { delivery, sha256 }] of receipts.entries()) {
    expect(sha256).toBe(createHash('sha256').update(bodies[i]!).digest('hex'))
    const kept = await inTransaction(t.house, 'step', aStep, null, (ctx) => readDelivery(ctx, delivery))
    expect(kept?.toString()).toBe(bodies[i])
  }
  const lines = await linesOf()
  expect(lines.map((line) => line.delivery).toSorted()).toEqual(receipts.map((one) => one.delivery).toSorted())
  // The broken one took its group apart; the others were written by few transactions.
  expect(new Set(lines.map((line) => line.xid)).size).toBeLessThan(lines.length)
})
