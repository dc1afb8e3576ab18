/** The catalogue: a former region code finds today's, and an administrator confirms a row with a reason that everybody can read. */
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

test('a code of the past is traced; an uncertain row is confirmed and keeps its history', async ({ sit }) => {
  const page = await sit('admin', '/catalogue')
  await page.getByRole('tab', { name: text.catalogue.region }).click()
  await page.getByRole('textbox', { name: text.catalogue.code }).fill('6405')
  await button(page, text.catalogue.trace).click()
  await expect(page.getByText('Kabupaten Nunukan (65.03)').first()).toBeVisible()
  await inspect(page, 'a region traced')

  await page.goto('/catalogue/crossings')
  await button(page, 'PLBN-BADAU').click()
  await button(page, text.catalogue.change).click()
  await page.getByLabel('Jam', { exact: true }).fill('06.00-18.00')
  await page.getByLabel(text.catalogue.status, { exact: true }).selectOption('checked')
  await page.getByLabel(text.catalogue.reason).fill('Surat kantor imigrasi, rekaan')
  await button(page, text.catalogue.save).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await button(page, 'PLBN-BADAU').click()
  await expect(page.getByText('Surat kantor imigrasi, rekaan')).toBeVisible()
  await inspect(page, 'a row with its history')
})
