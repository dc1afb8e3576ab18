/** A hospital without an account: link and code from the case's screen, the page behind them, one answer; the officer sees it come in. */
import { outside as words } from '../../web/text/id/outside.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, takeSeat, test } from './test.ts'

test('a service is asked by link and code, shown as chosen, and answered once', async ({ simpul, sit, browser }) => {
  const { who, child, adult } = girl(65)
  await simpul.send('desa-uji', 'village-register', [registration(65, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(65, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const fresh = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)
  await expect.poll(fresh, { timeout: 20_000 }).toBeDefined()
  const alert = (await fresh())!
  await ani('alerts.take', { id: alert.id })
  const { id } = await ani('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan' })

  const page = await sit('ani', `/cases/${id}`)
  const card = part(page, words.title)
  await button(card, words.ask).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.service).selectOption({ label: 'Rehabilitasi kesehatan' })
  await dialog.getByLabel(words.institution).fill('RS Rekaan Sejahtera')
  await dialog.getByLabel(words.words).fill('Pemeriksaan kesehatan hari ini, didampingi petugas')
  await inspect(page, 'a service is asked outside')
  await button(dialog, words.send).click()
  await expect(dialog.getByRole('heading', { name: words.made })).toBeVisible()
  const link = await dialog.getByLabel(words.link, { exact: true }).inputValue()
  const code = await dialog.getByLabel(words.code, { exact: true }).inputValue()
  await inspect(page, 'link and code, once')
  await button(dialog, words.close).click()
  await expect(card).toContainText('menunggu jawaban')

  const { page: hospital, faults } = await takeSeat(browser, simpul.address)
  await hospital.goto('/serah')
  await expect(hospital.getByText(words.noLink)).toBeVisible()
  await hospital.goto('about:blank')
  await hospital.goto(link)
  await inspect(hospital, 'the code')
  await hospital.getByLabel(words.code).fill(code === '111111' ? '222222' : '111111')
  await button(hospital, words.openIt).click()
  await expect(hospital.getByText(/sisa 4 percobaan/)).toBeVisible()
  await hospital.getByLabel(words.code).fill(code)
  await button(hospital, words.openIt).click()
  await expect(hospital.getByText('Pemeriksaan kesehatan hari ini, didampingi petugas')).toBeVisible()
  await expect(hospital.locator('main')).toContainText('1 orang, 1 anak')
  await expect(hospital.locator('main')).not.toContainText(new RegExp(`${who.nama_lengkap}|TPPO`))
  await button(hospital, words.accept).click()
  await inspect(hospital, 'what is asked, and the answer')
  await hospital.getByLabel(words.taker).fill('Perawat Rekaan')
  await hospital.getByLabel(words.takerFunction).fill('Kepala jaga')
  await button(hospital, words.sendAnswer).click()
  await expect(hospital.getByText(words.done)).toBeVisible()
  await hospital.goto('about:blank')
  await hospital.goto(link)
  await hospital.getByLabel(words.code).fill(code)
  await button(hospital, words.openIt).click()
  await expect(hospital.getByText(/tidak berlaku lagi: diterima/)).toBeVisible()
  // The wrong code and the second use are told by the answers; nothing else went wrong.
  expect(faults.map((fault) => fault.slice(0, 3))).toEqual(['403', '410'])
  await hospital.context().close()

  await page.reload()
  await expect(card).toContainText(words.taken('Perawat Rekaan', 'Kepala jaga'))
})
