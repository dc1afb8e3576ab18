/** A day off is set by an administrator without code; the screen keeps what was said. */
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
