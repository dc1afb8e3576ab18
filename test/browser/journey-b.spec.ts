/**
 * Journey B whole: a shelter's social worker at 22.40, a child of two ages whose mother arranged the marriage, an interview that is not asked twice, the
 * seven days, a hospital without an account, a visum that waits for its letter, a withdrawal; and where she sleeps stands in nothing that anybody else is given.
 */
import type { Page } from '@playwright/test'
import { api } from '../../server/api.ts'
import { arranged, decisions, givers, purposes, relations, secretKinds } from '../../server/cases/victims/model.ts'
import { given, pauses, supporters } from '../../server/identification/model.ts'
import { outside } from '../../web/text/id/outside.ts'
import { password } from '../cast.ts'
import type { TestHouse } from '../harness.ts'
import { findIds, readings } from '../law/readings.ts'
import { textOf } from '../pdf-text.ts'
import { application, girl, registration } from '../rows.ts'
import { askedAt, doorPlace, type Name } from '../visitor.ts'
import { inspect } from './inspect.ts'
import { startWithCast } from './simpul.ts'
import { button, expect, openSeats, part, takeSeat, test, text } from './test.ts'

const words = text.victims
const talk = text.interviews
const { who, child, adult } = girl(82)
/** Words that stand nowhere else, so that finding one is finding the secret. */
const shelter = { name: 'Rumah-Teduh-Sandi', address: 'Gang-Bakau-Sandi 7' }
const secret = /Teduh.?Sandi|Bakau.?Sandi/i
const preparation = {
  ...{ safety: { done: true, who: 'Petugas Uji' }, health: { done: true, who: 'Bidan Uji' } },
  ...{ interpreter: { needed: false, who: '' }, agreed: true, alone: true },
  supporter: { kind: 'social worker' as const, who: 'Peksos Uji' },
}
/** One of every other role, and the head of her own service. */
const readers = [
  ...['kepala-ppa', 'reza', 'ani', 'kapolres', 'walikota', 'lina', 'desa', 'it-imigrasi', 'ombudsman', 'admin'],
]

