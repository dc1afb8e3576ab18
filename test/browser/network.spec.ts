/** The network as its people use it: from a person's page to a sponsor, why a line is there, by keyboard, as a table, a path, and on paper. */
import { network as words } from '../../web/text/id/network.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import type { Simpul } from './simpul.ts'
import { button, expect, part, test, text } from './test.ts'

const [sponsor, shared, card] = ['081377770001', '081377770002', '6101010101010077']
const begin = 40

/** Six applicants of one sponsor; the sixth shares a phone with a girl of the village, who shares a family card with her sister. */
async function prepare(simpul: Simpul): Promise<(n: number) => Promise<string>> {
  const born = (n: number) => ({ ...girl(n).who, tanggal_lahir: girl(n).child })
  const asked = { hp_penjamin: sponsor, nama_penjamin: 'Pak Rekaan' }
  const rows = Array.from({ length: 6 }, (_, i) => application(900 + i, { ...born(begin + i), ...asked }))
  await simpul.send('imigrasi-skw', 'simkim-passport', rows)
  await simpul.send('desa-uji', 'village-register', [
    registration(905, { ...born(begin + 5), nomor_hp: shared }),
    registration(906, { ...born(begin + 6), nomor_hp: shared, nomor_kk: card }),
    registration(907, { ...born(begin + 7), nomor_kk: card }),
  ])
  const ani = await simpul.as('ani')
  const find = async (n: number) =>
    (await ani('persons.find', { nik: girl(n).who.nik }, { 'x-purpose': 'alert' })).rows[0]
  await expect.poll(async () => (await find(begin + 7))?.id, { timeout: 20_000 }).toBeTruthy()
  return async (n) => (await find(begin + n))!.id
}

test('from a person to a sponsor, to the reason, along a path, and onto paper without a name', async ({
  simpul,
  sit,
}) => {
  const idOf = await prepare(simpul)
  const page = await sit('ani', `/persons/${await idOf(0)}?purpose=alert`)
  await page.getByRole('link', { name: text.person.network }).click()
  const drawing = page.getByRole('group', { name: words.picture })
  await expect(drawing).toBeVisible()
  await expect(drawing.getByRole('button')).toHaveCount(9)
  await inspect(page, 'a network')

  await page.locator('html').evaluate(() => window.scrollTo(0, 0))
  await drawing.getByRole('button', { name: new RegExp(`^${words.kind['sponsor phone']}`) }).click()
  const chosen = part(page, words.chosen)
  await expect(chosen.getByText(words.sponsor('Pak Rekaan'))).toBeVisible()
  await expect(chosen.getByText(words.connectorWhy(6))).toBeVisible()
  await chosen.getByRole('button', { name: words.whyFor(girl(begin + 2).who.nama_lengkap!) }).click()
  await expect(part(page, words.whyTitle).getByText('1 catatan dari Imigrasi Singkawang')).toBeVisible()
  await inspect(page, 'why a line is there')

  // By keyboard: into the drawing, to a neighbour, chosen.
  const begins = drawing.locator('[role=button][tabindex="0"]')
  await begins.focus()
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await expect(drawing.locator('[aria-pressed=true]')).toBeFocused()

  await page.getByLabel(words.depth).selectOption('3')
  const far = drawing.getByRole('button', { name: girl(begin + 7).who.nama_lengkap! })
  await far.click()
  await button(chosen, words.pathHere(girl(begin).who.nama_lengkap!)).click()
  await expect(part(page, words.pathsTitle).getByText(words.pathsSteps(3))).toBeVisible()
  await inspect(page, 'a path')

  await button(page, words.table).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(11)
  await inspect(page, 'the table of a network')
  await button(page, words.graph).click()
  await expect(drawing).toBeVisible()

  await button(page, words.pathForget).click()
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('main').innerText()
  expect(paper).toContain(words.notBlame)
  expect(paper).toMatch(/O-[0-9A-F]{8}/)
  for (const n of [0, 1, 2, 3, 4, 5, 6, 7]) expect(paper).not.toContain(girl(begin + n).who.nama_lengkap!)
  expect(paper).not.toContain(sponsor)
  const sheets = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1').match(/\/Type \/Page\b/g)
  expect(sheets).toHaveLength(1)
})

test('a number that is typed stays out of the address', async ({ simpul, sit }) => {
  await prepare(simpul)
  const page = await sit('ani', '/network')
  await button(page, text.purpose.case).click()
  await page.getByLabel(words.startValue).fill('0813-7777-0002')
  await button(page, words.open).click()
  await expect(page.getByRole('group', { name: words.picture })).toBeVisible()
  expect(page.url()).not.toContain('7777')
  await inspect(page, 'a network from a number')
})
