/** Journey C: a queue at the counter with the keyboard alone; look-alikes leave it silent; a delay, its sheet, its one extension; and its end. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dismissedStaysDays } from '../../server/screening/model.ts'
import { textOf } from '../pdf-text.ts'
import { application, crossing, registration, service } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const she = { nama_lengkap: 'Kemuning Andaian', nik: '6101014905090071', nama_ibu: 'Ibu Kemuning Rekaan' }
const other = {
  nama_lengkap: 'Teratai Andaian',
  nik: '6101014905990072',
  tanggal_lahir: '1999-05-09',
  tujuan: 'Wisata',
}

const worker = { nama_lengkap: 'Melur Andaian', nik: '6101014201900073', tanggal_lahir: '1990-01-02' }
const pilgrim = { nama_lengkap: 'Cendana Andaian', nik: '6172014201700074', tanggal_lahir: '1970-01-02' }
const aunt = { nama_lengkap: 'Aminah Andaian', nik: '6101014302800075', tanggal_lahir: '1980-02-03' }
const placement = {
  ...{ id_pmi: 'PMI-61-2026-73', tanggal_pencatatan: '2026-11-15', jenis_kelamin: 'P', tempat_lahir: 'Sambas' },
  ...{ ...worker, negara_penempatan: 'Malaysia', nama_p3mi: 'PT Rekaan', izin_p3mi: 'SIP3MI-CONTOH-1' },
  status_penempatan: 'SIAP-BERANGKAT',
}
/** Without the mother's name, which not every source knows. */
const named = ({ nama_ibu: _, ...who }: Record<string, string>) => who
/** What the clock of all browser tests says. */
const now = '2026-11-16T03:00:00Z'