test('a shelter’s social worker at 22.40, and nobody else learns where she sleeps', async ({ browser }) => {
  test.setTimeout(900_000)
  const simpul = await startWithCast({ log: 'debug' })
  simpul.turn('2026-11-16T15:40:00Z')
  const { sit, leave } = openSeats(browser, simpul.address)
  const cookieOf = async (login: string) => {
    const answer = await fetch(`${simpul.address}/api/web/session.sign-in`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password }) },
    })
    return answer.headers.getSetCookie()[0]!.split(';')[0]!
  }
  const take = async (cookie: string, door: string, input: object) => {
    const answer = await fetch(`${simpul.address}${askedAt(`/api/web/${door}`, input)}`, { headers: { cookie } })
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) }
  }

  await simpul.send('desa-uji', 'village-register', [
    registration(82, { ...who, tanggal_lahir: child.replace('2009', '2010') }),
  ])
  await simpul.send('imigrasi-skw', 'simkim-passport', [
    application(82, { ...who, tanggal_lahir: adult.replace('2004', '2005') }),
  ])
  const ani = await simpul.as('ani')
  for (const login of ['ani', 'reza', 'bima', 'kepala-ppa'])
    await (await simpul.as(login))('channels.choose', {
      address: `${login}@uji.test`,
      mail: ['offered', 'clock', 'information'],
    })
  const fresh = async () => (await ani('alerts.list', { state: 'new' })).rows[0]
  await expect.poll(fresh, { timeout: 30_000 }).toBeDefined()
  const alert = (await fresh())!.id
  await ani('alerts.take', { id: alert })
  const { id } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  const { posts, participants } = await ani('cases.get', { id })
  const participant = participants[0]!.id
  const person = participants[0]!.person!
  const post = (code: string) => posts.find((one) => one.code === code)!
  for (const [track, code, login] of [
    ['protection', 'ppa', 'wati'],
    ['law', 'reskrim', 'reza'],
  ] as const) {
    const hand = await ani('cases.hand-over', { case: id, track, to: post(code).id, reason: 'Menurut tugasnya' })
    await (await simpul.as(login))('hand-overs.answer', { id: hand.id, accept: true })
  }

  const wati = await sit('wati', `/cases/${id}`)
  const dialog = wati.getByRole('dialog')
  const save = async () => {
    await button(dialog, words.save).click()
    await expect(dialog).toHaveCount(0)
  }

  await test.step('papers say 21, the village 16: a child; the mother who arranged the marriage is not offered', async () => {
    await expect(part(wati, text.case.participants).getByText(text.case.child, { exact: true })).toBeVisible()
    await wati.getByRole('link', { name: words.open }).click()
    await expect(wati.getByText(words.disputed)).toBeVisible()
    await button(wati, words.addGuardian).click()
    await dialog.getByLabel(words.guardianName).fill('Ibu Rekaan')
    await dialog.getByLabel(words.relation).selectOption(relations.mother.id)
    await dialog.getByLabel(words.arranged).selectOption(arranged.marriage.id)
    await save()
    await button(wati, words.record).click()
    await expect(dialog.getByText('Ibu Rekaan')).toHaveCount(0)
    await expect(dialog.getByLabel(words.givenBy).locator('option:not([disabled])')).toHaveText([
      givers['assent and social worker'].id,
    ])
    await expect(button(dialog, words.save)).toBeDisabled()
    await dialog.getByLabel(words.interest).fill('Ia perlu diperiksa dokter dan tidur aman malam ini juga.')
    await save()
    await expect(part(wati, words.consents)).toContainText(words.everybody)
  })

  await test.step('"jangan beri tahu kantor desa": a referral there is refused with that reason', async () => {
    await button(wati, words.record).click()
    await dialog.getByLabel(words.decision).selectOption(decisions.refused.id)
    await dialog.getByLabel(words.purpose, { exact: true }).selectOption(purposes.knowledge.id)
    await dialog.getByLabel(words.recipient, { exact: true }).selectOption('Desa Uji')
    await save()
    const analyst = await simpul.as('ani')
    const offered = { case: id, track: 'protection', to: post('desa-pos').id, reason: 'Dekat rumah' }
    await expect(analyst('cases.hand-over', offered)).rejects.toThrow(/422.*Jangan beri tahu/)
    await wati.goto(`/cases/${id}`)
    await button(
      part(wati, text.case.tracks).getByRole('listitem').filter({ hasText: 'Perlindungan' }),
      text.case.handOver,
    ).click()
    await dialog.getByLabel(text.case.service).selectOption({ label: 'Rehabilitasi sosial' })
    await dialog.getByLabel(text.case.handOverTo).selectOption({ label: 'Desa Uji · Kantor Desa Uji' })
    await expect(dialog.getByText(decisions.refused.id)).toBeVisible()
    await dialog.getByLabel(text.case.handOverReason).fill('Dekat rumah')
    await expect(button(dialog, text.case.handOverSend)).toBeDisabled()
    await inspect(wati, 'an offer that she refused')
    await wati.keyboard.press('Escape')
  })

  await test.step('where she sleeps, written once', async () => {
    await wati.goto(`/cases/${id}/victims/${participant}`)
    await wati.getByRole('tab', { name: words.tabs.secrets }).click()
    await button(wati, words.writeTitle(secretKinds.shelter.id)).click()
    await dialog.getByLabel(words.shelterName).fill(shelter.name)
    await dialog.getByLabel(words.address).fill(shelter.address)
    await save()
    await button(wati, `${words.read}: ${secretKinds.shelter.id}`).click()
    await expect(wati.getByText(shelter.address)).toBeVisible()
  })

  const asked: string[] = []
  let interview = ''
  await test.step('eleven answers given to the police stand; four remain, and wait until tomorrow', async () => {
    const reza = await simpul.as('reza')
    const { record } = await reza('interviews.prepare', { person })
    const begun = await reza('interviews.start', { record, age: 'unknown', preparation })
    const { sections, version } = await reza('interviews.get', { id: begun.id })
    const codes = sections.flatMap((section) => section.questions.map((one) => one.code))
    asked.push(...codes.slice(0, 15))
    await reza('interviews.answer', {
      ...{ id: begun.id, version, answers: asked.slice(0, 11).map((code) => ({ code, answer: 'yes' as const })) },
    })
    const { version: now } = await reza('interviews.get', { id: begun.id })
    await reza('interviews.conclude', { id: begun.id, version: now, finding: 'further', reason: 'Belum semua ditanya' })
    await reza('interviews.share', { id: begun.id, to: post('ppa').id, agreed: true })

    await wati.goto(`/interviews/new?person=${person}`)
    await expect(wati.getByText(talk.earlier(1))).toBeVisible()
    await seeTo(wati)
    await button(wati, talk.start).click()
    await expect(button(wati, talk.standAll(11))).toBeVisible()
    await button(wati, talk.standAll(11)).click()
    await expect(
      wati
        .getByText(/sebagaimana dijawab kepada Satreskrim/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible()
    await button(wati, talk.stop).click()
    await dialog.getByRole('combobox').selectOption(pauses.tired.id)
    await button(dialog, talk.stop).click()
    await expect(wati.getByText(talk.paused)).toBeVisible()
    interview = new URL(wati.url()).pathname
  })

  await leave()
  simpul.turn('2026-11-17T02:00:00Z')
  await test.step('resumed next day: only the four are asked', async () => {
    const next = await sit('wati', interview)
    await button(next, talk.resume).click()
    await seeTo(next)
    await button(next.getByRole('dialog'), talk.resume).click()
    await expect(next.getByText(talk.paused)).toHaveCount(0)
    for (const code of asked.slice(11)) {
      const question = next.getByRole('group', { name: new RegExp(`^${code}\\b`) })
      if (!(await question.isVisible()))
        await next.getByRole('combobox', { name: talk.section }).selectOption({ index: await sectionOf(code) })
      await question.getByText(given.no.id, { exact: true }).click()
    }
    const of = await simpul.as('wati')
    const answered = async () =>
      (await of('interviews.get', { id: interview.split('/').at(-1)! })).sections
        .flatMap((section) => section.questions)
        .filter((one) => one.answer !== null).length
    await expect.poll(answered).toBe(15)
    await inspect(next, 'an interview resumed')
  })

  /** Which part of the interview a question stands in. */
  async function sectionOf(code: string): Promise<number> {
    const { sections } = await (await simpul.as('wati'))('interviews.get', { id: interview.split('/').at(-1)! })
    return sections.findIndex((section) => section.questions.some((one) => one.code === code))
  }

  let link = { token: '', code: '' }
  await test.step('the permohonan starts the seven days; the hospital is asked within 24 hours, and accepts', async () => {
    const page = await sit('wati', `/cases/${id}`)
    const box = page.getByRole('dialog')
    await button(page, text.sops.recordEvent).first().click()
    await box.getByLabel(text.sops.recordNote).fill('Diajukan pendamping malam itu')
    await button(box, text.sops.recordEvent).click()
    await expect(box).toHaveCount(0)
    const asWati = await simpul.as('wati')
    const file = await asWati('cases.get', { id })
    const due = file.steps.find((step) => step.code === 'rehabilitation')!.dueAt!
    const days = (Date.parse(due) - Date.parse('2026-11-17T02:00:00Z')) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThan(7.1)
    await button(part(page, outside.title), outside.ask).click()
    await box.getByLabel(outside.service).selectOption({ label: 'Rehabilitasi kesehatan' })
    await box.getByLabel(outside.institution).fill('RS Rekaan Sejahtera')
    await box.getByLabel(outside.words).fill('Pemeriksaan dan visum, didampingi pekerja sosial')
    await button(box, outside.send).click()
    link = {
      token: (await box.getByLabel(outside.link, { exact: true }).inputValue()).split('#')[1]!,
      code: await box.getByLabel(outside.code, { exact: true }).inputValue(),
    }
    await button(box, outside.close).click()
    const [offer] = await asWati('outside.list', { case: id })
    expect(Date.parse(offer!.dueAt) - Date.parse(offer!.offeredAt)).toBe(24 * 3_600_000)
    const { page: hospital, faults } = await takeSeat(browser, simpul.address)
    await hospital.goto(`/serah#${link.token}`)
    await hospital.getByLabel(outside.code).fill(link.code)
    await button(hospital, outside.openIt).click()
    await button(hospital, outside.accept).click()
    await hospital.getByLabel(outside.taker).fill('Perawat Rekaan')
    await hospital.getByLabel(outside.takerFunction).fill('Kepala jaga')
    expect(await hospital.locator('body').innerText()).not.toMatch(secret)
    await button(hospital, outside.sendAnswer).click()
    await expect(hospital.getByText(outside.done)).toBeVisible()
    expect(faults).toEqual([])
    await hospital.context().close()
    await page.goto('/')
    const need = part(page, text.situation.needs).getByRole('link', { name: /RS Rekaan Sejahtera: diterima/ })
    await expect(need).toBeVisible()
    await need.click()
    const card = part(page, outside.title)
    await expect(card.getByRole('link', { name: text.case.letter.referral })).toBeVisible()
    await button(card, outside.settle).click()
    await expect(button(card, outside.settle)).toHaveCount(0)
    await inspect(page, 'an answer from outside, dealt with')
  })

  await test.step('the visum leaves only after the investigator’s letter has a number', async () => {
    const [watis, rezas] = [await cookieOf('wati'), await cookieOf('reza')]
    const form = new FormData()
    const content = Buffer.from('%PDF-1.4\nvisum uji\n%%EOF')
    form.append('file', new Blob([content], { type: 'application/pdf' }), 'visum.pdf')
    const kept = await fetch(`${simpul.address}${askedAt('/api/web/documents.keep', { participant, visum: 'true' })}`, {
      ...{ method: 'POST', headers: { cookie: watis }, body: form },
    })
    const document = ((await kept.json()) as { id: string }).id
    expect((await take(rezas, 'documents.take', { id: document })).status).toBe(404)
    const investigator = await sit('reza', `/cases/${id}/victims/${participant}`)
    const box = investigator.getByRole('dialog')
    await investigator.getByRole('tab', { name: words.tabs.notes }).click()
    await button(investigator, words.askVisum).click()
    await box.getByLabel(words.letterDate).fill('2026-11-17')
    await expect(button(box, words.save)).toBeDisabled()
    await box.getByLabel(words.letterNumber).fill('B/82/XI/2026/UJI')
    await button(box, words.save).click()
    await expect(box).toHaveCount(0)
    expect((await take(rezas, 'documents.take', { id: document })).status).toBe(404)
    const page = await sit('wati', `/cases/${id}/victims/${participant}`)
    await page.getByRole('tab', { name: words.tabs.notes }).click()
    await button(part(page, words.letters), words.release).click()
    await page.getByRole('dialog').getByLabel(words.chooseVisum).selectOption({ index: 1 })
    await button(page.getByRole('dialog'), words.release).click()
    await expect(part(page, words.letters)).toContainText(words.released)
    const taken = await take(rezas, 'documents.take', { id: document })
    expect([taken.status, taken.body.equals(content)]).toEqual([200, true])
  })

  await test.step('in nothing that any other role is given: answers, export, prints, map, messages, log, journal', async () => {
    const analyst = await simpul.as('ani')
    const exported = await analyst('htcds.ask', {
      ...{ cases: [id], form: 'json', identified: false, receiver: 'Uji', purpose: 'reporting', abroad: false },
      ...{ note: 'Uji coba', legal: 'Uji coba' },
    })
    const { content, victims } = await analyst('htcds.take', { id: exported.id })
    expect(victims).toBe(1)
    expect(Buffer.from(content, 'base64').toString() + content).not.toMatch(secret)
    const found = await findIds({ superuser: simpul.superuser } as TestHouse, {
      ...{ niks: [who.nik!], phones: ['0811-0000-0000'], names: [{ name: who.nama_lengkap!, birthDate: child }] },
    })
    // Of agreements, which tell of nobody, a few are enough.
    const ids = { ...found, agreements: found.agreements.slice(0, 3) }
    const everything = async (login: string): Promise<string> => {
      const cookie = await cookieOf(login)
      const headers = { 'content-type': 'application/json', cookie, 'x-purpose': 'case' }
      const texts: string[] = []
      for (const name of Object.keys(api) as Name[])
        for (const input of readings[name](ids)) {
          const { method, path } = doorPlace(name)
          const answer =
            method === 'GET'
              ? await fetch(`${simpul.address}${askedAt(path, input)}`, { headers })
              : await fetch(`${simpul.address}${path}`, { method, headers, body: JSON.stringify(input) })
          expect(answer.status, `${login} ${name}`).toBeLessThan(500)
          texts.push(await answer.text())
        }
      for (const { id: hand } of (await analyst('cases.get', { id })).handOvers)
        for (const kind of ['hand-over', 'acceptance'])
          texts.push(print(await take(cookie, 'cases.letter', { id: hand, kind })))
      for (const { id: offer } of await analyst('outside.list', { case: id }))
        texts.push(print(await take(cookie, 'cases.letter', { id: offer, kind: 'referral' })))
      texts.push(print(await take(cookie, 'victims.withdrawal-sheet', { participant })))
      return texts.join('\n')
    }
    const print = ({ status, body }: { status: number; body: Buffer }) => (status === 200 ? textOf(body) : '')
    for (const login of readers) {
      const said = await everything(login)
      expect(said.length, login).toBeGreaterThan(1000)
      expect(said.match(secret), login).toBeNull()
    }
    const lines = await simpul.superuser(`
      select l::text as text from journal.lines l union all select coalesce(x.text, '') from journal.texts x
      union all select n::text from access.notices n union all select a::text from platform.answers a
      union all select d::text from platform.todo d union all select e::text from cases.events e`)
    expect(lines.length).toBeGreaterThan(100)
    for (const { text: line } of lines) expect(String(line)).not.toMatch(secret)
    expect(simpul.mails().length).toBeGreaterThan(0)
    expect(simpul.mails().join('\n')).not.toMatch(secret)
    expect(simpul.log()).not.toMatch(secret)
  })

  await test.step('sharing withdrawn: stopped within 72 hours, and she is told that the perkara goes on', async () => {
    const asWati = await simpul.as('wati')
    const provider = post('bp3mi-pos').agency.id
    const interest = 'Ia perlu dibantu pulang dengan aman.'
    const givenBy = 'assent and social worker' as const
    const consent = { participant, purpose: 'services' as const, recipient: provider, form: 'written' as const }
    await asWati('victims.record-consent', { ...consent, decision: 'given', givenBy, interest } as never)
    const { id: service } = await asWati('services.plan', {
      ...{ participant, pillar: 'social', what: 'Pemulangan', provider, payer: 'state', cost: null },
      plannedFor: '2026-11-25',
    })
    await asWati('services.move', { id: service, action: 'start' })
    const page = await sit('wati', `/cases/${id}/victims/${participant}`)
    await button(part(page, words.consents), words.withdraw).first().click()
    await button(page.getByRole('dialog'), words.withdraw).click()
    await expect(page.getByText(/Paling lambat .* perkara/).first()).toBeVisible()
    await inspect(page, 'sharing withdrawn')
    const state = async () =>
      (await (await simpul.as('wati'))('victims.get', { participant })).services.find((one) => one.id === service)!
        .state
    expect(await state()).toBe('running')
    await leave()
    simpul.turn('2026-11-20T01:00:00Z')
    expect(await state()).toBe('running')
    simpul.turn('2026-11-20T02:30:00Z')
    await expect.poll(state, { timeout: 30_000 }).toBe('stopped')
    const { tracks, state: file } = await (await simpul.as('reza'))('cases.get', { id })
    expect([file, tracks.find((one) => one.track === 'law')!.accountable.code]).toEqual(['open', 'reskrim'])
  })

  await leave()
  await simpul.stop()
})

/** What comes before an interview begins or goes on. */
async function seeTo(page: Page): Promise<void> {
  await page.getByLabel(talk.safetyDone).check()
  await page.getByLabel(talk.healthDone).check()
  for (const field of await page.getByLabel(talk.who).all()) await field.fill('Petugas Uji')
  await page.getByLabel(talk.agreed).check()
  await page.getByLabel(talk.alone).check()
  await page
    .getByRole('combobox', { name: talk.supporterKind, exact: true })
    .selectOption(supporters['social worker'].id)
  await page.getByLabel(talk.supporterWho).fill('Peksos Uji')
}
