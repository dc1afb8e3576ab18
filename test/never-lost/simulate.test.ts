/** Agencies' systems with every fault they have, for days of a turned clock: nothing lost, nothing doubled, all of it said, no wolf cried. */
import { expect, test } from 'vitest'
import { faults } from '../../demo/simulate/faults.ts'
import { systems } from '../../demo/simulate/systems.ts'
import { sources } from '../../server/intake/sources.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { type Simulated, simulate, toldOf } from './simulated.ts'

/** A fresh house that listens, for one simulation. */
async function inHouse(run: (t: TestHouse, url: string) => Promise<void>): Promise<void> {
  const t = await openTestHouse()
  try {
    await run(t, await t.app.listen({ port: 0, host: '127.0.0.1' }))
  } finally {
    await t.close()
  }
}

const kinds = ({ told }: Pick<Simulated, 'told'>) => [...new Set(told.map((one) => one.kind))].toSorted()

/** The hub holds every reference once, and as it truly is: sending the whole truth again changes nothing. */
async function expectTruth(t: TestHouse, { feed }: Simulated): Promise<void> {
  const { source } = feed.system
  const rows = [...feed.book.rows.values()]
  const { body } = await feed.door('/api/v1/records', { source, records: rows })
  expect(body.counts).toEqual({ kept: 0, alreadyKept: rows.length, newVersions: 0, refused: 0 })
  const [held] = await t.superuser(
    `select count(*)::int current, count(distinct ref)::int refs from intake.records where source = '${source}' and state = 'current'`,
  )
  expect(held).toEqual({ current: rows.length, refs: rows.length })
}

test('every simulated system sends at least as often as its source declares, in its hours, from a post of its own', () => {
  for (const { source, rhythm, id, owes } of systems) {
    const declared = sources.find((one) => one.id === source)!.rhythm
    expect(rhythm.everyMinutes, id).toBeLessThanOrEqual(declared.everyMinutes)
    expect(owes, id).toBe(declared.everyMinutes)
    if (declared.hours !== undefined)
      expect([rhythm.from, rhythm.to], id).toEqual([declared.hours.from, declared.hours.to])
  }
  expect(new Set(systems.map((one) => one.source)).size).toBe(systems.length)
})

/** What the hub must say of each fault, struck at one sending of a border post that sends by the hour. */
const said: Record<string, { at: number; perDay: number; kinds: string[] }> = {
  late: { at: 2, perDay: 60, kinds: ['gap'] },
  twice: { at: 2, perDay: 60, kinds: [] },
  'out-of-order': { at: 2, perDay: 60, kinds: [] },
  wrong: { at: 2, perDay: 120, kinds: [] },
  silent: { at: 2, perDay: 60, kinds: ['silent'] },
  hole: { at: 2, perDay: 60, kinds: ['gap', 'statement'] },
  clash: { at: 2, perDay: 60, kinds: ['clash'] },
  repeat: { at: 12, perDay: 200, kinds: ['repeat'] },
  clock: { at: 2, perDay: 60, kinds: ['clock'] },
  columns: { at: 2, perDay: 60, kinds: ['refused', 'silent'] },
}

test.each(faults.map((one) => one.name))(
  '%s: nothing lost, nothing doubled, said as it is, and over after a replay',
  async (name) => {
    const { at, perDay, kinds: expected } = said[name]!
    await inHouse(async (t, url) => {
      const done = await simulate(t, url, {
        ...{ system: 'simkim-crossing', agency: 'imigrasi-sbs', faults: `${name}@${at}`, days: 1, perDay },
      })
      expect(done.account.faults.map((one) => one.fault)).toEqual([name])
      expect(done.account.unexpected).toEqual([])
      expect(done.difference, JSON.stringify(done.account)).toBe(0)
      expect(kinds(done)).toEqual(expected)
      if (['wrong', 'columns'].includes(name)) expect(done.account.answers.refused).toBeGreaterThan(0)
      // A clash waits for somebody who looks into it; everything else is over by itself.
      expect(kinds({ told: done.told.filter((one) => one.over === null) })).toEqual(name === 'clash' ? ['clash'] : [])
      await expectTruth(t, done)
    })
  },
)

