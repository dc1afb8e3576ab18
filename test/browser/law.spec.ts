/** The legal track and evidence at the screen: a perkara stage by stage, a measure against a victim by two, restitution, an item from hand to hand. */
import { abroadKinds, channels, custodyDeeds, itemKinds } from '../../server/cases/evidence/model.ts'
import { applicantKinds, linkKinds, measureKinds, measureStates } from '../../server/cases/law/model.ts'
import { password } from '../cast.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const words = text.law
const things = text.evidence

test('an investigator: stages, people, articles, restitution, evidence, a request abroad', async ({ simpul, sit }) => {
  test.setTimeout(300_000)
  const ani = await simpul.as('ani')
  const openOne = async (n: number) => {
    const { who, child, adult } = girl(n)
    await simpul.send('desa-uji', 'village-register', [registration(200 + n, { ...who, tanggal_lahir: child })])
    await simpul.send('imigrasi-skw', 'simkim-passport', [application(200 + n, { ...who, tanggal_lahir: adult })])
    const about = async () =>
      (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)?.id
    await expect.poll(about, { timeout: 20_000 }).toBeTruthy()
    const alert = await about()
    await ani('alerts.take', { id: alert })
    const { id, number } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan' })
    const { posts } = await ani('cases.get', { id })
    for (const [track, code, login] of [
      ['protection', 'ppa', 'wati'],
      ['law', 'reskrim', 'reza'],
    ] as const) {
      const to = posts.find((post) => post.code === code)!.id
      const hand = await ani('cases.hand-over', { case: id, track, to, reason: 'Menurut tugasnya' })
      await (await simpul.as(login))('hand-overs.answer', { id: hand.id, accept: true })
    }
    return { id, number, name: who.nama_lengkap! }
  }
  const first = await openOne(60)
  const second = await openOne(61)
  await (await simpul.as('admin'))('accounts.make', {
    ...{ login: 'rudi', name: 'Rudi Contoh', post: 'reskrim', role: 'investigator', password },
  })

  const reza = await sit('reza', `/cases/${first.id}`)
  const dialog = reza.getByRole('dialog')
  const save = (name = words.save) => button(dialog, name).click()
  const fill = (label: string, value: string) => dialog.getByLabel(label, { exact: true }).fill(value)
  const choose = (label: string, value: string) => dialog.getByLabel(label, { exact: true }).selectOption(value)

  await test.step('a police report, a stage that may follow, a correction that stays', async () => {
    await reza.getByRole('link', { name: words.open }).click()
    await button(reza, words.openProceeding).click()
    await fill(words.number, 'LP/B/60/XI/2026/UJI')
    await fill(words.by, 'SPKT Uji')
    await save()
    const card = part(reza, words.proceeding('PK-2026-00001'))
    await expect(card).toContainText('LP/B/60/XI/2026/UJI')
    await button(card, words.stage).click()
    await expect(dialog.getByLabel(words.which).locator('option:not([disabled])')).toHaveCount(2)
    await choose(words.which, 'Penyidikan')
    await fill(words.number, 'SP.SIDIK/60/UJI')
    await save()
    await card.getByRole('button', { name: /^Koreksi: Penyidikan/ }).click()
    await fill(words.number, 'SP.SIDIK/61/UJI')
    await save()
    await expect(card).toContainText(words.corrected)
    await expect(card).toContainText('SP.SIDIK/60/UJI')
  })

  await test.step('a reported person, articles side by side', async () => {
    await button(reza, words.addReported).click()
    await fill(words.name, 'Om Jon Rekaan')
    await save()
    await expect(part(reza, words.suspects)).toContainText('terlapor')
    await button(reza, words.charge).click()
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
    await inspect(reza, 'choosing an article')
    await dialog.getByRole('radio', { name: /KUHP \(UU 1\/2023\) Pasal 455/ }).check()
    await fill(words.reason, 'Perbuatan sesudah 2 Januari 2026')
    await save()
    await expect(part(reza, words.charges)).toContainText('Pasal 455')
    await button(reza, words.link).click()
    await dialog.getByLabel(words.other).selectOption(second.id)
    await choose(words.linkKind, linkKinds['same recruiter'].id)
    await fill(words.reason, 'Sponsor yang sama')
    await save(words.link)
    await expect(part(reza, words.links)).toContainText(second.number)
  })

  await test.step('a measure against a presumed victim waits for a second officer', async () => {
    await button(reza, words.measure).click()
    await choose(words.kind, measureKinds.detention.id)
    await dialog.getByLabel(words.person).selectOption({ index: 2 })
    await fill(words.number, 'SP.HAN/60/UJI')
    await expect(button(dialog, words.save)).toBeDisabled()
    await fill(words.measureGround, 'Menurut gelar perkara ia tidak dipaksa dan menerima keuntungan.')
    await inspect(reza, 'a measure against a victim')
    await save()
    await expect(part(reza, words.measures)).toContainText(measureStates.waiting.id)
    await expect(button(reza, words.confirm)).toHaveCount(0)
    const rudi = await sit('rudi', `/cases/${first.id}/law`)
    await button(rudi, words.decline).click()
    await expect(part(rudi, words.measures)).toContainText(measureStates.declined.id)
  })

  await test.step('restitution in parts', async () => {
    await button(reza, words.ask).click()
    await choose(words.applicant, applicantKinds.victim.id)
    await fill(words.number, 'R/60/UJI')
    await fill('Kehilangan kekayaan atau penghasilan', '12500000')
    await fill('Penderitaan', '5000000')
    await save()
    await expect(part(reza, words.restitution)).toContainText(/Rp\s?17\.500\.000/)
    await inspect(reza, 'the legal track')
  })

  await test.step('protection reads stages and days, and no name of the investigation', async () => {
    const wati = await sit('wati', `/cases/${first.id}/law`)
    await expect(wati.getByText(words.notMine)).toBeVisible()
    await expect(wati.getByText('Penyidikan', { exact: true }).last()).toBeVisible()
    for (const planted of ['Om Jon Rekaan', 'LP/B/60', 'Pasal 455'])
      await expect(wati.getByText(planted)).toHaveCount(0)
    await expect(wati.getByRole('link', { name: /^Barang bukti/ })).toHaveCount(0)
    await inspect(wati, 'the legal track as protection reads it')
  })

  await test.step('an item from hand to hand, and a request abroad that begins as a draft', async () => {
    await reza.getByRole('link', { name: words.evidence(0) }).click()
    await button(reza, things.take).click()
    await choose(things.kind, itemKinds.device.id)
    await fill(things.description, 'Telepon hitam, layar retak')
    await fill(things.where, 'Terminal Uji')
    await fill(things.foundBy, 'Reza Contoh')
    await fill(things.seal, 'SGL-60')
    await fill(things.place, 'Gudang barang bukti')
    await save()
    await button(reza, things.askAbroad).click()
    await choose(things.kind, abroadKinds.evidence.id)
    await choose(things.country, 'Malaysia')
    await fill(things.authority, 'Otoritas Rekaan')
    await fill(things.words, 'Mohon mengamankan rekaman kamera 3 November')
    await save()
    const abroad = part(reza, things.abroad)
    await expect(abroad).toContainText('KONSEP')
    await abroad.getByRole('button', { name: /^Catat pengiriman/ }).click()
    await choose(things.channel, channels.ncb.id)
    await fill(things.letter, 'B/60/UJI')
    await save()
    await expect(abroad).toContainText(channels.ncb.id)
    await button(reza, things.verify).click()
    await expect(reza.getByText(things.intact(1))).toBeVisible()
    await inspect(reza, 'evidence')
    await reza.getByRole('link', { name: 'BB-2026-00001' }).click()
    await button(reza, things.offer).click()
    await choose(things.how, custodyDeeds.moved.id)
    await dialog.getByLabel(things.to).selectOption({ label: 'Imigrasi Singkawang · Loket paspor Singkawang' })
    await fill(things.reason, 'Pemeriksaan dokumen')
    await save(things.offer)
    await expect(part(reza, things.waiting)).toBeVisible()
    await inspect(reza, 'an item that is offered')
    const lina = await sit('lina', new URL(reza.url()).pathname)
    await button(lina, things.accept).click()
    const taking = lina.getByRole('dialog')
    await taking.getByLabel(things.acceptSeal).fill('SGL-60')
    await taking.getByLabel(things.place, { exact: true }).fill('Lemari uji')
    await button(taking, things.accept).click()
    await expect(part(lina, things.custody)).toContainText('Lina Contoh')
    await expect(button(lina, things.handle)).toBeVisible()
    await expect(button(reza, things.handle)).toHaveCount(0)
    await inspect(lina, 'an item that is held')
  })
})
