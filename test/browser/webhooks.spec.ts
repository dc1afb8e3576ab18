/** An integrator registers where a system listens, keeps the secret, tests it, and reads from the screen what went wrong. */
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const words = text.webhooks

test('a webhook from the empty screen to a test that does not arrive, its tries, a pause and a new secret', async ({
  sit,
}) => {
  const page = await sit('it-imigrasi', '/webhooks')
  await expect(page.getByText(words.emptyTitle)).toBeVisible()
  await inspect(page, 'no webhook yet')
  await button(page, words.register).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.accounts.agreement).selectOption({ index: 1 })
  await dialog.getByLabel(words.post).selectOption({ index: 1 })
  await dialog.getByLabel(words.name).fill('Server paspor')
  await dialog.getByLabel(words.url).fill('https://penerima.contoh.invalid/simpul')
  await inspect(page, 'the form of a webhook')
  await button(dialog, words.registerSend).click()
  await expect(dialog.getByText(/^whsec_/)).toBeVisible()
  await button(page, words.secretKept).click()

  await page.getByRole('link', { name: 'Server paspor' }).click()
  await expect(page.getByText(words.noDeliveries, { exact: true })).toBeVisible()
  await inspect(page, 'a webhook without deliveries')
  await button(page, words.ping).click()
  await expect(page.getByText('nama mesinnya tidak dikenal').first()).toBeVisible({ timeout: 20_000 })
  await expect(part(page, words.ledger).getByText(words.ledgerLead)).toBeVisible()
  await inspect(page, 'a delivery that does not arrive')
  await button(page, words.look).click()
  await expect(dialog.getByText(/Percobaan 1: nama mesinnya tidak dikenal/)).toBeVisible()
  await inspect(page, 'the tries of a delivery')
  await page.keyboard.press('Escape')

  await button(page, words.pause).click()
  await expect(page.getByText(words.states.paused, { exact: true })).toBeVisible()
  await button(page, words.rotate).click()
  await button(dialog, words.rotate).click()
  await expect(dialog.getByText(/^whsec_/)).toBeVisible()
  await button(page, words.secretKept).click()
  await expect(page.getByText(words.secretUntil)).toBeVisible()
})

test('a source that can only be asked: its connection is set up, fails, and says why', async ({ sit }) => {
  const page = await sit('admin', '/sources/siskop2mi-placement')
  await page.getByRole('tab', { name: text.connections.tab }).click()
  await expect(page.getByText(text.connections.none)).toBeVisible()
  await inspect(page, 'a connector without a connection')
  await button(page, text.connections.connect).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.accounts.agreement).selectOption({ index: 1 })
  await dialog.getByLabel(text.connections.post).selectOption({ index: 1 })
  await dialog.getByLabel(text.connections.base).fill('https://siskop2mi.contoh.invalid')
  await dialog.getByLabel(text.connections.secret).fill('kunci-uji-coba')
  await button(dialog, text.connections.send).click()
  await expect(page.getByText('nama mesinnya tidak dikenal').first()).toBeVisible({ timeout: 20_000 })
  await inspect(page, 'a connection in trouble')
})
