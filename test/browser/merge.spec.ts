/** Two cases of one victim on the screen: told, merged by one press of the post that coordinates both, opened by the other number, parted again; and one victim who is two people. */
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import type { Simpul } from './simpul.ts'
import { button, expect, test, text } from './test.ts'

/** A case of Singkawang about the n-th girl; `who` may be another's papers, so that the resolver takes both for one person. */
async function openCase(simpul: Simpul, n: number): Promise<{ id: string; number: string }> {
  const { who, child, adult } = girl(n)
  await simpul.send('desa-uji', 'village-register', [registration(n, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(n, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const alerts = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.filter((row) => row.person?.name === who.nama_lengkap)
  await expect.poll(async () => (await alerts()).length, { timeout: 20_000 }).toBe(1)
  const alert = (await alerts())[0]!.id
  await ani('alerts.take', { id: alert })
  return ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
}

test('merged by one press, opened by either number, parted', async ({ simpul, sit }) => {
  const [a, b] = [await openCase(simpul, 74), await openCase(simpul, 75)]
  const ask = await simpul.as('ani')
  const recordOf = async (id: string) => {
    const person = (await ask('cases.get', { id })).participants[0]!.person!
    return (await ask('persons.get', { id: person }, { 'x-purpose': 'case' })).records[0]!.record
  }
  const [record, withRecord] = [await recordOf(a.id), await recordOf(b.id)]
  await ask(
    'persons.decide',
    { record, withRecord, verdict: 'same', reason: 'Wawancara: orang yang sama' },
    { 'x-purpose': 'case' },
  )
  await expect.poll(async () => (await ask('merges.list', { case: a.id })).pairs.length, { timeout: 20_000 }).toBe(1)
  const page = await sit('ani', `/cases/${a.id}`)
  await expect(page.getByText(text.merging.pairLead(b.number))).toBeVisible()
  await inspect(page, 'merge-pair')
  await button(page, text.merging.propose).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.merging.reason).fill('Korban yang sama')
  await inspect(page, 'merge-propose')
  await button(dialog, text.merging.propose).click()
  await expect(page.getByText(text.merging.merged(b.number))).toBeVisible()
  await inspect(page, 'merged')
  await page.goto(`/cases/${b.id}`)
  await expect(page.getByText(text.merging.merged(b.number))).toBeVisible()
  await button(page, text.merging.part).click()
  await page.getByRole('dialog').getByLabel(text.merging.partReason).fill('Ternyata dua orang')
  await inspect(page, 'merge-part')
  await button(page.getByRole('dialog'), text.merging.part).click()
  await expect(page.getByText(text.merging.merged(b.number))).toHaveCount(0)
})

test('held to be two people: the case is told, and says which of them it is about', async ({ simpul, sit }) => {
  const { id } = await openCase(simpul, 86)
  const ask = await simpul.as('ani')
  const purpose = { 'x-purpose': 'case' }
  const participant = async () => (await ask('cases.get', { id })).participants[0]!
  const was = (await participant()).person!
  const [first, second] = (await ask('persons.get', { id: was }, purpose)).records.map(({ record }) => record)
  const page = await sit('ani', `/cases/${id}`)
  await expect(page.getByRole('heading', { name: text.case.participants })).toBeVisible()
  await ask(
    'persons.decide',
    { record: first!, withRecord: second!, verdict: 'not same', reason: 'Bibinya: bukan keponakan saya' },
    purpose,
  )
  await expect(page.getByText(text.partings.parted)).toBeVisible()
  await inspect(page, 'parted')
  await button(page, text.partings.ask).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: text.partings.become(girl(86).who.nama_lengkap!) }).check()
  await dialog.getByLabel(text.partings.reason).fill('Yang datang ke UPTD adalah yang lain')
  await inspect(page, 'who is meant')
  const { parting } = await participant()
  await button(dialog, text.partings.save).click()
  await expect(page.getByText(text.partings.parted)).toHaveCount(0)
  expect((await participant()).person).toBe(parting!.other!.person)
})
