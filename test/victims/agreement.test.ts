/** A step for which the SOP requires consent, through the door: how she agreed is said, her no stops it, and a service is planned for several. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finishOf } from '../cases/open-case.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { application, girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { type Cared, fileOf, openCared, refusedFields, word } from './scene.ts'

let t: TestHouse
let scene: Scene
let wati: Visitor
let girls = 0

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  wati = await t.as('wati')
})
afterAll(() => t.close())

const stepsOf = async (by: Visitor, { case: id }: Cared) => (await by.call('cases.get', { id })).steps
const find = async (cared: Cared, id: string) => (await stepsOf(wati, cared)).find((step) => step.id === id)!

/** A case whose next step of hers asks for consent. */
async function openAgreement() {
  girls += 1
  const cared = await openCared(t, scene, girls)
  for (;;) {
    const open = (await stepsOf(wati, cared)).filter((step) => step.state === 'open' && step.mine)
    const asks = open.find((step) => step.consent.code === 'required')
    if (asks !== undefined) return { cared, step: asks, finish: { id: asks.id, papers: finishOf(asks).papers } }
    for (const step of open) await wati.call('steps.finish', finishOf(step))
  }
}

test('whoever finishes says in what form she agreed; it stands with the step', async () => {
  const { cared, step, finish } = await openAgreement()
  expect(step.consent).toMatchObject({ owed: true, agreed: null })
  expect(await refusedFields(wati.ask('steps.finish', finish))).toEqual([422, ['agreed']])
  expect(await find(cared, step.id)).toMatchObject({ state: 'open' })
  await wati.call('steps.finish', { ...finish, agreed: 'thumbprint' })
  expect(await find(cared, step.id)).toMatchObject({
    ...{ state: 'done', consent: { owed: false, agreed: { en: 'Thumbprint before a witness' } } },
  })
})

test('a yes to that agency on record says it already; a no stops the step, and so does a withdrawal', async () => {
  const yes = await openAgreement()
  const recipient = yes.cared.agency('ppa')
  await wati.call('victims.record-consent', word(yes.cared, { recipient }))
  expect((await find(yes.cared, yes.step.id)).consent.owed).toBe(false)
  await wati.call('victims.record-consent', word(yes.cared, { recipient, decision: 'withdrawn', givenBy: 'herself' }))
  const agreed = { ...yes.finish, agreed: 'spoken' as const }
  expect(await refusedFields(wati.ask('steps.finish', agreed))).toEqual([422, ['agreed']])
  // What is not carried out asks for nobody's yes.
  await wati.call('steps.finish', { id: yes.step.id, needed: false, note: 'Ia tidak menghendakinya' })
  expect((await find(yes.cared, yes.step.id)).state).toBe('not needed')
})

test('danger to life asks for no consent', async () => {
  const { cared, step, finish } = await openAgreement()
  await wati.call('dangers.declare', { participant: cared.participant, reason: 'Tidak sadar, perlu operasi malam ini' })
  expect((await find(cared, step.id)).consent.owed).toBe(false)
  await wati.call('steps.finish', finish)
})

test('one service for several victims of a case: a line and a cost for each; a no of one of them stops it for all', async () => {
  const { cared } = await openAgreement()
  const elsewhere = await openAgreement()
  const { who, adult } = girl(40)
  await scene.passport.send([application(40, { ...who, tanggal_lahir: adult })])
  await t.pipeline()
  const ani = await t.as('ani')
  const purpose = { 'x-purpose': 'case' }
  const [found] = (await ani.call('persons.find', { nik: who.nik! }, purpose)).rows
  const reason = 'Berangkat bersama dengan sponsor yang sama'
  const { participant: other } = await ani.call(
    'cases.add-person',
    { case: cared.case, person: found!.id, reason },
    purpose,
  )
  const plan = {
    ...{ participant: cared.participant, pillar: 'social' as const, what: 'Transportasi pulang' },
    ...{ provider: cared.agency('bp3mi-pos'), payer: 'state' as const, cost: 400_000, plannedFor: null },
  }
  const planFor = (also: string[]) => wati.ask('services.plan', { ...plan, also })
  const planned = async () =>
    (await Promise.all([cared.participant, other].map((one) => fileOf(wati, { ...cared, participant: one })))).map(
      (file) => file.services.map(({ what, cost }) => [what, cost]),
    )
  expect(await refusedFields(planFor([elsewhere.cared.participant]))).toEqual([422, ['also']])
  const hers = { ...cared, participant: other }
  const no = { recipient: plan.provider, decision: 'refused', givenBy: 'herself' }
  await wati.call('victims.record-consent', word(hers, no))
  expect(await refusedFields(planFor([other]))).toEqual([422, ['also']])
  expect(await planned()).toEqual([[], []])
  await wati.call('victims.record-consent', word(hers, { recipient: plan.provider, givenBy: 'herself' }))
  expect((await planFor([other])).status).toBe(200)
  const line = ['Transportasi pulang', 400_000]
  expect(await planned()).toEqual([[line], [line]])
})
