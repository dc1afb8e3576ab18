/** What stands ready on every screen: the search, another role's eyes, and the key that covers the screen. */

import type { Page } from '@playwright/test'
import { search as words } from '../../web/text/id/search.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

async function openSearch(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: words.title })).toBeFocused()
}

test('by keyboard alone: a page, an SOP, a person without a trace in the address or the answer kept', async ({
  sit,
}) => {
  const page = await sit('ani', '/about')
  await openSearch(page)
  await inspect(page, 'the search')
  await page.keyboard.type('tinjau')
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/persons\/review$/)

  await openSearch(page)
  await page.keyboard.type('korban anak')
  await expect(page.getByRole('option', { name: /anak/ }).first()).toBeVisible()
  await inspect(page, 'found by the search')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sops\//)

  await openSearch(page)
  await page.keyboard.type('6172015205090099')
  await page.getByRole('option', { name: words.person('6172015205090099') }).click()
  await expect(page).toHaveURL(/\/persons$/)
  await expect(page.getByLabel(text.person.ways.nik, { exact: true })).toHaveValue('6172015205090099')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
  expect(kept).not.toContain('6172015205090099')
})

test('one key covers the screen, whatever is open; the same shows it again with what was typed', async ({ sit }) => {
  const page = await sit('ani', '/persons')
  const field = page.getByLabel(text.person.ways.nik, { exact: true })
  await field.fill('6172015205')
  await page.keyboard.press('F2')
  const cover = page.getByRole('dialog', { name: text.shell.blank.title })
  await expect(cover).toBeVisible()
  await expect(field).toBeHidden()
  await expect(page.getByText('Ani Contoh')).toBeHidden()
  await expect(page).toHaveTitle('Simpul')
  await page.keyboard.press('Tab')
  await page.keyboard.press('F2')
  await expect(cover).toHaveCount(0)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('6172015205')
  // Over a dialog, too, and the dialog is still there afterwards.
  await openSearch(page)
  await page.keyboard.type('peri')
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox')).toBeHidden()
  await button(cover, text.shell.blank.back('F2')).click()
  await expect(page.getByRole('combobox', { name: words.title })).toHaveValue('peri')
})

test('the task force looks as the passport desk: fewer pages, covered fields with whose reason, nothing to press', async ({
  simpul,
  sit,
}) => {
  const { who, adult } = girl(85)
  const name = who.nama_lengkap!
  await simpul.send('desa-uji', 'village-register', [registration(85, { ...who, tanggal_lahir: adult })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(85, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const find = async () => (await ani('persons.find', { nik: who.nik! }, { 'x-purpose': 'alert' })).rows
  await expect.poll(async () => (await find()).length, { timeout: 20_000 }).toBe(1)
  const id = (await find())[0]!.id
  const page = await sit('ani', `/persons/${id}?purpose=alert`)
  const covered = page.getByText('Ditutup bagi Imigrasi Singkawang').first()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(covered).toHaveCount(0)
  await openSearch(page)
  await page.keyboard.type(words.actions.seeAs)
  await page.keyboard.press('Enter')
  const seats = page.getByRole('dialog', { name: text.shell.seeAs.title })
  await expect(seats.getByRole('button', { name: 'Petugas konter Imigrasi Singkawang' })).toBeVisible()
  await inspect(page, 'seats')
  await seats.getByRole('button', { name: 'Petugas konter Imigrasi Singkawang' }).click()
  const bar = page.getByRole('complementary', { name: text.shell.seeAs.title })
  await expect(bar).toContainText(text.shell.seeAs.now('Petugas konter', 'Imigrasi Singkawang'))
  await expect(covered).toBeVisible()
  await expect(page.getByRole('link', { name: text.screens.alerts })).toHaveCount(0)
  await inspect(page, 'seen as the desk')
  await button(bar, text.shell.seeAs.back).click()
  await expect(bar).toHaveCount(0)
  await expect(covered).toHaveCount(0)
  await expect(page.getByRole('link', { name: text.screens.alerts }).first()).toBeVisible()
})
