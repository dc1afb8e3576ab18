/** A day off is set by an administrator without code, and an officer chooses letters; both screens keep what was said. */
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

test('an administrator adds a day off and gives a post its own hours', async ({ sit }) => {
  const page = await sit('admin', '/calendar')
  await expect(page.getByText('Idulfitri').first()).toBeVisible()
  await button(page, text.calendar.add).click()
  await page.getByLabel(text.calendar.day, { exact: true }).fill(`${new Date().getFullYear()}-11-30`)
  await page.getByLabel(text.calendar.nameId).fill('Hari libur uji')
  await page.getByLabel(text.calendar.nameEn).fill('Day off of a test')
  await button(page, text.calendar.confirm).click()
  await expect(page.getByText('Hari libur uji')).toBeVisible()
  await expect(page.getByText(text.calendar.kind.added)).toBeVisible()
  await inspect(page, 'calendar')
  await page.getByRole('button', { name: text.calendar.removeOf('Hari libur uji') }).click()
  await expect(page.getByText('Hari libur uji')).toHaveCount(0)
})

test('an officer chooses what comes by e-mail, and finds it again', async ({ sit }) => {
  const page = await sit('aruk', '/mail')
  await page.getByLabel(text.mail.address).fill('aruk@contoh.test')
  await page.getByLabel('Gangguan kiriman data').check()
  await page.getByLabel(text.mail.quietHint).check()
  await button(page, text.mail.save).click()
  await expect(page.getByText(text.mail.saved)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Gangguan kiriman data')).toBeChecked()
  await expect(page.getByLabel(text.mail.address)).toHaveValue('aruk@contoh.test')
})
