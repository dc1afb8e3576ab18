/** Journey B at the screen: a child whose mother arranged the marriage, "jangan beri tahu kantor desa", secrets opened by name, sharing withdrawn. */
import { payers } from '../../server/cases/victims/care/model.ts'
import { arranged, decisions, familyKnows, purposes, relations, secretKinds } from '../../server/cases/victims/model.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const words = text.victims

test('a shelter’s social worker: consent, safe contact, secrets, services, withdrawal', async ({ simpul, sit }) => {
  const { who, child, adult } = girl(58)
  await simpul.send('desa-uji', 'village-register', [registration(241, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(241, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const about = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)?.id
  await expect.poll(about, { timeout: 20_000 }).toBeTruthy()
  const alert = await about()
  await ani('alerts.take', { id: alert })
  const { id } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan' })
  const { posts, participants } = await ani('cases.get', { id })
  const to = posts.find((post) => post.code === 'ppa')!.id
  const hand = await ani('cases.hand-over', { case: id, track: 'protection', to, reason: 'Perlindungan anak' })
  await (await simpul.as('wati'))('hand-overs.answer', { id: hand.id, accept: true })

  const wati = await sit('wati', `/cases/${id}`)
  const dialog = wati.getByRole('dialog')
  const tab = (name: string) => wati.getByRole('tab', { name }).click()
  let closed = async () => {}
  const save = () => button(dialog, words.save).click()

  await test.step('papers say 22, the village 17: a child; the mother who arranged the marriage is not offered', async () => {
    await wati.getByRole('link', { name: words.open }).click()
    await expect(wati.getByText(words.disputed)).toBeVisible()
    await button(wati, words.addGuardian).click()
    await dialog.getByLabel(words.guardianName).fill('Ibu Rekaan')
    await dialog.getByLabel(words.relation).selectOption(relations.mother.id)
    await dialog.getByLabel(words.arranged).selectOption(arranged.marriage.id)
    await save()
    await expect(part(wati, words.guardians)).toContainText(words.mayNotAgree)
    await button(wati, words.record).click()
    await expect(dialog.getByLabel(words.givenBy).locator('option:not([disabled])')).toHaveCount(1)
    await expect(dialog.getByText('Ibu Rekaan')).toHaveCount(0)
    await expect(button(dialog, words.save)).toBeDisabled()
    await dialog.getByLabel(words.interest).fill('Ia perlu diperiksa dokter hari ini juga.')
    await inspect(wati, 'recording consent')
    await save()
    await expect(part(wati, words.consents)).toContainText(words.everybody)
  })

  await test.step('"jangan beri tahu kantor desa": a hand-over there is refused with that reason', async () => {
    await button(wati, words.record).click()
    await dialog.getByLabel(words.decision).selectOption(decisions.refused.id)
    await dialog.getByLabel(words.purpose, { exact: true }).selectOption(purposes.knowledge.id)
    await dialog.getByLabel(words.recipient, { exact: true }).selectOption('Desa Uji')
    await save()
    await expect(part(wati, words.consents)).toContainText('Desa Uji')
    await inspect(wati, 'a victim’s consents')
    const { posts: all } = await ani('cases.get', { id })
    const village = all.find((post) => post.code === 'desa-pos')!.id
    const told = await ani('cases.hand-over', {
      case: id,
      track: 'protection',
      to: village,
      reason: 'Dekat rumah',
    }).catch((problem: Error) => problem.message)
    expect(String(told)).toContain(decisions.refused.id)
  })

  await test.step('safe contact and shelter are written, read on purpose, opened by name', async () => {
    await tab(words.tabs.secrets)
    await button(wati, words.writeTitle(secretKinds.contact.id)).click()
    await dialog.getByLabel(words.whom).fill('Bibi Rekaan')
    await dialog.getByLabel(words.number).fill('0844-9100-0702')
    await dialog.getByLabel(words.family).selectOption(familyKnows.no.id)
    await save()
    await button(wati, words.writeTitle(secretKinds.shelter.id)).click()
    await dialog.getByLabel(words.shelterName).fill('Rumah Uji')
    await dialog.getByLabel(words.address).fill('Gang Uji 7')
    await save()
    await expect(wati.getByText('Gang Uji 7')).toHaveCount(0)
    await button(wati, `${words.read}: ${secretKinds.shelter.id}`).click()
    await expect(wati.getByText('Gang Uji 7')).toBeVisible()
    await button(wati, `${words.openTo}: ${secretKinds.shelter.id}`).click()
    await dialog.getByRole('combobox').selectOption({ label: 'BP3MI · BP3MI Kalbar' })
    await button(dialog, words.openTo).click()
    await expect(wati.getByText(words.openedTo)).toBeVisible()
    await inspect(wati, 'a victim’s secrets')
    const bima = await sit('bima', '/victims-without')
    await button(bima, `${words.read}: ${secretKinds.shelter.id}`).click()
    await expect(bima.getByText('Gang Uji 7')).toBeVisible()
    closed = () => expect(bima.getByText('Gang Uji 7')).toHaveCount(0, { timeout: 20_000 })
    await inspect(bima, 'victims without')
  })

  await test.step('needs, and a service that waits for money', async () => {
    await tab(words.tabs.care)
    await button(wati, words.assess).click()
    await dialog.getByLabel(words.risks).first().fill('Diancam sponsor')
    await save()
    await expect(part(wati, words.needs)).toContainText('Diancam sponsor')
    await button(wati, words.addService).click()
    await dialog.getByLabel(words.what, { exact: true }).fill('Pemulangan')
    await dialog.getByLabel(words.pillar).selectOption({ index: 5 })
    await dialog.getByLabel(words.provider).selectOption('BP3MI')
    await dialog.getByLabel(words.payer).selectOption(payers.state.id)
    await save()
    await button(wati, `${words.actions.hold}: Pemulangan`).click()
    await expect(part(wati, words.plan)).toContainText('Tertunda karena anggaran')
    await inspect(wati, 'a victim’s care')
  })

  await test.step('sharing withdrawn: she is told that the perkara goes on', async () => {
    await tab(words.tabs.consent)
    await button(part(wati, words.consents), words.withdraw).click()
    await inspect(wati, 'withdrawing')
    await button(dialog, words.withdraw).click()
    await expect(wati.getByText(/Paling lambat .* perkara/)).toBeVisible()
    // The other post's page, which stood open, loses it by itself.
    await closed()
    await tab(words.tabs.notes)
    await button(wati, words.addNote).click()
    await dialog.getByLabel(words.note, { exact: true }).fill('Bertemu sore ini')
    await dialog.getByLabel(words.spoke).check()
    await save()
    await expect(part(wati, words.notes)).toContainText('Bertemu sore ini')
    await inspect(wati, 'a victim’s notes')
    await wati.goto('/cases')
    await expect(wati.getByRole('link', { name: /Korban tanpa… \(\d+\)/ })).toBeVisible()
  })
  expect(participants).toHaveLength(1)
})
