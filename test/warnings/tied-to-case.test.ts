/** One sponsor's alert became a case, and one more applicant comes with that sponsor: an alert about her, and word to the case. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

/** From as many households, with one sponsor. */
const applicant = (n: number) =>
  application(n, {
    ...girl(n).who,
    ...{ tanggal_lahir: girl(n).adult, nama_penjamin: 'Bu Rekaan', hp_penjamin: '0844-9000-7711' },
  })

test('the sixth with the same sponsor opens an alert of her own and is told to the case of the five', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  await passport.send([1, 2, 3, 4, 5].map(applicant))
  await t.pipeline()
  const ani = await t.as('ani')
  const [row] = (await ani.call('alerts.list', { open: true })).rows
  expect(row).toMatchObject({ about: 'sponsor', people: 5 })
  await ani.call('alerts.take', { id: row!.id })
  const { id } = await ani.call('cases.open', { alert: row!.id, kind: 'TPPO', reason: 'Satu penjamin, lima pelamar' })
  await passport.send([applicant(6)])
  await t.pipeline()
  const open = await ani.call('alerts.list', { open: true })
  expect(open.rows).toMatchObject([{ about: 'sponsor', state: 'new', people: 1 }])
  const { timeline, participants } = await ani.call('cases.get', { id })
  expect(timeline.at(-1)!.does.id).toBe(`Bukti baru pada peringatan ${row!.number}`)
  expect(participants).toHaveLength(5)
  const { history } = await ani.call('alerts.get', { id: row!.id })
  expect(history.at(-1)!.does.id).toBe('Orang lain muncul dengan ikatan yang sama; kasusnya diberi tahu')
})
