/** A post's day at the screen: the queue by keyboard, papers of a step, tasks and notes, the calendar of clocks, on a phone as well. */
import { workGroups } from '../../server/cases/queue/model.ts'
import { application, girl, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const on = text.caseWork

test('a case worker’s morning: queue, next, papers, tasks, notes, calendar', async ({ simpul, sit }) => {
  test.setTimeout(300_000)
  const { who, child, adult } = girl(68)
  await simpul.send('desa-uji', 'village-register', [registration(268, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(268, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const about = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)?.id
  await expect.poll(about, { timeout: 20_000 }).toBeTruthy()
  const alert = await about()
  await ani('alerts.take', { id: alert })
  const { id, number } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan' })
  const { posts } = await ani('cases.get', { id })
  const to = posts.find((post) => post.code === 'ppa')!.id
  const wati = await sit('wati', '/work')
  const dialog = wati.getByRole('dialog')

  await test.step('what is offered appears by itself, and one press leads to the answer', async () => {
    await ani('cases.hand-over', { case: id, track: 'protection', to, reason: 'Perlindungan anak' })
    const line = wati.getByRole('listitem').filter({ hasText: number })
    await expect(line).toContainText('Perlindungan anak', { timeout: 15_000 })
    await expect(wati.getByRole('button', { name: new RegExp(`^${workGroups.offered.id}`) })).toContainText(/[1-9]/)
    await inspect(wati, 'the queue')
    await line.getByRole('link').click()
    await button(wati, text.case.accept).click()
    await expect(wati.getByText(text.case.accepted)).toBeVisible()
  })

  await test.step('the case at a glance: five pillars, three tracks, clocks', async () => {
    await expect(wati.getByRole('region', { name: on.pillars }).locator('> ul > li')).toHaveCount(5)
    await expect(part(wati, on.nextClocks)).toBeVisible()
    await inspect(wati, 'the case at a glance')
  })

  await test.step('by keyboard: n leads to what stands first, whatever other tests left waiting', async () => {
    await wati.goto('/work')
    await expect(wati.getByRole('listitem').filter({ hasText: number }).first()).toBeVisible()
    const first = wati.getByRole('main').getByRole('listitem').getByRole('link').first()
    const leads = new URL((await first.getAttribute('href'))!, simpul.address).pathname
    await wati.keyboard.press('n')
    await expect.poll(() => new URL(wati.url()).pathname).toBe(leads)
  })

  await test.step('a step that asks for a paper is not done without its number or a reason', async () => {
    const by = await simpul.as('wati')
    const safety = (await by('cases.get', { id })).steps.find((one) => one.code === 'safety')!
    await by('steps.finish', { id: safety.id, note: 'Aman' })
    const file = await by('cases.get', { id })
    const step = file.steps.find((one) => one.mine && one.state === 'open' && one.papers.length > 0)!
    await wati.goto(`/cases/${id}?open=${step.id}`)
    const finish = button(dialog, text.case.finish)
    await expect(finish).toBeDisabled()
    const paper = step.papers[0]!.words.id
    await dialog.getByLabel(on.paperNumber(paper)).fill('B/12/PPA/2026')
    await inspect(wati, 'finishing a step with its papers')
    await dialog.getByLabel(on.paperAbsent(paper)).check()
    await expect(finish).toBeDisabled()
    await dialog.getByLabel(on.paperWhy(paper)).fill('Belum ada keluarga yang ditemukan')
    for (const other of step.papers.slice(1)) await dialog.getByLabel(on.paperNumber(other.words.id)).fill('B/13')
    await finish.click()
    await expect(wati.getByText('Belum ada keluarga yang ditemukan').first()).toBeVisible()
  })

  await test.step('a task for a colleague, done and opened again; a note for the agency', async () => {
    await wati.goto(`/cases/${id}`)
    await button(wati, on.addTask).click()
    await dialog.getByLabel(on.taskWords).fill('Telepon rumah sakit')
    await dialog.getByLabel(on.taskOfficer).selectOption({ label: 'Wati Contoh' })
    await inspect(wati, 'setting a task')
    await button(dialog, on.addTask).click()
    await button(wati, `${on.finishTask}: Telepon rumah sakit`).click()
    await button(dialog, on.finishTask).click()
    await part(wati, on.tasks).getByText(on.doneTasks(1)).click()
    await button(wati, `${on.reopen}: Telepon rumah sakit`).click()
    await dialog.getByLabel(on.reopenWhy).fill('Belum tersambung')
    await button(dialog, on.reopen).click()
    await expect(wati.getByText(on.reopened(1))).toBeVisible()
    await button(wati, on.addNote).click()
    await dialog.getByLabel(on.note, { exact: true }).fill('Ruang 3 lebih tenang')
    await button(dialog, on.save).click()
    await expect(part(wati, on.notes)).toContainText('Ruang 3 lebih tenang')
  })

  await test.step('the calendar of clocks, by month and by week; on a phone everything is reached', async () => {
    await wati.goto('/clocks')
    await expect(wati.getByRole('link').filter({ hasText: /./ }).first()).toBeVisible()
    await inspect(wati, 'the calendar of clocks')
    await button(wati, text.clocks.views.week).click()
    await expect(wati.getByText(number).first()).toBeVisible()
    await inspect(wati, 'a week of clocks')
    await wati.setViewportSize({ width: 360, height: 740 })
    await wati.goto('/work')
    const first = wati.getByRole('listitem').filter({ hasText: number }).first()
    await first.getByRole('link').focus()
    await wati.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
  })
})

test('an emergency: opened with a reason for three hours, said on the page, told to the owner, reviewed by another', async ({
  simpul,
  sit,
}) => {
  test.setTimeout(240_000)
  const say = text.emergencies
  const { who, child, adult } = girl(69)
  await simpul.send('desa-uji', 'village-register', [registration(269, { ...who, tanggal_lahir: child })])
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(269, { ...who, tanggal_lahir: adult })])
  const ani = await simpul.as('ani')
  const about = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name === who.nama_lengkap)?.id
  await expect.poll(about, { timeout: 20_000 }).toBeTruthy()
  const alert = await about()
  await ani('alerts.take', { id: alert })
  const { number } = await ani('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan' })

  const sinta = await sit('sinta', '/emergencies')
  const dialog = sinta.getByRole('dialog')
  await button(sinta, say.open).click()
  await dialog.getByLabel(say.number).fill(number)
  await expect(button(dialog, say.confirm)).toBeDisabled()
  await dialog.getByLabel(say.reason).fill('Ia menelepon dari terminal, tidak ada yang menjawab')
  await inspect(sinta, 'asking for an emergency')
  await button(dialog, say.confirm).click()
  await sinta.getByRole('link', { name: number }).click()
  await expect(sinta.getByText(say.until)).toBeVisible()
  await inspect(sinta, 'a case open as an emergency')

  const kapolres = await sit('kapolres', '/emergencies')
  await button(kapolres, `${say.review}: ${number}`).click()
  const review = kapolres.getByRole('dialog')
  await review.getByLabel(say.note).fill('Ia memang dalam bahaya')
  await button(review, say.save).click()
  await expect(kapolres.getByText(say.justified).first()).toBeVisible()
  await inspect(kapolres, 'emergencies reviewed')
})
