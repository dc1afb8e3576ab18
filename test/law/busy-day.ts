/** A busy day of everybody: records, a refusal mended, two alerts, a question, a case with hand-overs, an outcome, an erasure asked. */
import type { TestHouse } from '../harness.ts'
import { application, girl, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { openScene, raiseAlert } from './scene.ts'

/** What only UPTD PPA may ever show: every text of it is found by searching for one of these. */
export const secrets = {
  number: 'PPA-SANDIUJI-1',
  shelter: 'Rumah Aman Kenanga, Jalan Sandiuji 7',
  nickname: 'Panggilan Sandiuji',
  phone: '081299900077',
  home: 'Gang Tersembunyi 12 Roban',
  kind: 'PENJANGKAUAN',
}
/** As they may stand after normalising, in any language; words that no sentence of the product uses. */
export const secretPattern = /SANDIUJI|Aman Kenanga|Tersembunyi|81299900077|penjangkauan/i

const why = 'Alasan uji coba tanpa nama'

/** Plays it; returns the people who were there, so that a test can look for their names where none may stand. */
export async function playBusyDay(t: TestHouse) {
  const scene = await openScene(t)
  const [first, second] = [girl(1), girl(2)]
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  await uptd.send([
    service(1, {
      ...{ nama_lengkap: first.who.nama_lengkap, nik: first.who.nik, tanggal_lahir: first.child },
      ...{ nomor_layanan: secrets.number, catatan: secrets.shelter, nama_panggilan: secrets.nickname },
      ...{ nomor_hp: secrets.phone, alamat: secrets.home, jenis_layanan: secrets.kind },
    }),
  ])
  const one = await raiseAlert(t, scene, 1, 'singkawang')
  const two = await raiseAlert(t, scene, 2, 'sambas')

  await scene.passport.send([application(900, { nik: '123', nama_lengkap: first.who.nama_lengkap })])
  const integrator = await t.as('it-imigrasi')
  const { refusals } = await integrator.call('sources.get', { id: 'simkim-passport' })
  await integrator.call('refusals.get', { id: refusals[0]!.id })
  await integrator.call('refusals.resend', {
    id: refusals[0]!.id,
    row: application(900, { ...girl(5).who, tanggal_lahir: girl(5).adult }),
  })
  await integrator.call('erasures.ask', { record: one.records.at(-1)!, reason: `${why} (${first.who.nama_lengkap})` })
  await t.pipeline()

  const ani = await t.as('ani')
  const post = await postsOf(ani)
  for (const purpose of ['case', 'alert'] as const) {
    const found = await ani.call('persons.find', { nik: first.who.nik! }, { 'x-purpose': purpose })
    for (const { id } of found.rows) await ani.call('persons.get', { id }, { 'x-purpose': purpose })
  }
  await ani.call('persons.find', { name: second.who.nama_lengkap!, birthDate: second.child }, { 'x-purpose': 'alert' })
  await ani.call('alerts.take', { id: one.id })
  await ani.call('alerts.ask', {
    id: one.id,
    to: post('dukcapil-pos'),
    question: `Benarkah ${first.who.nama_lengkap}?`,
  })
  const dudi = await t.as('dudi')
  const { questions } = await dudi.call('alerts.get', { id: one.id })
  await dudi.call('questions.answer', { id: questions[0]!.id, answer: `Ya, ${first.who.nik}` })
  const opened = await ani.call('cases.open', { alert: one.id, kind: 'TPPO', reason: why })
  const wati = await t.as('wati')
  const reza = await t.as('reza')
  await handOver(ani, wati, opened.id, 'protection', post('ppa'))
  await handOver(ani, reza, opened.id, 'law', post('reskrim'))
  const file = await wati.call('cases.get', { id: opened.id })
  const safety = file.steps.find((step) => step.code === 'safety')!
  await wati.call('steps.finish', { id: safety.id, note: 'Aman' })
  await wati.call('cases.record-outcome', {
    participant: file.participants[0]!.id,
    outcome: 'returned home',
    note: why,
  })
  const sari = await t.as('sari')
  await sari.call('alerts.take', { id: two.id })
  await sari.call('alerts.dismiss', { id: two.id, reason: why, deserved: 'useful' })
  await reza.ask('cases.get', { id: two.id })
  await (await t.as('lina')).ask('alerts.list', {})
  await t.pipeline()
  return { people: [first, second, girl(5)].map(({ who }) => who), case: opened.id, alerts: [one.id, two.id], scene }
}

async function postsOf(visitor: Visitor): Promise<(code: string) => string> {
  const posts = await visitor.call('posts.list', {})
  return (code) => posts.find((one) => one.code === code)!.id
}

async function handOver(from: Visitor, to: Visitor, id: string, track: 'protection' | 'law', post: string) {
  const offer = await from.call('cases.hand-over', { case: id, track, to: post, reason: why })
  await to.call('hand-overs.answer', { id: offer.id, accept: true })
}
