/** An identification interview at the screen: what comes first, one question at a time on a phone, stopped, resumed, shared, let stand. */
import { findings, given, pauses, supporters } from '../../server/identification/model.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const words = text.interviews

test('an interview begins safely, is stopped, resumed and concluded; another post lets its answers stand', async ({
  simpul,
  sit,
}) => {
  const { who, child, adult } = girl(40)
  await simpul.send('desa-uji', 'village-register', [registration(240, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(240, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const about = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)?.person?.id
  await expect.poll(about, { timeout: 20_000 }).toBeTruthy()
  const person = await about()

  const reza = await sit('reza', `/persons/${person}?purpose=case`)
  const seeTo = async (page: typeof reza) => {
    await page.getByLabel(words.safetyDone).check()
    await page.getByLabel(words.healthDone).check()
    for (const field of await page.getByLabel(words.who).all()) await field.fill('Petugas Uji')
    await page.getByLabel(words.agreed).check()
    await page.getByLabel(words.alone).check()
    await page
      .getByRole('combobox', { name: words.supporterKind, exact: true })
      .selectOption(supporters['social worker'].id)
    await page.getByLabel(words.supporterWho).fill('Peksos Uji')
  }
  const say = (page: typeof reza, code: string, answer: keyof typeof given) =>
    page
      .getByRole('group', { name: new RegExp(`^${code}\\b`) })
      .getByText(given[answer].id, { exact: true })
      .click()

  await test.step('before any question', async () => {
    await reza.getByRole('link', { name: words.begin, exact: true }).click()
    await expect(reza.getByText(words.disputed)).toBeVisible()
    await seeTo(reza)
    await inspect(reza, 'before an interview')
    await button(reza, words.start).click()
    await expect(reza.getByRole('heading', { level: 1, name: /^Wawancara WI/ })).toBeVisible()
  })

  await test.step('a part at once on a wide screen, one question at a time on a phone', async () => {
    await say(reza, 'ACT1', 'yes')
    await say(reza, 'ACT2', 'declined')
    await reza.setViewportSize({ width: 360, height: 740 })
    await reza.getByRole('combobox', { name: words.section }).selectOption({ index: 5 })
    await expect(reza.getByRole('group', { name: /^CD\d/ })).toHaveCount(1)
    for (let question = 1; question < 6; question += 1) await button(reza, words.next).click()
    await say(reza, 'CD6', 'yes')
    await expect(reza.getByText(/tidak dipidana/)).toHaveCount(2)
    await expect(part(reza, words.result)).toContainText('bukan penetapan hukum')
    await inspect(reza, 'an interview')
  })

  await test.step('stopped, resumed, concluded by the officer', async () => {
    const dialog = reza.getByRole('dialog')
    await button(reza, words.stop).click()
    await dialog.getByRole('combobox').selectOption(pauses.tired.id)
    await button(dialog, words.stop).click()
    await expect(reza.getByText(words.paused)).toBeVisible()
    await button(reza, words.resume).click()
    await seeTo(reza)
    await inspect(reza, 'resuming')
    await button(dialog, words.resume).click()
    await expect(reza.getByText(words.paused)).toHaveCount(0)
    await button(reza, words.conclude).click()
    await dialog.getByRole('combobox').selectOption(findings.further.id)
    await dialog.getByLabel(words.reason).fill('Belum semua ditanya')
    await button(dialog, words.conclude).click()
    await expect(part(reza, words.conclusions)).toContainText('Belum semua ditanya')
  })

  await test.step('shared with the service for women and children, which need not ask again', async () => {
    const dialog = reza.getByRole('dialog')
    await button(reza, words.share).click()
    await dialog
      .getByLabel(words.shareTo, { exact: true })
      .selectOption({ label: 'UPTD PPA Singkawang · UPTD PPA Layanan' })
    await dialog.getByLabel(words.shareAgreed).check()
    await button(dialog, words.share).click()
    await expect(part(reza, words.sharing)).toContainText('UPTD PPA Layanan')
    await inspect(reza, 'concluded and shared')

    const wati = await sit('wati', `/interviews/new?person=${person}`)
    await expect(wati.getByText(words.earlier(1))).toBeVisible()
    await seeTo(wati)
    await button(wati, words.start).click()
    await expect(button(wati, words.standAll(3))).toBeVisible()
    await inspect(wati, 'answers offered')
    await button(wati, words.standAll(3)).click()
    await expect(
      wati
        .getByText(/sebagaimana dijawab kepada Satreskrim/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible()
    await wati.goto('/interviews')
    await expect(wati.getByRole('link', { name: /3 dari 71/ })).toBeVisible()
    await inspect(wati, 'interviews')
  })
})
