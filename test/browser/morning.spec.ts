/** Journey A as far as the case: a daily head's morning board, the alert that stands first with its five persons, its reasons, and the case. */
import { application, crossing, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { type Simpul, startWithCast } from './simpul.ts'
import { button, expect, part, signIn, takeSeat, test, text } from './test.ts'

const made = (n: number, on: string, more: object = {}) => ({
  village: registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child, tanggal_catat: on }),
  desk: application(n, {
    ...{ ...girl(n).who, tanggal_lahir: girl(n).adult, waktu_permohonan: `${on}T08:30:00+07:00` },
    ...more,
  }),
})

/** These girls are children at the village and adults at the desk. */
async function raise(simpul: Simpul, numbers: number[], on: string, more: object = {}): Promise<void> {
  const rows = numbers.map((n) => made(n, on, more))
  await simpul.send(
    'desa-uji',
    'village-register',
    rows.map(({ village }) => village),
  )
  await simpul.send(
    'imigrasi-skw',
    'simkim-passport',
    rows.map(({ desk }) => desk),
  )
}

const waitFor = async (simpul: Simpul, count: number) =>
  expect
    .poll(async () => (await (await simpul.as('ani'))('alerts.list', { open: true })).total, { timeout: 30_000 })
    .toBe(count)

/** Monday: two cases whose protection is offered to UPTD PPA, which keeps silent. */
async function leaveTwoSilent(simpul: Simpul): Promise<void> {
  await raise(simpul, [21, 22], '2026-11-15')
  await waitFor(simpul, 2)
  const ani = await simpul.as('ani')
  const ppa = (await ani('posts.list', {})).find((post) => post.code === 'ppa')!
  for (const { id } of (await ani('alerts.list', { open: true })).rows) {
    await ani('alerts.take', { id })
    const opened = await ani('cases.open', { alert: id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
    await ani('cases.hand-over', { case: opened.id, track: 'protection', to: ppa.id, reason: 'Perlindungan anak' })
  }
}

test('a morning of seven alerts: the board says what waits, what is late and what is silent; the first alert leads to a case', async ({
  browser,
}) => {
  const simpul = await startWithCast()
  await leaveTwoSilent(simpul)
  simpul.turn('2026-11-18T23:20:00Z')
  await simpul.send('imigrasi-sbs', 'simkim-crossing', [
    crossing(1, {
      nik: '6101015205040001',
      nama_lengkap: 'Dahlia Andai',
      waktu_perlintasan: '2026-11-19T06:10:00+07:00',
    }),
  ])
  simpul.turn('2026-11-19T02:30:00Z')
  const sponsor = { nama_penjamin: 'Bu Lina Rekaan', hp_penjamin: '0844-9000-7722' }
  await raise(simpul, [1, 2, 3, 4, 5], '2026-11-18', { ...sponsor, rencana_berangkat: '2026-11-20' })
  await raise(simpul, [6, 7, 8, 9, 10, 11], '2026-11-17')
  await (await simpul.as('kapolres'))('alerts.set-capacity', { perDay: 9, reason: 'Dua petugas bertugas' })
  await waitFor(simpul, 7)

  const head = await takeSeat(browser, simpul.address)
  await head.page.goto('/')
  await signIn(head.page, 'kapolres')
  await test.step('the board', async () => {
    const { page } = head
    const open = page.getByRole('link', { name: text.situation.counts.alertsOpen })
    await expect(open).toContainText('7')
    await expect(open).toContainText(text.situation.capacity(0, 9))
    await expect(page.getByRole('note', { name: text.holes.title })).toContainText(
      'PLBN Aruk diam 3 jam: tidak ada peringatan bukan berarti tidak ada risiko',
    )
    await expect(part(page, text.notices.title).getByText('tidak dijawab sampai lewat tenggat')).toHaveCount(2)
    await inspect(page, 'the morning board')
  })

  const desk = await takeSeat(browser, simpul.address)
  await desk.page.goto('/')
  await signIn(desk.page, 'ani')
  await test.step('the first of the queue', async () => {
    const { page } = desk
    await page.goto('/alerts')
    await expect(page.getByRole('region', { name: text.alerts.shift.title })).toContainText(text.alerts.shift.of(0, 9))
    const first = page.getByRole('list', { name: text.screens.alerts }).getByRole('listitem').first()
    await expect(first).toContainText(/^.*5 orang yang terkait\. Mungkin korban/)
    await expect(first).toContainText(text.alerts.about.sponsor)
    await first.getByRole('link').click()
    await expect(page.getByText(text.alert.protectMany)).toBeVisible()
    await expect(part(page, text.alert.persons).getByRole('listitem')).toHaveCount(5)
    const reasons = part(page, text.alert.reasons)
    await expect(reasons).toContainText(/2009/)
    await expect(reasons).toContainText(/2004/)
    await expect(reasons).toContainText(/memakai satu nomor penjamin/)
    await reasons.getByText(text.alert.recordCount(5)).first().click()
    const records = reasons.getByRole('list', { name: text.alert.records }).first().getByRole('listitem')
    await expect(records.first()).toContainText(/Imigrasi Singkawang · .* · .*2026/)
    await inspect(page, 'an alert about five applicants')
  })

  await test.step('it becomes a case of five', async () => {
    const { page } = desk
    const triage = part(page, text.alert.decide)
    await button(triage, text.alert.take).click()
    await button(triage, text.alert.openCase).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: text.alert.tppo }).check()
    await dialog.getByLabel(text.alert.caseReason).fill('Lima pemohon, satu nomor penjamin, umur dinaikkan')
    await button(dialog, text.alert.openTppo).click()
    const people = part(page, text.case.participants)
    await expect(people.getByText(text.case.child, { exact: true })).toHaveCount(5)
    await expect(people.getByText(text.case.outcomeMissing)).toHaveCount(5)
    await head.page.goto('/')
    await expect(head.page.getByRole('link', { name: text.situation.counts.alertsOpen })).toContainText('6')
  })

  expect([...head.faults, ...desk.faults]).toEqual([])
  for (const { page } of [head, desk]) await page.context().close()
  await simpul.stop()
})
