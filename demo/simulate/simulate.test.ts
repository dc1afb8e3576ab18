/** The simulator itself: repeatable by seed, patient when told to come again, and exact about its own books. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noChain, openBook } from './book.ts'
import { type Door, doorAt, waitOf } from './door.ts'
import { faults, readFaults } from './faults.ts'
import { openFeed } from './feed.ts'
import { openDaysBetween, sendingAfter } from './hours.ts'
import { play } from './play.ts'
import { systems, systemsNamed } from './systems.ts'

const monday = Date.parse('2026-11-16T00:00:00Z')
const day = 86_400_000

/** Everything that a system posts within five days. */
async function posted(id: string, seed: number): Promise<string> {
  const said: string[] = []
  const door: Door = async (path, body) => {
    said.push(`${path} ${typeof body === 'string' ? body : JSON.stringify(body)}`)
    const counts = { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0 }
    return { status: 200, body: { numbers: null, received: 0, counts, answers: [] }, waits: 0 }
  }
  const [system] = systemsNamed([id])
  const asked = readFaults(faults.map(({ name }) => `${name}:0.2`).join())
  const feed = await openFeed(system!, door, { seed, from: monday, now: monday, faults: asked })
  await play([feed], monday + 5 * day, async () => true)
  await feed.finish(monday + 5 * day, true)
  return createHash('sha256').update(said.join('\n')).digest('hex')
}

test.each(systems.map((one) => one.id))('%s: the same seed says the same, another seed something else', async (id) => {
  expect(await posted(id, 1)).toBe(await posted(id, 1))
  expect(await posted(id, 1)).not.toBe(await posted(id, 2))
})

test('a door that is told to come again comes again, as late as it was told', async () => {
  const answers = [
    { status: 429, headers: { 'retry-after': '7' }, body: {} },
    { status: 503, headers: {}, body: {} },
    { status: 200, headers: {}, body: { ok: true } },
    { status: 401, headers: {}, body: { message: { id: 'Kunci tidak dikenal', en: 'unknown key' } } },
  ]
  const server = createServer((_request, reply) => {
    const { status, headers, body } = answers.shift()!
    reply.writeHead(status, headers).end(JSON.stringify(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const paused: number[] = []
  const door = doorAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'key', async (ms) => {
    paused.push(ms)
  })
  expect(await door('/api/v1/records', {})).toEqual({ status: 200, body: { ok: true }, waits: 2 })
  expect(paused).toEqual([7000, 1000])
  await expect(door('/api/v1/records', {})).rejects.toThrow('unknown key')
  server.close()
  expect(waitOf('Mon, 16 Nov 2026 00:00:09 GMT', 0, monday)).toBe(9000)
  expect(waitOf('86400', 0, monday)).toBe(300_000)
})

test('a book has no hole, its rolling hash is that of its lines, and a corrected day leaves the wrong one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ ref: fc.nat(5), day: fc.integer({ min: 10, max: 14 }) }), { maxLength: 30 }),
      (written) => {
        const book = openBook('waktu', 7, noChain)
        for (const { ref, day: on } of written) {
          const row = { nomor: `R${ref}`, waktu: `2026-11-${on}` }
          book.write(`R${ref}`, row, row)
        }
        expect(book.lines.map((line) => line.number)).toEqual(written.map((_, i) => 8 + i))
        const chain = book.lines.reduce((before, { bytes }) => {
          const own = createHash('sha256').update(bytes).digest()
          return createHash('sha256').update(before).update(own).digest()
        }, Buffer.alloc(32))
        if (written.length > 0) expect(book.last()!.chain).toBe(chain.toString('hex'))
        const last = new Map(written.map(({ ref, day: on }) => [`R${ref}`, `2026-11-${on}`]))
        for (const [on, refs] of book.days) for (const ref of refs) expect(last.get(ref)).toBe(on)
        expect([...book.days.values()].reduce((sum, refs) => sum + refs.size, 0)).toBe(last.size)
      },
    ),
  )
})

test('systems send in their open hours only, and every open hour is counted once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...systems), fc.nat(14 * 24 * 60), (system, minutes) => {
      const at = sendingAfter(system.rhythm, system.hoursEast, monday + minutes * 60_000)
      expect(at).toBeGreaterThan(monday + minutes * 60_000)
      const local = new Date(at + system.hoursEast * 3_600_000)
      const hour = local.getUTCHours() + local.getUTCMinutes() / 60
      expect(hour).toBeGreaterThanOrEqual(system.rhythm.from)
      expect(hour).toBeLessThanOrEqual(system.rhythm.to)
      if (system.rhythm.workdaysOnly) expect([1, 2, 3, 4, 5]).toContain(local.getUTCDay())
      const spans = (from: number, to: number) =>
        openDaysBetween(system.rhythm, system.hoursEast, from, to).reduce((sum, one) => sum + one.closes - one.opens, 0)
      expect(spans(monday, at) + spans(at, monday + 20 * day)).toBe(spans(monday, monday + 20 * day))
    }),
  )
})

test('what is asked wrongly is answered with what there is', () => {
  expect(readFaults('late, twice:0.2,silent@12').map(({ fault, when }) => [fault.name, when])).toEqual([
    ['late', { chance: 0.05 }],
    ['twice', { chance: 0.2 }],
    ['silent', { sending: 12 }],
  ])
  for (const wrong of ['later', 'late:2', 'late@0', 'late:x']) expect(() => readFaults(wrong)).toThrow('out-of-order')
  expect(() => systemsNamed(['sim'])).toThrow('dukcapil')
  expect(systemsNamed(['simkim']).map((one) => one.id)).toEqual([
    'simkim-passport',
    'simkim-crossing',
    'simkim-measures',
  ])
})
