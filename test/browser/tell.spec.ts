/** An officer chooses what reaches her away from the screen; the administrator sees what left, and sets a post's quiet hours. */
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

const words = text.channels

test('an officer chooses kinds and channels, and finds them again; an escalation has no box for e-mail', async ({
  sit,
}) => {
  const page = await sit('aruk', '/mail')
  await expect(page.getByText(words.unreached)).toBeVisible()
  await page.getByLabel(words.address).fill('aruk@contoh.test')
  await page.getByLabel(words.number).fill('0844-9100-0072')
  await page.getByLabel(words.of('Informasi', words.mail)).check()
  await page.getByLabel(words.of('Tenggat', words.message)).check()
  await expect(page.getByLabel(words.of('Eskalasi dan keadaan darurat', words.mail))).toHaveCount(0)
  await page.getByLabel(words.quietOwn).check()
  await inspect(page, 'channels')
  await button(page, words.save).click()
  await expect(page.getByText(words.saved)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(words.of('Informasi', words.mail))).toBeChecked()
  await expect(page.getByLabel(words.of('Tenggat', words.message))).toBeChecked()
  await expect(page.getByLabel(words.of('Tenggat', words.mail))).not.toBeChecked()
  await expect(page.getByLabel(words.number)).toHaveValue('+6284491000072')
})

test('the administrator sees each channel, and gives a post quiet hours of its own', async ({ sit }) => {
  const page = await sit('admin', '/outbox')
  await expect(page.getByText(text.outbox.way.files).first()).toBeVisible()
  await button(page, text.outbox.set).click()
  await page.getByLabel(text.outbox.post).selectOption({ index: 1 })
  await page.getByLabel(words.from).fill('22:15')
  await button(page, words.save).click()
  await expect(page.getByText(text.outbox.saved)).toBeVisible()
  await expect(page.getByText('22:15–06:00')).toBeVisible()
  await inspect(page, 'outbox')
  await button(page, text.outbox.clear).click()
  await expect(page.getByText('22:15–06:00')).toHaveCount(0)
})
