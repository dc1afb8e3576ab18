/** Zones of border passes are data: all to be confirmed, an administrator adds a district; an indicator that asks for one can be drafted, never alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { readZones } from '../../server/reference/border-zones.ts'
import type { Declaration } from '../../server/warnings/drafts/declaration.ts'
import { declaration, words } from '../declaration.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { crossing } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const zones = () => inTransaction(t.house, 'step', aStep, null, readZones)

test('a district and its villages lie in it, another does not, of a regency nothing is said, nor of a country without an agreement', async () => {
  const inZone = await zones()
  expect(['61.07.07', '61.07.07.2001', '61.72.02', '61.07', '61'].map((code) => inZone('MYS', code))).toEqual([
    ...[true, true, false, undefined, undefined],
  ])
  expect(inZone('BRN', '61.07.07')).toBeUndefined()
})

test('an administrator changes it without code, and what is not confirmed says so', async () => {
  const admin = await t.as('admin')
  const { shown } = await admin.call('catalogue.get', { set: 'border-zones' })
  expect(new Set(shown.map((row) => row.status))).toEqual(new Set(['to-confirm']))
  const row = { code: 'MYS-61.07.05', country: 'MYS', region: '61.72.02', name: 'Uji', facing: '', agreement: 'Naskah' }
  await admin.call('catalogue.change', {
    ...{ set: 'border-zones', key: 'MYS-61.07.05', version: 1, row, status: 'checked', reason: 'Naskah perjanjian' },
  })
  expect((await zones())('MYS', '61.72.02')).toBe(true)
})

/** Out on a border pass, living beyond the zone, and days over. */
const outside: Declaration = {
  ...declaration,
  ...{ id: 'pass-beyond-zone', tells: ['journey', 'documents', 'contact'] },
  define: {
    newest: "records.last(r, r.happening == 'crossing' && r.direction == 'out' && has(r.borderPass))",
    beyond: '!inAgreedZone(newest.destination, newest.region)',
  },
  bands: { weak: 'beyond', medium: 'beyond && daysOver(newest.destination, newest.at, now) > 10' },
  values: { over: 'daysOver(newest.destination, newest.at, now)' },
  sentence: { weak: words('Di luar zona'), medium: words('{over} hari lewat') },
}

test('a draft may ask for zone and days over; the region never alerts alone (P4)', async () => {
  const ani = await t.as('ani')
  expect((await ani.call('indicators.check', { declaration: outside })).problems).toEqual([])
  const alone = await ani.call('indicators.check', { declaration: { ...outside, aloneAt: ['medium'] } })
  expect(alone.problems).toMatchObject([{ part: 'bands.medium', words: { en: expect.stringContaining('P4') } }])
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const out = (n: number, region: string, at: string) =>
    crossing(n, {
      ...{ nik: `61010152050400${70 + n}`, jenis_dokumen: 'PLB', nomor_dokumen: `PLB${n}`, kode_kecamatan: region },
      ...{ nama_lengkap: `${['Dahlia', 'Kemuning', 'Cempaka'][n]} Umpama`, waktu_perlintasan: `${at}T07:30:00+07:00` },
    })
  await border.send([
    ...[out(0, '61.07.07', '2026-09-01'), out(1, '61.72.03', '2026-09-01'), out(2, '61.72.03', '2026-11-10')],
  ])
  await t.pipeline()
  const { id } = await ani.call('drafts.save', { declaration: outside })
  await ani.call('drafts.try', { id })
  await t.pipeline()
  const { result } = (await ani.call('indicators.get', { id: outside.id })).draft!.trials[0]!
  expect(result).toMatchObject({ persons: 3, hits: 2 })
})