test('a queue at the passport counter', async ({ simpul, sit }) => {
  const admin = await simpul.as('admin')
  for (const source of ['village-register', 'siskop2mi-placement', 'simkim-crossing']) {
    const { id } = await admin('agreements.draft', {
      ...{ number: `PKS/konter/${source}`, agency: 'imigrasi-skw', source, direction: 'receive' },
      ...{ groups: ['identity', 'journey'], purposes: ['screening'], legal: { id: 'Uji coba', en: 'For tests' } },
      ...{ from: '2026-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
    })
    await admin('agreements.approve', { id })
  }
  await simpul.send('bp3mi', 'siskop2mi-placement', [placement])
  await simpul.send('uptd-ppa', 'uptd-ppa-service', [service(71, { ...named(she) })])
  await simpul.send('imigrasi-sbs', 'simkim-crossing', [
    crossing(73, {
      ...named(aunt),
      jenis_dokumen: 'PLB',
      nomor_dokumen: 'PLB-CONTOH-73',
      tujuan: 'Kunjungan keluarga',
    }),
  ])
  await simpul.send('desa-uji', 'village-register', [registration(71, { ...she, tanggal_lahir: '2009-05-09' })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [
    application(71, { ...she, tanggal_lahir: '2004-05-09' }),
    application(72, { ...other, nama_ibu: 'Ibu Teratai Rekaan' }),
    application(74, {
      ...named(worker),
      nama_ibu: 'Ibu Melur Rekaan',
      nama_penjamin: 'PT Rekaan',
      izin_penjamin: 'SIP3MI-CONTOH-1',
    }),
    application(75, {
      ...named(pilgrim),
      nama_ibu: 'Ibu Cendana Rekaan',
      tujuan: 'Umrah',
      negara_tujuan: 'Arab Saudi',
      izin_penjamin: 'PPIU-CONTOH-1',
    }),
  ])
  const lina = await simpul.as('lina')
  const speaks = async () => {
    const { persons } = await lina('screening.look', { purpose: 'work', nik: she.nik })
    return persons.reduce((sum, one) => sum + one.findings.length, 0)
  }
  await expect.poll(speaks, { timeout: 20_000 }).toBeGreaterThan(1)

  const page = await sit('lina', '/desk')
  await page.getByLabel(text.desk.by).selectOption('nik')
  await page.getByLabel(text.desk.purpose).selectOption('work')
  const field = page.getByLabel(text.desk.value.nik, { exact: true })

  // Nothing speaks: two presses of Enter, and the next.
  await field.focus()
  await page.keyboard.type(`${other.nik}\n`)
  await expect(button(page, text.desk.openOf(other.nama_lengkap))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(text.desk.nothingToAsk, { exact: true })).toBeVisible()
  await button(page, text.desk.next).press('Enter')
  await expect(field).toBeFocused()

  // Look-alikes leave the screen as silent: a licensed worker, a pilgrim with a letter, an aunt's family on a border pass.
  for (const [one, purpose] of [
    [worker, 'work'],
    [pilgrim, 'umrah'],
    [aunt, 'family'],
  ] as const) {
    const { persons } = await lina('screening.look', { purpose, nik: one.nik })
    expect(persons.map((found) => [found.nothingToAsk, found.findings])).toEqual([[true, []]])
  }
  await page.keyboard.type(`${worker.nik}\n`)
  await button(page, text.desk.openOf(worker.nama_lengkap)).press('Enter')
  await expect(page.getByText(text.desk.nothingToAsk, { exact: true })).toBeVisible()
  await button(page, text.desk.next).press('Enter')

  // Something speaks; until it is opened the screen looks the same.
  await page.keyboard.type(`${she.nik}\n`)
  const open = button(page, text.desk.openOf(she.nama_lengkap))
  await expect(open).toBeFocused()
  await expect(page.getByText(text.desk.separateFirst)).toHaveCount(0)
  await expect(page.getByText('2009')).toHaveCount(0)
  await open.press('Enter')
  await expect(page.getByText(text.desk.separateFirst)).toBeVisible()
  await expect(page.getByText(/Lahir 2009 menurut satu instansi/)).toBeVisible()
  // Where she once found shelter shows nowhere, not even as a hit.
  await expect(page.locator('main')).not.toContainText(/UPTD PPA Singkawang|Kenanga|PPA-71|[Ll]ayanan korban/)
  const guide = part(page, text.desk.guide)
  await expect(guide.locator('li').first()).toContainText(text.desk.stages.safety)
  const sign = guide.getByRole('button', { name: 'Semua dokumen diurus orang lain, belum pernah memegangnya' })
  await sign.press('Enter')
  await expect(sign).toHaveAttribute('aria-pressed', 'true')

  // A delay: the missing paper, the last day, the sheet.
  await page.getByLabel('Rekomendasi Disnaker kabupaten/kota').press('Space')
  await page.getByRole('radio', { name: /^Ditunda/ }).check()
  await page.getByLabel(text.desk.endsOn, { exact: true }).fill('2026-11-30')
  await inspect(page, 'a desk that speaks, and an outcome')
  await button(page, text.desk.save).press('Enter')
  await expect(page.getByRole('heading', { name: /Tersimpan: WWC-2026-\d{5}/ })).toBeVisible()
  await expect(button(page, text.desk.next)).toBeFocused()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: text.desk.sheetDelay }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^penundaan-WWC-2026-\d{5}\.pdf$/)
  const sheet = textOf(readFileSync(await download.path()))
  expect(sheet).toContain('Rekomendasi Disnaker kabupaten/kota')
  expect(sheet).not.toMatch(/2009|TPPO|indikator|0844|penjamin/i)

  await page.getByRole('tab', { name: text.desk.tabs.delays }).click()
  const lineOf = (at: Page) =>
    at.getByRole('list', { name: text.desk.delays }).locator('li', { hasText: she.nama_lengkap })
  await expect(lineOf(page)).toContainText('dalam tenggat')
  await expect(button(lineOf(page), text.desk.extend)).toHaveCount(0)
  await inspect(page, 'what is not over')

  // Only the head extends it, and only once.
  const head = await sit('kakanim', '/desk')
  await head.getByRole('tab', { name: text.desk.tabs.delays }).click()
  await button(lineOf(head), text.desk.extend).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel(text.desk.endsOn).fill('2026-12-10')
  await dialog.getByLabel(text.desk.reason).fill('Surat dari Disnaker masih dicetak')
  await dialog.getByRole('button', { name: text.desk.extend }).click()
  await expect(lineOf(head)).toContainText('diperpanjang')
  await expect(button(lineOf(head), text.desk.extend)).toHaveCount(0)

  await button(lineOf(page), text.desk.decide).click()
  await page.getByRole('dialog').getByRole('button', { name: text.desk.save }).click()
  await expect(lineOf(page)).toHaveCount(0)

  // The duty desk has heard of it; what is dismissed there leaves the counter after the set time, and a silent feed says so.
  const ani = await simpul.as('ani')
  const { rows } = await ani('alerts.list', { state: 'new' })
  const alert = rows.find((row) => row.person?.name === she.nama_lengkap)!
  const reasons = async () =>
    (await ani('alerts.get', { id: alert.id }, { 'x-purpose': 'alert' })).reasons.map((one) => one.indicator)
  await expect.poll(reasons).toContain('papers-by-others')
  await ani('alerts.take', { id: alert.id })
  await ani('alerts.dismiss', { id: alert.id, reason: 'Sudah diperiksa di desa', deserved: 'useful' })
  expect(await speaks()).toBeGreaterThan(1)
  // A week ends every session; an open page would rightly complain.
  for (const seat of [page, head]) await seat.context().close()
  simpul.turn(new Date(Date.parse(now) + dismissedStaysDays * 86_400_000).toISOString())
  try {
    const later = await sit('lina', '/desk')
    await later.getByLabel(text.desk.by).selectOption('nik')
    await later.getByLabel(text.desk.purpose).selectOption('work')
    await later.getByLabel(text.desk.value.nik, { exact: true }).focus()
    await later.keyboard.type(`${she.nik}\n`)
    await button(later, text.desk.openOf(she.nama_lengkap)).press('Enter')
    await expect(later.getByText(text.desk.nothingToAsk, { exact: true })).toBeVisible()
    await later.getByText(text.desk.silenced).click()
    await expect(later.getByText(/penempatan.*tidak ditanyakan sekarang/)).toBeVisible()
  } finally {
    simpul.turn(now)
  }
})
