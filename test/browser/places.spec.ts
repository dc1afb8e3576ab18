/** Counts by place as their readers use them: tiles, the districts within, another placement, posts on the map, and on paper. */
import { places as words } from '../../web/text/id/places.ts'
import { application, girl } from '../rows.ts'
import { inspect } from './inspect.ts'
import { startWithCast } from './simpul.ts'
import { expect, part, signIn, takeSeat, test, text } from './test.ts'

const applied = (first: number, n: number, region: string) =>
  Array.from({ length: n }, (_, i) =>
    application(first + i, {
      ...{ ...girl(60 + (i % 30)).who, tanggal_lahir: girl(60 + (i % 30)).adult },
      ...{ waktu_permohonan: '2026-08-14T08:30:00+07:00', kode_kecamatan: region },
    }),
  )

test('from a tile to its districts, by post on the map, and onto paper; what is small is withheld', async ({
  browser,
}) => {
  // A house of its own: a quarter is told only once its closing has passed, and the others' clocks stand.
  const simpul = await startWithCast()
  const rows = [...applied(7000, 40, '61.72.02'), ...applied(7100, 14, '61.72.03'), ...applied(7200, 3, '61.01.02')]
  await simpul.send('imigrasi-skw', 'simkim-passport', [...rows, ...applied(7300, 12, '61.03.01')])
  simpul.turn('2027-01-20T02:00:00Z')
  const { page, faults } = await takeSeat(browser, simpul.address)
  await page.goto('/')
  await signIn(page, 'walikota')
  await page.goto('/places?from=2026-Q3&until=2026-Q3')

  const tiles = page.getByRole('list', { name: words.tiles(words.west) })
  const tile = (name: string) => tiles.getByRole('button').filter({ hasText: name })
  await expect(tile('Singka')).toContainText('54')
  for (const name of ['Sambas', 'Sanggau']) await expect(tile(name)).toContainText(words.withheld)
  await expect(tile('Landak')).toContainText('0')
  await inspect(page, 'counts by place')

  await tile('Singka').click()
  const within = part(page, words.parts('Kota Singkawang'))
  await expect(within.getByRole('row', { name: 'Singkawang Barat' })).toContainText('40')
  await expect(within.getByRole('row', { name: 'Singkawang Timur' })).toContainText('14')
  await inspect(page, 'the districts of one city')
  await tile('Sambas').click()
  await expect(part(page, words.parts('Kabupaten Sambas')).getByText(words.withheld).first()).toBeVisible()

  await page.getByLabel(words.by, { exact: true }).selectOption('post')
  await expect(part(page, words.points).locator('svg').first()).toBeVisible()
  await expect(page.getByRole('tab', { name: words.levels.post })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row', { name: 'Loket paspor Singkawang' })).toContainText('69')
  await inspect(page, 'posts on the map')

  await page.getByLabel(words.kind, { exact: true }).selectOption('factor-economy')
  await expect(page.getByRole('heading', { name: /Faktor: ekonomi/ })).toBeVisible()
  await expect(tiles.getByRole('button')).toHaveCount(0)
  expect(page.url()).toContain('kind=factor-economy')

  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('main').innerText()
  expect(paper).toContain(words.withheldWhy)
  expect(paper).not.toContain(words.print)
  expect(paper).toContain(text.screens.places)
  expect(faults).toEqual([])
  await page.context().close()
  await simpul.stop()
})
