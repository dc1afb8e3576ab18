/**
 * Journey A whole, from the case of five on: one owner at every moment, nobody passes the buck, silence climbs past the daily head's own unit, an officer
 * who is himself concerned finds nothing, every victim has an outcome before it closes, the figure changes, and the journal names what was altered.
 */
import type { Page } from '@playwright/test'
import { behind } from '../../web/text/id/behind.ts'
import { offering } from '../../web/text/id/offering.ts'
import { application, crossing, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { type Simpul, startWithCast } from './simpul.ts'
import { button, expect, openSeats, part, test, text } from './test.ts'

const five = [77, 78, 79, 80, 81]
const others = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]
const home = 'Dipulangkan dan diterima keluarga'
const why = 'Alasan uji yang cukup'

/** Ten of the neighbouring district, brought home: a figure that may be shown needs ten. */
async function bringTenHome(simpul: Simpul): Promise<void> {
  await simpul.send(
    'desa-uji',
    'village-register',
    others.map((n) => registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child })),
  )
  await simpul.send(
    'imigrasi-sbs',
    'simkim-crossing',
    others.map((n) => {
      const { nama_ibu: _, ...who } = girl(n).who
      return crossing(n, { ...who, tanggal_lahir: girl(n).adult })
    }),
  )
  const sari = await simpul.as('sari')
  const fresh = async () => (await sari('alerts.list', { state: 'new' })).rows
  await expect.poll(async () => (await fresh()).length, { timeout: 60_000 }).toBe(others.length)
  for (const { id } of await fresh()) {
    await sari('alerts.take', { id })
    const opened = await sari('cases.open', { alert: id, kind: 'TPPO', reason: why })
    const { participants } = await sari('cases.get', { id: opened.id })
    for (const { id: participant } of participants)
      await sari('cases.record-outcome', { participant, outcome: 'returned home', note: why })
  }
}

/** Five applicants, one sponsor's telephone: one alert, and the case that the analyst opens about it. */
async function openFive(simpul: Simpul): Promise<string> {
  const sponsor = { nama_penjamin: 'Bu Lina Rekaan', hp_penjamin: '0844-9000-7780' }
  await simpul.send(
    'desa-uji',
    'village-register',
    five.map((n) => registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child })),
  )
  await simpul.send(
    'imigrasi-skw',
    'simkim-passport',
    five.map((n) => application(n, { ...girl(n).who, tanggal_lahir: girl(n).adult, ...sponsor })),
  )
  const ani = await simpul.as('ani')
  const fresh = async () => (await ani('alerts.list', { state: 'new' })).rows
  const persons = async () => {
    const [alert] = await fresh()
    return alert === undefined ? 0 : (await ani('alerts.get', { id: alert.id })).persons.length
  }
  await expect.poll(persons, { timeout: 60_000 }).toBe(five.length)
  const [alert] = await fresh()
  await ani('alerts.take', { id: alert!.id })
  return (await ani('cases.open', { alert: alert!.id, kind: 'TPPO', reason: 'Lima pemohon, satu nomor penjamin' })).id
}

