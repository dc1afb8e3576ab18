/** Journey A, its second half as far as the ledger reaches: an offer that says what will be seen, two refusals, a determination, one owner throughout. */
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import type { Simpul } from './simpul.ts'
import { button, expect, part, test, text } from './test.ts'

/** A case of Singkawang about one girl, opened through the doors. */
async function openCase(simpul: Simpul): Promise<string> {
  const { who, child, adult } = girl(57)
  await simpul.send('desa-uji', 'village-register', [registration(57, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(57, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const alerts = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.filter((row) => row.person?.name === who.nama_lengkap)
  await expect.poll(async () => (await alerts()).length, { timeout: 20_000 }).toBe(1)
  const alert = (await alerts())[0]!.id
  await ani('alerts.take', { id: alert })
  return (await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })).id
}

test('offered, refused twice, determined: nobody passes the buck', async ({ simpul, sit }) => {
  const id = await openCase(simpul)
  const ani = await sit('ani', `/cases/${id}`)
  const offer = async () => {
    const track = part(ani, text.case.tracks).getByRole('listitem').filter({ hasText: 'Perlindungan' })
    await button(track, text.case.handOver).click()
    const dialog = ani.getByRole('dialog')
    await dialog.getByLabel(text.case.service).selectOption({ label: 'Rehabilitasi sosial' })
    await dialog.getByLabel(text.case.handOverTo).selectOption({ label: 'UPTD PPA Singkawang · UPTD PPA Layanan' })
    await expect(dialog.getByText(text.case.covered).first()).toBeVisible()
    await expect(dialog.getByText(/Kapolres Singkawang → Wali Kota/)).toBeVisible()
    return dialog
  }
  const first = await offer()
  await inspect(ani, 'offer')
  await first.getByLabel(text.case.handOverReason).fill('Perlindungan anak')
  await button(first, text.case.handOverSend).click()
  await expect(first).toHaveCount(0)

  const wati = await sit('wati', `/cases/${id}`)
  await button(part(wati, text.case.yourAnswer), text.case.refuse).click()
  const refusal = wati.getByRole('dialog')
  await refusal.getByLabel(text.case.ground).fill('Bukan wilayah kami')
  // Without a proposed post it cannot be sent.
  await expect(button(refusal, text.case.refuse)).toBeDisabled()
  await refusal.getByLabel(text.case.proposed).selectOption({ label: 'BP3MI · BP3MI Kalbar' })
  await expect(button(refusal, text.case.refuse)).toBeEnabled()
  await wati.goto('/')
  /** What the dialog sends; afterwards the case is not UPTD PPA's to see. */
  const refuse = async () => {
    const ask = await simpul.as('wati')
    const { handOvers, posts } = await ask('cases.get', { id })
    const proposed = posts.find((post) => post.code === 'bp3mi-pos')!.id
    const waiting = handOvers.find((one) => one.state === 'offered')!.id
    await ask('hand-overs.answer', { id: waiting, accept: false, ground: 'Bukan wilayah kami', proposed })
  }
  await refuse()
  const second = await offer()
  await second.getByLabel(text.case.handOverReason).fill('Tetap perlindungan anak')
  await button(second, text.case.handOverSend).click()
  await expect(second).toHaveCount(0)
  await refuse()
  await expect(ani.getByText(/Menunggu penetapan/)).toBeVisible()

  const kapolres = await sit('kapolres')
  await part(kapolres, text.situation.needs)
    .getByRole('link', { name: /Tetapkan penanggung jawab/ })
    .click()
  await expect(kapolres.getByRole('heading', { level: 1, name: text.screens.determinations })).toBeVisible()
  await inspect(kapolres, 'determinations')
  await expect(kapolres.getByText('“Bukan wilayah kami”').first()).toBeVisible()
  await button(kapolres, text.determinations.decide).first().click()
  const dialog = kapolres.getByRole('dialog')
  await dialog.getByLabel(text.determinations.owner).selectOption({ label: 'UPTD PPA Singkawang · UPTD PPA Layanan' })
  await dialog.getByLabel(text.determinations.letter).fill('SK/1/2026')
  await dialog.getByLabel(text.determinations.reason).fill('Anak: mandat UPTD PPA')
  await button(dialog, text.determinations.decide).click()
  await expect(dialog).toHaveCount(0)

  await wati.goto(`/cases/${id}`)
  await expect(wati.getByText(/Ditetapkan: UPTD PPA Layanan penanggung jawab/)).toBeVisible()
  const letters = part(wati, text.case.handOvers).getByRole('link', { name: text.case.letter['hand-over'] })
  const [taken] = await Promise.all([wati.waitForEvent('download'), letters.first().click()])
  expect(taken.suggestedFilename()).toMatch(/^hand-over-ST-2026-\d+\.pdf$/)
})
