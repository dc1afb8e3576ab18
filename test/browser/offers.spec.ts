/**
 * The job-offer check on the page: an officer asks and sees what is recorded and of which day; a village head on a small phone, without a signal
 * at first, is answered when it is back, and reports the offer with nothing typed twice.
 */
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

const words = text.offers

test('an officer holds an offer against what is recorded, and finds it again among what was kept', async ({
  sit,
  simpul,
}) => {
  await simpul.send('bp3mi', 'p3mi-licence', [
    {
      nomor_sip3mi: 'SIP3MI-CONTOH-021',
      keadaan_per: '2026-11-13',
      nama_p3mi: 'PT Bina Karya Contoh',
      status_izin: 'AKTIF',
    },
  ])
  const page = await sit('ani', '/offers')
  await button(page, words.press).click()
  await expect(page.getByText(words.mustSomething)).toBeVisible()
  await page.getByLabel(words.company).fill('PT Bina Karia Contoh')
  await page.getByLabel(words.country).selectOption('KHM')
  await page.getByLabel(words.occupation).fill('Customer service')
  await page.getByLabel(words.amount).fill('9.000')
  await page.getByText('Telegram', { exact: true }).click()
  await page.getByText('KTP asli').click()
  await page.getByText('Visa kunjungan atau wisata').click()
  await page.getByLabel(words.phone).fill('0844-9100-0077')
  await button(page, words.press).click()
  await expect(page.getByText(/mirip: PT Bina Karya Contoh/)).toBeVisible()
  await expect(page.getByText(/^Data izin per/)).toBeVisible()
  await expect(page.getByText(/Jangan serahkan KTP, KK/).first()).toBeVisible()
  await inspect(page, 'offers-answered')
  await page.getByRole('tab', { name: words.tabs.kept }).click()
  await page
    .getByRole('link', { name: /PT Bina Karia Contoh/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CT-2026-')
  await inspect(page, 'offers-kept-one')
  await button(page, words.report).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Laporan masyarakat' })).toBeVisible()
  await expect(page.locator('[data-question="invited"] input')).toHaveValue(/91000077/)
  expect(page.url()).not.toContain('9100')
})

test('on a small phone: no signal, then the answer by itself, then a report that is filled already', async ({
  sit,
}) => {
  const page = await sit('desa')
  await page.setViewportSize({ width: 360, height: 740 })
  await button(page, text.screens.offers).click()
  await page.context().setOffline(true)
  await page.getByLabel(words.company).fill('PT Entah Rekaan')
  await page.getByLabel(words.phone).fill('0844-9100-0088')
  await expect(page.getByText(words.needsSignal)).toBeVisible()
  await button(page, words.pressLater).click()
  await expect(page.getByText(words.waits)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText(/P3MI PT Entah Rekaan tidak ditemukan/)).toBeVisible()
  await inspect(page, 'offers-field')
  await button(page, words.report).click()
  await expect(page.locator('[data-question="story"] textarea')).toHaveValue(/Hasil pengecekan CT-2026-/)
  await expect(page.locator('[data-question="invited"] input')).toHaveValue('0844-9100-0088')
})
