/** The story, walked as a newcomer does: nine steps in each language, on a wide screen by watching and on a phone by hand where a hand is asked. */
import type { Browser, Page } from '@playwright/test'
import { story as english } from '../../web/text/en/story.ts'
import { en } from '../../web/text/en.ts'
import { story as indonesian } from '../../web/text/id/story.ts'
import { inspect } from './inspect.ts'
import { type Simpul, startEmpty } from './simpul.ts'
import { button, expect, part, takeSeat, test, text } from './test.ts'

let simpul: Simpul
test.beforeAll(async () => {
  simpul = await startEmpty({ past: 'cast' })
})
test.afterAll(async () => {
  await simpul.stop()
})

const phone = { width: 360, height: 740 }

async function newcomer(browser: Browser, size?: typeof phone): Promise<{ page: Page; faults: string[] }> {
  const seat = await takeSeat(browser, simpul.address)
  if (size) await seat.page.setViewportSize(size)
  await seat.page.goto('/')
  return seat
}

const coachOf = (page: Page, words: typeof indonesian) =>
  page.getByRole('complementary', { name: words.name, exact: true })

test('in Indonesian, watching: from a village register to five outcomes, and the copy is thrown away', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const words = indonesian
  const { page, faults } = await newcomer(browser)
  const coach = coachOf(page, words)
  await button(page, words.begin).click()
  for (const [place, step] of words.steps.entries()) {
    await test.step(step.title, async () => {
      await expect(coach.getByRole('heading', { name: step.title })).toBeVisible()
      await expect(coach).toContainText(words.of(place + 1, words.steps.length))
      const act = button(coach, words.act)
      // A new chair: the page has to stand before anything is done for the visitor.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if ([0, 1, 3, 5, 6, 7, 8].includes(place)) await act.click()
      if (place === 1) await expect(page.getByText('Melati Contoh Rahayu').first()).toBeVisible()
      if (place === 3) {
        const reasons = part(page, text.alert.reasons)
        await expect(reasons).toContainText('2009')
        await expect(reasons).toContainText('2004')
      }
      if (place === 4) await expect(page.getByRole('button', { name: /0844-9000-7788/ }).first()).toBeVisible()
      await expect(button(coach, words.next)).toBeEnabled()
      if (place === 4) await inspect(page, `the story, step ${place + 1}`)
      await button(coach, words.next).click()
    })
  }
  await expect(coach.getByRole('heading', { name: words.endTitle })).toBeVisible()
  await button(coach, words.figures).click()
  await expect(page.getByRole('heading', { level: 1, name: text.screens.figures })).toBeVisible()
  await button(coach, words.finish).click()
  await expect(page.getByRole('heading', { level: 1, name: text.signIn.title })).toBeVisible()
  expect(faults).toEqual([])
  // The demo itself knows nothing of it.
  expect(await simpul.superuser('select id from cases.cases union all select id from intake.records')).toEqual([])
  await page.context().close()
})

test('in English on a phone, by hand: taking, accepting, another chair and back, leaving in the middle', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const words = english
  const { page } = await newcomer(browser, phone)
  await button(page, 'English').click()
  const coach = coachOf(page, words)
  await button(page, words.begin).click()
  const goOn = async () => {
    await expect(button(coach, words.next)).toBeEnabled()
    await button(coach, words.next).click()
  }
  const stands = (place: number) =>
    expect(coach.getByRole('heading', { name: words.steps[place]!.title })).toBeVisible()
  await stands(0)
  await inspect(page, 'the story on a phone')
  await page.setViewportSize(phone)
  await button(coach, words.act).click()
  await goOn()
  await stands(1)
  await goOn()
  await stands(2)
  await goOn()
  await stands(3)
  await button(coach, words.smaller).click()
  await part(page, en.alert.decide).getByRole('button', { name: en.alert.take, exact: true }).click()
  await button(coach, words.larger).click()
  await expect(coach.getByRole('status')).toHaveText(words.done)
  await page.goto('/about')
  await button(coach, words.back).click()
  await expect(page).toHaveURL(/\/alerts\//)
  await page.reload()
  await stands(3)
  await button(coach, words.leave).click()
  await expect(page.getByRole('heading', { level: 1, name: en.signIn.title })).toBeVisible()
  await page.context().close()
})
