/**
 * The disclosure matrix: field × reader, by what the reader has to do with the case. Every field of one case holds a word of its own; every reader
 * asks every door that reads, about everything there is; what came back stands in docs/disclosure.md, which this test compares.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openPerkara, type Perkara, secondInvestigator } from '../legal/scene.ts'
import { girl } from '../rows.ts'
import { contact, word } from '../victims/scene.ts'
import type { Name, Visitor } from '../visitor.ts'
import { findIds, type Ids, readings } from './readings.ts'
import { openScene } from './scene.ts'

const names = Object.keys(api) as Name[]
const nth = 3
const { who } = girl(nth)
const why = 'Alasan uji yang cukup'

/** Who reads, and what they have to do with the case. */
const readers: [login: string, relation: string][] = [
  ['wati', 'protects the victim'],
  ['kepala-ppa', 'heads the post that protects'],
  ['reza', 'investigates'],
  ['rudi', 'investigates, second officer of that post'],
  ['ani', 'coordinated until the exclusion moved it on'],
  ['anton', 'same post as the coordinator, excluded for a conflict of interest'],
  ['bima', 'immigration track, was asked something'],
  ['kjri', 'was offered a hand-over that waits'],
  ['kapolres', 'daily head, heads the investigators, decided the exclusion'],
  ['walikota', 'head of the region'],
  ['sinta', 'the same service in another district'],
  ['sari', 'task force of another district'],
  ['lina', 'counter officer whose record is behind the alert'],
  ['desa', 'village whose record is behind the alert'],
  ['dudi', 'civil registry'],
  ['it-imigrasi', 'integrator'],
  ['ombudsman', 'Ombudsman'],
  ['admin', 'administrator'],
]

/** What is looked for in everything that a reader is answered; the words stand nowhere else. */
const fields: [field: string, word: string][] = [
  ['her name', who.nama_lengkap!],
  ['her NIK', who.nik!],
  ['safe contact: number', contact.number],
  ['safe contact: what to say', contact.ifAnother],
  ['secret: shelter', 'Rumah-Aman-Uji'],
  ['secret: shelter’s address', 'Jalan-Rahasia-Uji'],
  ['secret: health', 'Kesehatan-Uji'],
  ['secret: counselling', 'Konseling-Uji'],
  ['guardian', 'Wali-Uji'],
  ['consent: what she said', 'Pernyataan-Uji'],
  ['needs and risk', 'Risiko-Uji'],
  ['service planned', 'Layanan-Uji'],
  ['note for all on the case', 'Catatan-Kasus-Uji'],
  ['note for the agency', 'Catatan-Instansi-Uji'],
  ['note for oneself', 'Catatan-Sendiri-Uji'],
  ['number of the police report', `LP/B/${nth}/XI/2026/UJI`],
  ['note of the investigator', 'Catatan-penyidik-uji'],
  ['person reported', 'Terlapor-Uji'],
  ['evidence: description', 'Barang-Uji'],
  ['evidence: storage', 'Gudang-Uji'],
  ['request abroad: words', 'Permintaan-Luar-Negeri-Uji'],
  ['question to another post', 'Pertanyaan-Uji'],
  ['reason of the hand-over', 'Alasan-Serah-Terima-Uji'],
  ['ground of the exclusion', 'Kerabat-Uji'],
]

let t: TestHouse
let ids: Ids
beforeAll(async () => {
  t = await openTestHouse()
  const scene = await openScene(t)
  await secondInvestigator(t)
  const admin = await t.as('admin')
  await admin.call('accounts.make', {
    ...{
      login: 'kjri',
      name: 'Petugas KJRI Contoh',
      post: 'kjri-pos',
      role: 'case-worker',
      password: 'hanya-untuk-uji-coba',
    },
  })
  await fill(await openPerkara(t, scene, nth))
  ids = await findIds(t, {
    niks: [who.nik!],
    phones: ['0811-0000-0000'],
    names: [{ name: who.nama_lengkap!, birthDate: girl(nth).child }],
  })
})
afterAll(() => t.close())