test('the daily head’s case of five, from the first offer to the altered journal', async ({ browser }) => {
  const simpul = await startWithCast()
  const { seats, sit, leave } = openSeats(browser, simpul.address)
  /** Somebody who may not know any more goes: every complaint was that something was not found, and an open page would ask again and again. */
  const foundNothing = async (page: Page) => {
    const at = seats.findIndex((seat) => seat.page === page)
    await page.context().close()
    expect(seats.splice(at, 1)[0]!.faults.filter((fault) => !fault.startsWith('404 '))).toEqual([])
  }
  await bringTenHome(simpul)
  const id = await openFive(simpul)
  /** Asked of the door after every step: each track has exactly one owner, who is this one. */
  const owned = async (protection: string, law: string) => {
    const { tracks } = await (await simpul.as('ani'))('cases.get', { id })
    expect(tracks.map((one) => [one.track, one.accountable.code])).toEqual([
      ['protection', protection],
      ['law', law],
      ['immigration', 'sekretariat'],
    ])
    const rows = await simpul.superuser(
      `select track, count(accountable)::int n from cases.tracks where case_id = '${id}' group by 1 order by 1`,
    )
    expect(rows.map((row) => row.n)).toEqual([1, 1, 1])
  }
  const figures = async () => {
    const list = await (await simpul.as('ani'))('figures.list', {})
    return list.find((one) => one.id === 'victims-by-outcome')!.rows.find((row) => row.code === 'returned home')!.value
  }
  const before = await figures()
  expect(before).toBe(others.length)
  await owned('sekretariat', 'sekretariat')

  const ani = await sit('ani', `/cases/${id}`)
  const offer = async (track: string, service: string, post: string, reason: string) => {
    await button(
      part(ani, text.case.tracks).getByRole('listitem').filter({ hasText: track }),
      text.case.handOver,
    ).click()
    const dialog = ani.getByRole('dialog')
    const first = dialog.getByRole('region', { name: offering.title })
    await expect(first.getByRole('listitem')).toHaveCount(five.length)
    await dialog.getByLabel(text.case.service).selectOption({ label: service })
    await dialog.getByLabel(text.case.handOverTo).selectOption({ label: post })
    await expect(first).toContainText(offering.about(post.split(' · ')[0]!))
    await dialog.getByLabel(text.case.handOverReason).fill(reason)
    return dialog
  }
  const send = async (dialog: Awaited<ReturnType<typeof offer>>) => {
    await button(dialog, text.case.handOverSend).click()
    await expect(dialog).toHaveCount(0)
  }
  const ppa = 'UPTD PPA Singkawang · UPTD PPA Layanan'
  const social = () => offer('Perlindungan', 'Rehabilitasi sosial', ppa, 'Perlindungan lima anak')

  await test.step('offered: consent stands first, nothing moves', async () => {
    const dialog = await social()
    await expect(dialog.getByText(offering.notAsked)).toBeVisible()
    await inspect(ani, 'an offer, consent first')
    await send(dialog)
    await owned('sekretariat', 'sekretariat')
  })

  const wati = await sit('wati', `/cases/${id}`)
  const refuse = async (how: 'without an owner' | 'whole') => {
    await button(part(wati, text.case.yourAnswer), text.case.refuse).click()
    const refusal = wati.getByRole('dialog')
    await refusal.getByLabel(text.case.ground).fill('Bukan wilayah kami')
    await expect(button(refusal, text.case.refuse)).toBeDisabled()
    if (how === 'without an owner') return button(refusal, text.cancel).click()
    await refusal.getByLabel(text.case.proposed).selectOption({ label: 'BP3MI · BP3MI Kalbar' })
    await button(refusal, text.case.refuse).click()
  }

  await test.step('a refusal without a proposed owner cannot be sent, on the screen or past it', async () => {
    await refuse('without an owner')
    const asked = await simpul.as('wati')
    const { handOvers } = await asked('cases.get', { id })
    const bare = { id: handOvers[0]!.id, accept: false, ground: 'Bukan wilayah kami' }
    await expect(asked('hand-overs.answer', bare)).rejects.toThrow(/422.*proposed/)
    await owned('sekretariat', 'sekretariat')
  })

  await test.step('refused twice: a determination is asked, and nothing can be offered meanwhile', async () => {
    await refuse('whole')
    await expect(part(ani, text.case.handOvers)).toContainText('Bukan wilayah kami')
    await owned('sekretariat', 'sekretariat')
    await send(await social())
    await wati.goto(`/cases/${id}`)
    await refuse('whole')
    await expect(ani.getByText(/Menunggu penetapan .*Kapolres/)).toBeVisible()
    await expect(
      button(part(ani, text.case.tracks).getByRole('listitem').filter({ hasText: 'Perlindungan' }), text.case.handOver),
    ).toHaveCount(0)
    await owned('sekretariat', 'sekretariat')
    const kapolres = await sit('kapolres', '/determinations')
    await button(kapolres, text.determinations.decide).first().click()
    const dialog = kapolres.getByRole('dialog')
    await dialog.getByLabel(text.determinations.owner).selectOption({ label: ppa })
    await dialog.getByLabel(text.determinations.letter).fill('SK/1/2026')
    await dialog.getByLabel(text.determinations.reason).fill('Anak: mandat UPTD PPA')
    await button(dialog, text.determinations.decide).click()
    await expect(dialog).toHaveCount(0)
    await owned('ppa', 'sekretariat')
  })

  await test.step('+25 hours, his own Satreskrim silent: Wali Kota and Polda are told, and he sees it', async () => {
    await ani.goto(`/cases/${id}`)
    const unit = 'Polres Singkawang · Satreskrim'
    const dialog = await offer('Penegakan hukum', 'Penyelidikan dan penyidikan', unit, 'Dugaan TPPO')
    await expect(dialog.getByText(/Bila diam.*Kapolres Singkawang.*Wali Kota/)).toBeVisible()
    await expect(dialog.getByText(offering.restsOnLaw)).toBeVisible()
    await send(dialog)
    await owned('ppa', 'sekretariat')
    // What she refused is not hers to see any more.
    await foundNothing(wati)
    await leave()
    simpul.turn('2026-11-17T03:30:00Z')
    for (const login of ['walikota', 'kapolda', 'kapolres'])
      await expect
        .poll(async () => (await (await simpul.as(login))('notices.list', {})).map((one) => one.words.id).join(), {
          timeout: 60_000,
        })
        .toMatch(/tidak dijawab sampai lewat tenggat/)
    const kapolres = await sit('kapolres', '/')
    await expect(
      part(kapolres, text.notices.title).getByText('tidak dijawab sampai lewat tenggat').first(),
    ).toBeVisible()
    await kapolres.goto(`/cases/${id}`)
    await expect(part(kapolres, text.case.handOvers)).toContainText(text.case.told(1))
    await expect(kapolres.getByText(/diberitahukan kepada .*Wali Kota.*/).first()).toBeVisible()
    await inspect(kapolres, 'the daily head sees that his own unit is silent')
    const walikota = await sit('walikota', '/')
    await expect(
      part(walikota, text.notices.title).getByText('tidak dijawab sampai lewat tenggat').first(),
    ).toBeVisible()
    await owned('ppa', 'sekretariat')
    const reza = await sit('reza', `/cases/${id}`)
    await button(part(reza, text.case.yourAnswer), text.case.accept).click()
    await expect(reza.getByText(text.case.accepted)).toBeVisible()
    await owned('ppa', 'reskrim')
    await leave()
  })

  await test.step('an officer who is himself reported finds nothing any more; his steps are another post’s', async () => {
    const { alert, participants } = await (await simpul.as('ani'))('cases.get', { id })
    const reza = await sit('reza', `/cases/${id}`)
    await expect(part(reza, text.case.participants).getByRole('listitem').first()).toBeVisible()
    const before = await sit('ani', `/cases/${id}`)
    await button(before, text.case.exclude).click()
    const dialog = before.getByRole('dialog')
    await dialog.getByLabel(text.case.excludeLogin).fill('reza')
    await dialog.getByLabel(text.case.excludeSuccessor).selectOption({ label: 'BP3MI · BP3MI Kalbar' })
    await dialog.getByLabel(text.case.excludeGround).fill('Ia sendiri terlapor')
    await button(dialog, text.case.excludeSend).click()
    await expect(dialog).toHaveCount(0)
    await owned('ppa', 'reskrim')
    const walikota = await sit('walikota', '/determinations')
    await button(part(walikota, text.determinations.exclusions), text.determinations.confirm).click()
    const sure = walikota.getByRole('dialog')
    await sure.getByLabel(text.determinations.note).fill('Terlapor tidak menyidik dirinya')
    await button(sure, text.determinations.confirm).click()
    await expect(sure).toHaveCount(0)
    await owned('ppa', 'bp3mi-pos')
    const steps = await simpul.superuser(
      `select count(*)::int n from cases.steps s join access.posts p on p.id = s.accountable where s.case_id = '${id}' and p.code = 'reskrim'`,
    )
    expect(steps[0]!.n).toBe(0)

    const [{ at }] = (await simpul.superuser('select max(id)::text at from journal.lines')) as [{ at: string }]
    await reza.goto('/cases')
    await expect(reza.getByRole('heading', { level: 1, name: text.screens.cases })).toBeVisible()
    await expect(reza.locator(`a[href*="${id}"]`)).toHaveCount(0)
    for (const link of [
      `/cases/${id}`,
      `/cases/${id}/law`,
      `/alerts/${alert}`,
      `/persons/${participants[0]!.person}?purpose=case`,
    ]) {
      await reza.goto(link)
      await expect(reza.getByRole('heading', { level: 1, name: text.notFound.title }), link).toBeVisible()
    }
    const ask = await simpul.as('reza')
    const purpose = { 'x-purpose': 'case' }
    const found = await ask('persons.find', { nik: girl(77).who.nik! }, purpose)
    expect(found.rows).toEqual([])
    for (const tried of [
      () => ask('cases.get', { id }),
      () => ask('alerts.get', { id: alert! }),
      () => ask('law.get', { case: id }),
      () => ask('persons.get', { id: participants[0]!.person! }, purpose),
    ])
      await expect(tried()).rejects.toThrow(/: 404 /)
    const [tries] = await simpul.superuser(
      `select count(*)::int n from journal.lines l join access.officers o on o.id = l.officer
       where o.login = 'reza' and l.problem = 'not-found' and l.outcome = 'refused' and l.id > ${at}`,
    )
    expect(tries!.n).toBeGreaterThanOrEqual(8)
    await foundNothing(reza)
  })

  await test.step('it closes only when all five have an outcome; the figure changes, and a click gives those five', async () => {
    const analyst = await sit('ani', `/cases/${id}`)
    await button(analyst, text.case.close).click()
    await expect(analyst.getByRole('dialog')).toContainText(text.case.closeBlocked(five.length))
    await expect(button(analyst.getByRole('dialog'), text.case.close)).toBeDisabled()
    await analyst.keyboard.press('Escape')
    const protector = await sit('wati', `/cases/${id}`)
    for (let left = five.length; left > 0; left -= 1) {
      const coordinator = await simpul.as('ani')
      await expect(coordinator('cases.close', { case: id, reason: why })).rejects.toThrow(/409.*outcome-missing/)
      await button(part(protector, text.case.participants), text.case.recordOutcome).first().click()
      const dialog = protector.getByRole('dialog')
      await dialog.getByLabel(text.case.outcome, { exact: true }).selectOption({ label: home })
      await dialog.getByLabel(text.case.outcomeNote).fill('Diterima bibi, didampingi')
      await button(dialog, text.case.recordOutcome).click()
      await expect(dialog).toHaveCount(0)
      await expect(part(protector, text.case.participants).getByText(text.case.outcomeMissing)).toHaveCount(left - 1)
    }
    await analyst.goto(`/cases/${id}`)
    await button(analyst, text.case.close).click()
    const dialog = analyst.getByRole('dialog')
    await dialog.getByLabel(text.case.closeReason).fill('Kelimanya diterima keluarga')
    await button(dialog, text.case.close).click()
    await expect(analyst.getByText(text.cases.state.closed).first()).toBeVisible()
    expect(await figures()).toBe(before! + five.length)
    await analyst.goto('/figures')
    const card = part(analyst, 'Korban menurut hasil')
    await expect(card).toContainText(String(before! + five.length))
    await inspect(analyst, 'the figures')
    await button(card, behind.open(home)).click()
    const list = analyst.getByRole('dialog')
    await expect(list).toContainText(behind.total(five.length))
    await expect(list.getByRole('row')).toHaveCount(five.length + 1)
    await expect(list.locator(`a[href="/cases/${id}"]`)).toHaveCount(five.length)
    const said = await list.innerText()
    for (const n of five) expect(said).not.toContain(girl(n).who.nama_lengkap!.split(' ')[0])
    await inspect(analyst, 'the cases behind a figure')
  })

  await test.step('one line altered by SQL as superuser: the terminal names it', async () => {
    const verify = () => simpul.terminal('verify')
    expect(await verify()).toMatchObject({ code: 0, text: expect.stringContaining('Jurnal utuh') })
    const [line] = (await simpul.superuser(
      `set session_replication_role = replica;
       update journal.lines set outcome = 'done', problem = null
       where id = (select max(l.id) from journal.lines l join access.officers o on o.id = l.officer join journal.line_hashes h on h.line = l.id
         where o.login = 'reza' and l.problem = 'not-found') returning id::text`,
    )) as [{ id: string }]
    const told = await verify()
    expect(told.code).toBe(1)
    expect(told.text).toContain(`baris ${line.id} (blok`)
    expect(told.text).toContain(`line ${line.id} (block`)
    expect(told.text).toMatch(/diubah.*was altered/)
  })

  await leave()
  await simpul.stop()
})
