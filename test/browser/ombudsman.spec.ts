/** Journey D: offices and medians without a person, delays by number, one complainant's file with her consent; a person's page is not found. */
import type { Page } from '@playwright/test'
import { oversight as words } from '../../web/text/id/oversight.ts'
import { application, girl, registration } from '../rows.ts'
import { delayed } from '../screening/scene.ts'
import { inspect } from './inspect.ts'
import { type Simpul, startWithCast } from './simpul.ts'
import { button, expect, part, signIn, takeSeat, test, text } from './test.ts'

/** Twelve cases whose protection UPTD PPA accepts four hours after it was offered; two refusals of Satreskrim. */
async function handOver(simpul: Simpul): Promise<void> {
  const girls = Array.from({ length: 12 }, (_, i) => girl(i))
  const rows = (of: 'child' | 'adult') => girls.map((one, i) => [i, { ...one.who, tanggal_lahir: one[of] }] as const)
  await simpul.send(
    'desa-uji',
    'village-register',
    rows('child').map(([i, row]) => registration(i, row)),
  )
  await simpul.send(
    'imigrasi-skw',
    'simkim-passport',
    rows('adult').map(([i, row]) => application(i, row)),
  )
  const ani = await simpul.as('ani')
  const waiting = async () => (await ani('alerts.list', { state: 'new' })).rows
  await expect.poll(async () => (await waiting()).length, { timeout: 30_000 }).toBe(12)
  const posts = await ani('posts.list', {})
  const post = (code: string) => posts.find((one) => one.code === code)!.id
  const offers: { id: string; by: string }[] = []
  for (const { id: alert } of await waiting()) {
    await ani('alerts.take', { id: alert })
    const { id } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan' })
    const offer = (track: string, to: string) =>
      ani('cases.hand-over', { case: id, track, to: post(to), reason: 'Tugasnya' })
    offers.push({ ...(await offer('protection', 'ppa')), by: 'wati' })
    if (offers.length < 4) offers.push({ ...(await offer('law', 'reskrim')), by: 'reza' })
  }
  simpul.turn('2026-11-16T06:00:00Z')
  const [wati, reza] = [await simpul.as('wati'), await simpul.as('reza')]
  for (const { id, by } of offers) {
    if (by === 'wati') await wati('hand-overs.answer', { id, accept: true })
    else await reza('hand-overs.answer', { id, accept: false, ground: 'Bukan wilayah kami', proposed: post('ppa') })
  }
}

/** Ten delays decided in time, three extended once by the head and then left to pass again. */
async function delay(simpul: Simpul): Promise<string[]> {
  const lina = await simpul.as('lina')
  const made: { id: string; number: string }[] = []
  for (let n = 0; n < 13; n++) made.push(await lina('screening.decide', delayed))
  simpul.turn('2026-11-20T02:00:00Z')
  const [again, head] = [await simpul.as('lina'), await simpul.as('kakanim')]
  const twice = made.slice(0, 3)
  for (const { id } of twice) await head('screening.extend', { id, endsOn: '2026-12-04', reason: 'Masih diurus' })
  for (const { id } of made.slice(3)) await again('screening.settle', { id, outcome: 'continued' })
  simpul.turn('2026-12-05T02:00:00Z')
  const ombudsman = await simpul.as('ombudsman')
  const listed = async () => (await ombudsman('oversight.read', {})).delays.map(({ number }) => number)
  await expect.poll(async () => (await listed()).length, { timeout: 20_000 }).toBe(3)
  simpul.turn('2027-01-20T02:00:00Z')
  return twice.map(({ number }) => number)
}

/** Through the form; the document is invented. */
async function openFile(page: Page, number: string): Promise<void> {
  await button(page, words.open).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.number).fill(number)
  await dialog.getByLabel(words.sheetDay).fill('2026-11-16')
  await dialog.getByLabel(words.writtenOn).fill('2026-12-20')
  await dialog.getByLabel(words.reference).fill('PLP/12/2026')
  const document = { name: 'Surat pelapor.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${number}`) }
  await dialog.getByLabel(words.document).setInputFiles(document)
  await button(dialog, words.open).click()
}

test('the Ombudsman sees where the chain delays and refuses, and one complainant’s file, and nobody', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  // A house of its own: a quarter is told only once its closing has passed, and the others' clocks stand.
  const simpul = await startWithCast()
  await handOver(simpul)
  const twice = await delay(simpul)
  const { page, faults } = await takeSeat(browser, simpul.address)
  await page.goto('/')
  await signIn(page, 'ombudsman')
  await page.getByRole('link', { name: text.screens.oversight }).first().click()

  const row = (name: string) => page.getByRole('row', { name })
  const offices = part(page, 'Serah terima')
  await expect(offices).toContainText('14')
  // Two refusals are withheld, and so are the twelve that would tell them.
  for (const office of ['UPTD PPA Layanan', 'Satreskrim']) await expect(row(office)).not.toContainText(/\d/)
  await inspect(page, 'the chain of services')
  await page.getByRole('tab', { name: 'Layanan di konter' }).click()
  await expect(row('Loket paspor Singkawang')).toContainText('10')
  await page.getByRole('tab', { name: words.delays }).click()
  for (const number of twice) await expect(row(number)).toContainText(words.undecided)
  await inspect(page, 'delays whose last day passed twice')

  await page.getByRole('tab', { name: words.files }).click()
  await openFile(page, twice[1]!)
  await expect(page.getByText(words.opened)).toBeVisible()
  await page.getByRole('link', { name: words.read }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.file(twice[1]!) })).toBeVisible()
  await expect(page.getByText('Hari terakhir lewat tanpa keputusan')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/Cempaka|6172014403990001|Rekomendasi/)
  await inspect(page, 'one complainant’s file')
  expect(faults).toEqual([])

  await page.goto('/oversight?tab=files')
  for (let wrong = 1; wrong <= 3; wrong++) {
    await openFile(page, `WWC-2026-9000${wrong}`)
    await expect(page.getByRole('dialog')).toContainText('Tidak ditemukan')
    await button(page.getByRole('dialog'), text.cancel).click()
  }
  await openFile(page, twice[0]!)
  await expect(page.getByRole('dialog')).toContainText('Terlalu banyak percobaan')
  await page.goto('/persons/01a20653-7134-7269-afc2-d2b934baae3a')
  await expect(page.getByRole('heading', { name: text.notFound.title })).toBeVisible()
  await page.context().close()
  await simpul.stop()
})
