/** The journey of a record as the people of the cast walk it: village, passport desk, duty analyst, UPTD PPA, and the figure at the end. */
import type { Page } from '@playwright/test'
import { tracks } from '../../server/cases/model.ts'
import { application, registration } from '../rows.ts'
import type { Simpul } from './simpul.ts'
import { button, expect, part, test, text } from './test.ts'

const csvOf = (row: Record<string, string>) => `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`

/** What a dialog asks for: its reason, then the button that decides. */
async function decide(page: Page, reason: { label: string; words: string }, press: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(reason.label).fill(reason.words)
  await button(dialog, press).click()
  await expect(dialog).toBeHidden()
}

/** The alert about somebody: who came before may have left others. */
async function alertOf(simpul: Simpul, name: string): Promise<string> {
  const ani = await simpul.as('ani')
  const look = async () =>
    (await ani('alerts.list', { state: 'new' })).rows.find((row) => row.person?.name?.startsWith(name))?.id
  await expect.poll(look, { timeout: 20_000 }).toBeDefined()
  return (await look())!
}

test('a girl registered in her village, made older at the passport desk, is seen, protected and counted', async ({
  simpul,
  sit,
}) => {
  await test.step('the village uploads its register', async () => {
    const page = await sit('desa', '/upload')
    await page.getByLabel(text.upload.source).selectOption('village-register')
    await page.getByLabel(text.load.pick).setInputFiles({
      name: 'register.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csvOf(registration(1) as Record<string, string>)),
    })
    await button(page, text.load.tryIt).click()
    const rows = part(page, text.load.firstRows)
    await expect(rows.getByText(text.upload.resultWord.kept)).toBeVisible()
    await page.getByLabel(text.load.name).fill('Register desa')
    await button(page, text.load.load('1')).click()
    await expect(page.getByText(text.load.progress('1', '1'))).toBeVisible()
    await page.reload()
    await expect(page.getByText(text.load.state.done, { exact: true })).toBeVisible()
  })

  const board = await sit('ani')
  await test.step('the analyst looks at the figures before', async () => {
    await board.goto('/figures')
    await expect(board.getByRole('heading', { level: 1, name: text.screens.figures })).toBeVisible()
    await expect(board.getByRole('rowheader', { name: 'terbukti' })).toHaveCount(0)
    await board.goto('/')
    await expect(board.getByRole('banner').getByText(text.shell.live.open)).toBeVisible()
    await board.evaluate(() => Object.assign(window, { neverLoadedAgain: true }))
  })

  await test.step('the passport desk sends, and the board shows the alert by itself', async () => {
    const began = performance.now()
    expect(await simpul.send('imigrasi-skw', 'simkim-passport', [application(1)])).toBe(1)
    const need = part(board, text.situation.needs).locator(`a[href="/alerts/${await alertOf(simpul, 'Melati')}"]`)
    await expect(need).toHaveCount(1)
    test.info().annotations.push({ type: 'record → board', description: `${Math.round(performance.now() - began)} ms` })
    expect(await board.evaluate(() => 'neverLoadedAgain' in window)).toBe(true)
    await need.click()
  })

  await test.step('the alert explains itself', async () => {
    await expect(board.getByText(text.alert.protect)).toBeVisible()
    const reasons = part(board, text.alert.reasons)
    await expect(reasons).toContainText('2009')
    await expect(reasons).toContainText('2004')
    await expect(part(board, text.alert.evidence).getByRole('listitem')).toHaveCount(2)
    await button(board, text.whySee.ask).click()
    await expect(board.getByRole('dialog', { name: text.whySee.ask })).toContainText('Gugus Tugas Kota Singkawang')
    await board.keyboard.press('Escape')
    await part(board, text.alert.persons).getByRole('link', { name: 'Melati Rekaan' }).click()
    await expect(part(board, text.person.joins)).toContainText('NIK')
    await board.goBack()
  })

  await test.step('she takes it and opens a case', async () => {
    const triage = part(board, text.alert.decide)
    await button(triage, text.alert.take).press('Enter')
    await button(triage, text.alert.openCase).click()
    await board.getByRole('dialog').getByRole('radio', { name: text.alert.tppo }).check()
    await decide(board, { label: text.alert.caseReason, words: 'Umur dinaikkan lima tahun' }, text.alert.openTppo)
    await expect(part(board, text.case.participants)).toContainText(text.case.child)
  })

  await test.step('she hands protection over; it stays hers until accepted', async () => {
    const protection = part(board, text.case.tracks).getByRole('listitem').filter({ hasText: tracks.protection.id })
    await button(protection, text.case.handOver).click()
    await board.getByLabel(text.case.service).selectOption({ label: 'Rehabilitasi sosial' })
    await board.getByLabel(text.case.handOverTo).selectOption({ label: 'UPTD PPA Singkawang · UPTD PPA Layanan' })
    await decide(board, { label: text.case.handOverReason, words: 'Perlindungan anak' }, text.case.handOverSend)
    await expect(protection).toContainText(text.case.waitingFor)
    await expect(protection).toContainText('Sekretariat Gugus Tugas Singkawang')
  })

  await test.step('Wati accepts, walks the steps and records how it ended', async () => {
    const page = await sit('wati')
    // Hers among those that others may have left.
    const waiting = part(page, text.situation.needs).locator(`a[href="${new URL(board.url()).pathname}"]`)
    await expect(waiting).toContainText(text.situation.kind['hand-over'])
    await waiting.click()
    await button(part(page, text.case.yourAnswer), text.case.accept).click()
    const protection = part(page, text.case.steps).getByRole('region', { name: tracks.protection.id })
    const finish = button(protection, text.case.finish)
    for (let done = 0; done < 4; done += 1) {
      await finish.first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      for (const paper of await page.getByLabel(text.caseWork.paperNumber('')).all()) await paper.fill('B/7/PPA/2026')
      await decide(page, { label: text.case.finishNote, words: 'Sudah dikerjakan' }, text.case.finish)
      await expect(protection.getByText(text.case.stepState.done, { exact: true })).toHaveCount(done + 1)
    }
    await button(page, text.case.recordOutcome).click()
    await page.getByLabel(text.case.outcome, { exact: true }).selectOption('returned home')
    await decide(page, { label: text.case.outcomeNote, words: 'Diterima ibunya' }, text.case.recordOutcome)
    await expect(part(page, text.case.participants)).not.toContainText(text.case.outcomeMissing)
  })

  await test.step('the analyst sees it without asking, closes, and the figure has changed', async () => {
    await expect(part(board, text.case.participants)).not.toContainText(text.case.outcomeMissing)
    await button(board, text.case.close).click()
    await decide(board, { label: text.case.closeReason, words: 'Setiap korban mempunyai hasil' }, text.case.close)
    await expect(button(board, text.case.close)).toHaveCount(0)
    await board.getByRole('link', { name: text.screens.figures }).click()
    await expect(board.getByRole('row', { name: 'terbukti' })).toContainText(text.figures.withheld)
  })

  await test.step('the journal holds it all, unaltered', async () => {
    const page = await sit('admin', '/journal')
    await button(page, text.journal.verify).click()
    await expect(page.getByText('Utuh:')).toBeVisible()
  })
})