/** Writes a word of its own into every field. */
async function fill(perkara: Perkara): Promise<void> {
  const { participant, post, agency } = perkara
  const [wati, reza, ani] = [await t.as('wati'), await t.as('reza'), await t.as('ani')]
  await wati.call('victims.keep-guardian', { participant, name: 'Wali-Uji', relation: 'relative', arranged: 'nothing' })
  await wati.call('victims.record-consent', word(perkara, { said: 'Pernyataan-Uji' }))
  for (const words of [
    contact,
    { kind: 'shelter' as const, name: 'Rumah-Aman-Uji', address: 'Jalan-Rahasia-Uji', until: null },
    { kind: 'health' as const, note: 'Kesehatan-Uji' },
    { kind: 'counselling' as const, note: 'Konseling-Uji' },
  ])
    await wati.call('secrets.keep', { participant, words })
  const level = { danger: 'low' as const, risks: 'Risiko-Uji', protects: '' }
  await wati.call('victims.assess', {
    participant,
    levels: { individual: level, household: level, community: level, structural: level },
  })
  await wati.call('services.plan', {
    ...{
      participant,
      pillar: 'health',
      what: 'Layanan-Uji',
      provider: agency('ppa'),
      payer: 'city',
      cost: null,
      plannedFor: null,
    },
  })
  for (const [audience, note] of [
    ['case', 'Catatan-Kasus-Uji'],
    ['agency', 'Catatan-Instansi-Uji'],
    ['officer', 'Catatan-Sendiri-Uji'],
  ] as const)
    await wati.call('victims.note', { participant, audience, note })
  await reza.call('law.name-reported', { proceeding: perkara.proceeding, name: 'Terlapor-Uji' })
  await reza.call('evidence.take', {
    ...{ case: perkara.case, kind: 'device', description: 'Barang-Uji', where: 'Terminal', foundBy: 'Reza Contoh' },
    ...{ foundOn: '2026-11-05', sha256: null, seal: 'SGL-1', place: 'Gudang-Uji' },
  })
  await reza.call('abroad.ask', {
    ...{
      case: perkara.case,
      kind: 'evidence',
      country: 'MYS',
      authority: 'Otoritas Uji',
      words: 'Permintaan-Luar-Negeri-Uji',
    },
  })
  await ani.call('requests.ask', {
    ...{ case: perkara.case, kind: 'ask', track: 'immigration', to: post('bp3mi-pos'), words: 'Pertanyaan-Uji' },
  })
  const { id } = await ani.call('exclusions.propose', {
    ...{ case: perkara.case, login: 'anton', successor: post('bp3mi-pos'), ground: 'Kerabat-Uji' },
  })
  await (await t.as('kapolres')).call('exclusions.decide', { id, confirm: true, note: why })
  // The immigration track moved there with the exclusion.
  await (await t.as('bima')).call('cases.hand-over', {
    ...{ case: perkara.case, track: 'immigration', to: post('kjri-pos'), reason: 'Alasan-Serah-Terima-Uji' },
  })
  await t.pipeline()
}

/** Everything this reader is answered by any door that reads, as one text. */
async function readEverything(visitor: Visitor): Promise<string> {
  const texts: string[] = []
  for (const name of names)
    for (const input of readings[name](ids)) {
      const told = await visitor.ask(name, input, { 'x-purpose': 'case' })
      expect(told.status, name).toBeLessThan(500)
      if (told.status === 200) texts.push(JSON.stringify(told.body))
    }
  return texts.join('\n')
}

test('who is answered what', async () => {
  const seen = new Map<string, string>()
  for (const [login] of readers) {
    seen.set(login, await readEverything(await t.as(login)))
  }
  const has = (login: string, field: string) => seen.get(login)!.includes(fields.find(([name]) => name === field)![1])
  // Whatever the page says: these hold (protection.md P1, P5, P6).
  for (const [login] of readers) {
    for (const secret of ['secret: shelter', 'secret: shelter’s address', 'secret: health', 'secret: counselling'])
      if (login !== 'wati') expect(has(login, secret), `${login}: ${secret}`).toBe(false)
    if (!['reza', 'rudi'].includes(login)) expect(has(login, 'note of the investigator'), login).toBe(false)
    if (login !== 'wati') expect(has(login, 'note for oneself'), login).toBe(false)
  }
  for (const [field] of fields)
    expect(has('anton', field) && field !== 'her name' && field !== 'her NIK', `anton: ${field}`).toBe(false)
  for (const [field] of fields) expect(has('ombudsman', field), `ombudsman: ${field}`).toBe(false)
  for (const [field] of fields)
    expect(
      readers.some(([login]) => has(login, field)),
      `nobody reads ${field}`,
    ).toBe(true)

  const lines = [
    '# Who is answered what',
    '',
    'Written by `test/law/disclosure.test.ts`, which compares it: one case with a word of its own in every field; each reader asks every door that',
    `reads about everything there is. ${fields.length} fields × ${readers.length} readers = ${fields.length * readers.length} cells. ● came back in some answer, · in none.`,
    'A field opened by an agreement on the records themselves (name, NIK) is open to whoever the agreement names; see `docs/doors.md` for roles.',
    '',
    ...readers.map(([login, relation], place) => `${place + 1}. ${relation} (${login})`),
    '',
    `| field | ${readers.map((_, place) => place + 1).join(' | ')} |`,
    `|---|${readers.map(() => '---').join('|')}|`,
    ...fields.map(
      ([field]) => `| ${field} | ${readers.map(([login]) => (has(login, field) ? '●' : '·')).join(' | ')} |`,
    ),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/disclosure.md')
})
