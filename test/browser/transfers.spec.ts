/** A head draws up a leave: everything open is seen first, a colleague takes it; somebody from another post needs a second person. */
import { transfers as words } from '../../web/text/id/transfers.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

test('a leave with what is open in that name, an acting officer by two people, and both taken back', async ({
  simpul,
  sit,
}) => {
  const { who, child, adult } = girl(64)
  await simpul.send('desa-uji', 'village-register', [registration(64, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(64, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const fresh = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)
  await expect.poll(fresh, { timeout: 20_000 }).toBeDefined()
  const alert = (await fresh())!
  await ani('alerts.take', { id: alert.id })

  const page = await sit('kapolres', '/transfers')
  await button(page, words.draw).click()
  const dialog = page.getByRole('dialog')
  await expect(button(dialog, words.send)).toBeDisabled()
  await dialog
    .getByLabel(words.officer, { exact: true })
    .selectOption({ label: 'Ani Contoh · Gugus Tugas Singkawang · Sekretariat Gugus Tugas Singkawang' })
  await expect(dialog.getByRole('region', { name: words.open })).toContainText(alert.number)
  await expect(dialog.getByRole('region', { name: words.open })).not.toContainText(who.nama_lengkap!)
  await dialog
    .getByLabel(words.successor)
    .selectOption({ label: 'Anton Contoh · Gugus Tugas Singkawang · Sekretariat Gugus Tugas Singkawang' })
  await dialog.getByLabel(words.from).fill('2027-03-01T08:00')
  await dialog.getByLabel(words.until, { exact: true }).fill('2027-03-05T16:00')
  await dialog.getByLabel(words.letter).fill('SK/64/2027')
  await dialog.getByLabel(words.letterOn).fill('2026-11-15')
  await inspect(page, 'a transfer is drawn up')
  await button(dialog, words.send).click()
  await expect(page.getByText(words.set)).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: 'Ani Contoh digantikan Anton Contoh' })
  await expect(line).toContainText('akan berlaku')

  const head = await simpul.as('kepala-ppa')
  const { officers } = await head('transfers.list', {})
  const officer = (name: string) => officers.find((one) => one.name === name)!
  await head('transfers.propose', {
    ...{ kind: 'daily acting', officer: officer('Wati Contoh').id, post: officer('Wati Contoh').post.id },
    ...{ successor: officer('Kepala PPA Contoh').id, letter: 'SPT/65/2027', letterOn: '2026-11-15' },
    ...{ from: '2027-03-01T01:00:00Z', until: '2027-03-02T01:00:00Z' },
  })
  const admin = await sit('admin', '/transfers')
  const waiting = admin.getByRole('listitem').filter({ hasText: 'Wati Contoh digantikan Kepala PPA Contoh' })
  await expect(waiting).toContainText('menunggu orang kedua')
  await inspect(admin, 'transfers')
  await button(waiting, words.confirm).click()
  await expect(waiting).toContainText('akan berlaku')
  await button(waiting, words.withdraw).click()
  await expect(waiting).toContainText('ditarik')
  await button(line, words.withdraw).click()
  await expect(line).toContainText('ditarik')
  await expect(page.getByRole('heading', { level: 1, name: text.screens.transfers })).toBeVisible()
})
