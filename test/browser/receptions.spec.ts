/** A returning group on a phone: the consulate's list pasted, marked at the gate with a thumb, closed when every name has an outcome. */
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

const words = text.receptions

test('announced, received and closed', async ({ sit }) => {
  const bima = await sit('bima', '/receptions')
  await inspect(bima, 'no group yet')
  await button(bima, words.announce).click()
  const dialog = bima.getByRole('dialog')
  await dialog.getByLabel(words.place, { exact: true }).fill('PLBN Aruk')
  await dialog.getByLabel(words.expected).fill('2026-11-16T14:00')
  await dialog.getByLabel(words.sender).fill('KJRI Kuching')
  await dialog.getByLabel(words.letter).fill('B-14/KJRI/XI/2026')
  const list = dialog.getByLabel(words.people)
  await list.fill('1. Rekaan Satu; P; 1999; SPLP 900001\nRekaan Dua; ?; 2009')
  await expect(dialog.getByText(words.unread('2'))).toBeVisible()
  await expect(button(dialog, words.send)).toBeDisabled()
  await list.fill('1. Rekaan Satu; P; 1999; SPLP 900001\nRekaan Dua; P; 2009')
  await expect(dialog.getByText(words.counted(2))).toBeVisible()
  await inspect(bima, 'announcing')
  await button(dialog, words.send).click()
  await bima.getByRole('link', { name: /PLBN Aruk/ }).click()

  await bima.setViewportSize({ width: 360, height: 740 })
  const of = (name: string) => bima.getByRole('group', { name })
  await expect(of('Rekaan Dua').getByRole('button', { name: words.child })).toHaveAttribute('aria-pressed', 'true')
  await button(of('Rekaan Satu'), words.present).click()
  await button(of('Rekaan Satu'), words.talk).click()
  await button(of('Rekaan Dua'), words.absent).click()
  await button(bima, words.add).click()
  await bima.getByRole('dialog').getByLabel(words.name, { exact: true }).fill('Rekaan Tiga')
  await button(bima.getByRole('dialog'), words.settle).click()
  await expect(bima.getByText(words.progress(2, 1, 3))).toBeVisible()
  await inspect(bima, 'at the gate')
  await expect(button(bima, words.close)).toBeDisabled()
  const rows = bima.getByRole('listitem')
  for (const [name, outcome] of [
    ['Rekaan Satu', 'sheltered'],
    ['Rekaan Tiga', 'travelled home'],
  ] as const) {
    const row = rows.filter({ hasText: name })
    await row.getByLabel(words.outcome).selectOption(outcome)
    await button(row, words.settle).click()
    await expect(row.getByLabel(words.outcome)).toHaveCount(0)
  }
  await button(bima, words.close).click()
  await button(bima.getByRole('dialog'), words.close).click()
  await expect(bima.getByText(words.closed, { exact: true }).first()).toBeVisible()
  await expect(button(bima, words.add)).toHaveCount(0)
})
