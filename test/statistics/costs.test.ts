/** What services cost and who pays, through the doors: over ten people at least, what is held up for want of money by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { application, girl } from '../rows.ts'
import { type Cared, openCared } from '../victims/scene.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const costs = async () => {
  const figures = await (await t.as('ani')).call('figures.list', {})
  return figures
    .find(({ id }) => id === 'service-costs')!
    .rows.map(({ label, value, withheld }) => [label.en, value, withheld])
}

test('nine people are nobody’s business, ten are a sum; money that is missing is counted apart', async () => {
  const scene = await openScene(t)
  const c: Cared = await openCared(t, scene, 1)
  const [ani, wati] = [await t.as('ani'), await t.as('wati')]
  const people = [c.participant]
  for (let n = 30; n < 39; n++) {
    const { who, adult } = girl(n)
    await scene.passport.send([application(n, { ...who, tanggal_lahir: adult })])
    await t.pipeline()
    const [found] = (await ani.call('persons.find', { nik: who.nik! }, { 'x-purpose': 'case' })).rows
    const added = { case: c.case, person: found!.id, reason: 'Ditemukan bersama' }
    people.push((await ani.call('cases.add-person', added, { 'x-purpose': 'case' })).participant)
  }
  const plan = async (participant: string, cost: number | null, payer: 'city' | 'insurance') =>
    wati.call('services.plan', {
      ...{
        participant,
        pillar: 'social',
        what: 'Pendampingan uji',
        provider: c.agency('ppa'),
        payer,
        cost,
        plannedFor: null,
      },
    })
  for (const participant of people.slice(0, 9)) await plan(participant, 1_500_000, 'city')
  expect(await costs()).toEqual([['City or regency budget', null, true]])
  await plan(people[9]!, 2_000_000, 'city')
  await plan(people[9]!, null, 'insurance')
  expect(await costs()).toEqual([['City or regency budget', 15_500_000, false]])
  const { id } = await plan(people[0]!, 9_000_000, 'insurance')
  await wati.call('services.move', { id, action: 'hold' })
  expect(await costs()).toEqual([
    ['City or regency budget', 15_500_000, false],
    ['Held up for want of money', null, true],
  ])
})
