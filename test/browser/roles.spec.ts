/** Who somebody is to a case, on the screen: identified by a letter, in danger, a witness; a document of the case; one step for several; coordination on offer. */
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import type { Simpul } from './simpul.ts'
import { button, expect, part, test, text } from './test.ts'

const purpose = { 'x-purpose': 'case' }
const reason = 'Ditemukan bersama di penampungan'

/** A case about the first of these girls, the others added; every track with the analyst's post but the law, which Satreskrim carries. */
async function openCase(simpul: Simpul, [first, ...others]: number[]): Promise<string> {
  const ani = await simpul.as('ani')
  const found = async (n: number) => {
    const { who, adult } = girl(n)
    await simpul.send('imigrasi-skw', 'simkim-passport', [application(n, { ...who, tanggal_lahir: adult })])
    await expect
      .poll(async () => (await ani('persons.find', { nik: who.nik! }, purpose)).rows.length, { timeout: 20_000 })
      .toBe(1)
    return (await ani('persons.find', { nik: who.nik! }, purpose)).rows[0]!.id
  }
  const { id } = await ani('cases.open-about', { person: await found(first!), kind: 'TPPO', reason }, purpose)
  for (const n of others) await ani('cases.add-person', { case: id, person: await found(n), reason }, purpose)
  const to = (await ani('posts.list', {})).find((one) => one.code === 'reskrim')!.id
  const hand = await ani('cases.hand-over', { case: id, track: 'law', to, reason }, purpose)
  await (await simpul.as('reza'))('hand-overs.answer', { id: hand.id, accept: true }, purpose)
  return id
}

test('identified by a letter, in danger until a second officer answers, a child by her certificate', async ({
  simpul,
  sit,
}) => {
  const id = await openCase(simpul, [87])
  const page = await sit('ani', `/cases/${id}`)
  const people = part(page, text.case.participants)
  await people.getByText(text.roles.deeds).click()
  await button(people, text.roles.identify).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.roles.letter).fill('B/87/PPA/2026')
  await dialog.getByLabel(text.roles.on).fill('2026-11-10')
  await inspect(page, 'identify')
  await button(dialog, text.roles.identify).click()
  await expect(people.getByText('B/87/PPA/2026')).toBeVisible()
  await button(people, text.roles.danger).click()
  await dialog.getByLabel(text.roles.dangerReason).fill('Diancam dibunuh perekrut lewat telepon malam ini')
  await inspect(page, 'danger')
  await button(dialog, text.roles.danger).click()
  await expect(page.getByText(text.roles.dangerWaits)).toBeVisible()
  await expect(button(page, text.roles.confirmDanger)).toHaveCount(0)
  const second = await sit('reza', `/cases/${id}`)
  await expect(second.getByText('Diancam dibunuh perekrut')).toBeVisible()
  await inspect(second, 'danger-answer')
  await button(second, text.roles.confirmDanger).click()
  await expect(page.getByText(text.roles.dangerConfirmed)).toBeVisible()
  await simpul.send('desa-uji', 'village-register', [
    registration(87, { ...girl(87).who, tanggal_lahir: girl(87).child }),
  ])
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(text.roles.seemsChild)).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 20_000 })
  await button(page, text.roles.child).click()
  await dialog.getByLabel(text.roles.childGround).fill('Register desa: lahir 2009')
  await inspect(page, 'treat-as-child')
  await button(dialog, text.roles.child).click()
  await expect(page.getByText(text.roles.seemsChild)).toHaveCount(0)
})

test('family is found and added, a document is kept, one step is finished for both, the coordination is offered', async ({
  simpul,
  sit,
}) => {
  const id = await openCase(simpul, [88, 89])
  await simpul.send('imigrasi-skw', 'simkim-passport', [
    application(90, { ...girl(90).who, tanggal_lahir: girl(90).adult }),
  ])
  const page = await sit('ani', `/cases/${id}`)
  const dialog = page.getByRole('dialog')
  const people = part(page, text.case.participants)
  await button(people, text.case.addPerson).click()
  await dialog.getByRole('radio', { name: text.roles.asFamily }).check()
  await dialog.getByLabel(text.roles.kinOf).selectOption({ label: girl(88).who.nama_lengkap! })
  await dialog.getByLabel(text.roles.kinAs).selectOption({ label: text.roles.kins.sibling })
  await expect(async () => {
    await dialog.getByRole('textbox', { name: 'NIK' }).fill(girl(90).who.nik!)
    await button(dialog, text.person.find).click()
    await expect(dialog.getByRole('radio', { name: girl(90).who.nama_lengkap! })).toBeChecked({ timeout: 1500 })
  }).toPass({ timeout: 20_000 })
  await dialog.getByLabel(text.case.addReason).fill('Kakak yang menjemput')
  await inspect(page, 'add-family')
  await button(dialog, text.case.addPerson).click()
  await expect(people.getByText(text.roles.kin('saudara kandung', girl(88).who.nama_lengkap!))).toBeVisible()

  await button(part(page, text.victims.documents), text.victims.addDocument).click()
  await dialog.getByLabel(text.victims.file).setInputFiles({
    ...{ name: 'surat-tugas.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nuji\n') },
  })
  await inspect(page, 'add-document')
  await button(dialog, text.victims.save).click()
  await expect(page.getByText('surat-tugas.pdf')).toBeVisible()

  await page.getByText(text.case.perPerson, { exact: true }).first().click()
  await button(page, text.case.finish).first().click()
  await dialog.getByRole('radio', { name: text.case.stepState['not needed'] }).check()
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByLabel(text.case.notNeededWhy).fill('Keduanya sudah aman')
  await inspect(page, 'finish-for-both')
  await button(dialog, text.case.finish).click()
  await expect(page.getByText(text.roles.saved(2))).toBeVisible()

  await button(page, text.case.handOver).last().click()
  await expect(dialog.getByRole('heading', { name: text.case.coordinationTitle })).toBeVisible()
  await inspect(page, 'hand-over-coordination')
})