test('a silence is found within two intervals of the last word', async () => {
  await inHouse(async (t, url) => {
    const done = await simulate(t, url, {
      ...{
        system: 'simkim-crossing',
        agency: 'imigrasi-sbs',
        faults: 'silent@4',
        days: 0.4,
        perDay: 60,
        everyMinutes: 5,
      },
    })
    // Monday 09.00 WIB: sendings at 10, 11, 12; from 13.00 on nothing, so the last word was at 12.00.
    const lastWord = Date.parse('2026-11-16T05:00:00Z')
    const [silence] = done.told
    expect(silence!.kind).toBe('silent')
    expect((silence!.began - lastWord) / 60_000).toBeGreaterThan(120)
    expect((silence!.began - lastWord) / 60_000).toBeLessThanOrEqual(125)
  })
})

test('quiet nights, closed hours and weekends: three weeks without a fault, and nobody is called', async () => {
  await inHouse(async (t, url) => {
    for (const [system, agency] of [
      ['simkim-passport', 'imigrasi-skw'],
      ['siskop2mi', 'bp3mi'],
      ['sipmi', 'disnaker-skw'],
    ] as const) {
      const done = await simulate(t, url, { system, agency, faults: '', days: 8, everyMinutes: 120, perDay: 3 })
      expect(
        done.told.map((one) => [one.kind, new Date(one.began).toISOString()]),
        system,
      ).toEqual([])
      expect(done.difference).toBe(0)
      expect(done.account.heartbeats).toBeGreaterThan(0)
    }
  })
})

test('versions that arrive in the wrong order: the last that was written is the one that holds', async () => {
  await inHouse(async (t, url) => {
    const done = await simulate(t, url, {
      ...{
        system: 'p3mi',
        agency: 'bp3mi',
        faults: 'late:0.3,out-of-order:0.3,hole:0.2,repeat:0.1,twice:0.2',
        days: 21,
      },
      ...{ perDay: 12, everyMinutes: 240, seed: 3 },
    })
    expect(done.account.faults.length).toBeGreaterThan(5)
    expect(done.difference, JSON.stringify(done.account)).toBe(0)
    await expectTruth(t, done)
    // What came late is kept as well: every content that was ever written, and none more often than it was written.
    const [kept] = await t.superuser(`select count(*)::int n from intake.records where source = 'p3mi-licence'`)
    const { lines } = done.feed.book
    expect(kept!.n).toBeGreaterThanOrEqual(new Set(lines.map((line) => line.bytes)).size)
    expect(kept!.n).toBeLessThanOrEqual(lines.length)
  })
})

test('a restarted system goes on where the hub says it stands; an old number changes nothing, a withdrawn record stays withdrawn', async () => {
  await inHouse(async (t, url) => {
    const about = { system: 'simkim-crossing', agency: 'imigrasi-sbs', faults: '', days: 1, perDay: 30 }
    const first = await simulate(t, url, about)
    const { lines } = first.feed.book
    await first.feed.door('/api/v1/records/withdraw', {
      ...{ source: 'simkim-crossing', refs: [lines[0]!.ref], reason: 'Salah kirim' },
    })
    const again = `{"source":"simkim-crossing","sequence":1,"records":[${lines.map((line) => line.bytes).join()}]}`
    const { body } = await first.feed.door('/api/v1/records', again)
    expect(body.counts).toMatchObject({ kept: 0, newVersions: 0, alreadyKept: lines.length })
    const [gone] = await t.superuser(`select state from intake.records where ref = '${lines[0]!.ref}'`)
    expect(gone!.state).toBe('withdrawn')

    const second = await simulate(t, url, about)
    expect(second.feed.book.lines[0]!.number).toBe(lines.length + 1)
    expect([second.difference, second.account.chainAgrees]).toEqual([0, true])
    expect(await toldOf(t, 'simkim-crossing')).toEqual([])
  })
})
