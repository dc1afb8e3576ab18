/** Somebody came in without any alert: searched, found, a case about her; her sister joins. */
import { application, girl } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

test('a case without an alert, and somebody joins it', async ({ simpul, sit }) => {
  const [she, sister] = [girl(83), girl(84)]
  await simpul.send('imigrasi-skw', 'simkim-passport', [
    application(83, { ...she.who, tanggal_lahir: she.adult }),
    application(84, { ...sister.who, tanggal_lahir: sister.adult }),
  ])
  const page = await sit('ani', '/cases')
  await button(page, text.cases.openAbout).click()
  const dialog = page.getByRole('dialog')
  const nik = dialog.getByLabel(text.person.ways.nik, { exact: true })
  await nik.fill('6172019909990001')
  await nik.press('Enter')
  await expect(dialog.getByText(text.person.notFound)).toBeVisible()
  await expect(dialog.getByRole('link', { name: text.case.recordFirst })).toBeVisible()
  await expect(async () => {
    await nik.fill('')
    await nik.fill(she.who.nik!)
    await nik.press('Enter')
    await expect(dialog.getByRole('radio', { name: new RegExp(she.who.nama_lengkap!) })).toBeChecked({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await dialog.getByText(text.alert.tppo, { exact: true }).click()
  await dialog.getByLabel(text.alert.caseReason).fill('Datang sendiri ke sekretariat, minta dilindungi')
  await inspect(page, 'a case about somebody who came in')
  await button(dialog, text.alert.openTppo).click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/)
  const people = part(page, text.case.participants)
  await expect(people.getByText(she.who.nama_lengkap!)).toBeVisible()

  await button(people, text.case.addPerson).click()
  await dialog.getByRole('radio', { name: text.roles.asVictim }).check()
  await nik.fill(sister.who.nik!)
  await button(dialog, text.person.find).click()
  await expect(dialog.getByRole('radio', { name: new RegExp(sister.who.nama_lengkap!) })).toBeChecked()
  await expect(button(dialog, text.case.addPerson)).toBeDisabled()
  await dialog.getByLabel(text.case.addReason).fill('Adiknya, datang bersama')
  await inspect(page, 'somebody joins a case')
  await button(dialog, text.case.addPerson).click()
  await expect(people.getByText(sister.who.nama_lengkap!)).toBeVisible()

  await people.getByRole('link', { name: sister.who.nama_lengkap! }).click()
  await expect(button(page, text.alert.openCase)).toBeVisible()
})
