/** The duty analyst works the queue of doubtful pairs by keyboard; the administrator learns weights, tries them and brings them into force. */
import type { Page } from '@playwright/test'
import { inventCrowd } from '../persons/crowd.ts'
import { inspect } from './inspect.ts'
import { type Simpul, startWithCast } from './simpul.ts'
import { button, expect, part, test as shared, text } from './test.ts'

/** A Simpul of its own: a crowd of some hundred people would drown the other tests. */
const test = shared.extend<object, { simpul: Simpul }>({
  simpul: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture asks for nothing
    async ({}, use) => {
      const simpul = await startWithCast()
      await sendCrowd(simpul)
      await use(simpul)
      await simpul.stop()
    },
    { scope: 'worker' },
  ],
})

/** Enough records to teach weights; source by source, as their systems send. */
async function sendCrowd(simpul: Simpul): Promise<void> {
  const crowd = inventCrowd(260, 'review')
  for (const source of new Set(crowd.map((one) => one.source))) {
    const own = crowd.filter((one) => one.source === source)
    const kept = await simpul.send(
      own[0]!.agency,
      source,
      own.map((one) => one.row),
    )
    expect(kept).toBe(own.length)
  }
  const ani = await simpul.as('ani')
  let former = -1
  // The queue stands still when every record is resolved.
  await expect
    .poll(
      async () => {
        const { waiting } = await ani('persons.doubts', {}, { 'x-purpose': 'alert' })
        const isStill = waiting > 2 && waiting === former
        former = waiting
        return isStill
      },
      { timeout: 60_000, intervals: [2000] },
    )
    .toBe(true)
}

const pairs = (page: Page) => page.getByRole('heading', { level: 2 }).first()

test('the queue is worked with three keys a pair, and the last decision undone with one', async ({ simpul, sit }) => {
  const page = await sit('ani', '/persons/review')
  const ani = await simpul.as('ani')
  const decided = () => part(page, text.review.taken).getByRole('listitem')
  await expect(pairs(page)).toBeVisible()
  await inspect(page, 'review')
  const { rows } = await ani('persons.doubts', {}, { 'x-purpose': 'alert' })
  const [one, other] = rows[0]!.sides
  const first = await pairs(page).innerText()

  await test.step('a key chooses, a digit gives the reason, Enter decides, and the next pair stands there', async () => {
    await page.keyboard.press(text.review.keys['cannot tell'].toLowerCase())
    await expect(button(page, text.review.confirm['cannot tell'])).toBeDisabled()
    await page.keyboard.press('1')
    await expect(page.getByLabel(text.review.reason)).toHaveValue(text.review.picks['cannot tell'][0]!)
    await inspect(page, 'review, deciding')
    await page.keyboard.press('Enter')
    await expect(decided()).toHaveCount(1)
    await expect(page.getByText(text.review.done['cannot tell'])).toBeVisible()
    const person = await ani('persons.get', { id: one!.person }, { 'x-purpose': 'alert' })
    expect(person.id).toBe(one!.person)
  })

  await test.step('it is undone with one key and stands there again', async () => {
    await page.keyboard.press('z')
    await expect(page.getByText(text.review.undone)).toBeVisible()
    await expect(decided()).toHaveCount(0)
    await expect(pairs(page)).toHaveText(first)
  })

  await test.step('what is typed into the reason stays there', async () => {
    await page.keyboard.press(text.review.keys.same.toLowerCase())
    await page.getByLabel(text.review.reason).fill('')
    await page.keyboard.type('zz pts 1')
    await expect(page.getByLabel(text.review.reason)).toHaveValue('zz pts 1')
    await expect(button(page, text.review.confirm.same)).toBeEnabled()
    await page.getByLabel(text.review.reason).fill('Sama menurut ibunya')
    await page.keyboard.press('Enter')
    await expect(decided()).toHaveCount(1)
  })

  await test.step('the two are one person now, and its page tells by whom and why', async () => {
    // Which of the two ids stays is a matter of which record came first; the other is found no longer.
    const records = [one!.record, other!.record]
    const holder = async () => {
      for (const id of [one!.person, other!.person]) {
        const person = await ani('persons.get', { id }, { 'x-purpose': 'alert' }).catch(() => null)
        if (person?.records.filter(({ record }) => records.includes(record)).length === 2) return id
      }
      return null
    }
    await expect.poll(holder).not.toBeNull()
    await page.goto(`/persons/${await holder()}?purpose=alert`)
    const history = part(page, text.person.history)
    await expect(history).toContainText('Sama menurut ibunya')
    await expect(history).toContainText('Ani Contoh')
    await expect(history).toContainText(/digabung ke orang ini/)
    await inspect(page, 'person with a history')
  })
})

test('weights are learned, tried, and only then brought into force', async ({ sit }) => {
  const page = await sit('admin', '/weights')
  const versions = part(page, text.weights.versions).getByRole('listitem')
  // A list still on its way counts none.
  await expect(versions).not.toHaveCount(0)
  const before = await versions.count()
  await button(page, text.weights.learn).click()
  await page.getByLabel(text.weights.seed).fill('7')
  await button(page.getByRole('dialog'), text.weights.learnSend).click()
  await expect(versions).toHaveCount(before + 1, { timeout: 60_000 })
  const fresh = versions.filter({ hasText: text.weights.ofSeed(7) })
  const bringIn = button(fresh, text.weights.bringIn)
  await expect(bringIn).toBeDisabled()

  await button(fresh, text.weights.try).click()
  await expect(fresh).toContainText(text.weights.tried, { timeout: 60_000 })
  await expect(bringIn).toBeEnabled()
  await button(fresh, text.weights.show).click()
  await expect(page.getByText(text.weights.differing(0).slice(2))).toBeVisible()
  await inspect(page, 'weights, two versions')
  await page.getByRole('tab', { name: text.weights.asTable }).click()
  await inspect(page, 'weights, table')

  await bringIn.click()
  const dialog = page.getByRole('dialog')
  await expect(button(dialog, text.weights.bringIn)).toBeDisabled()
  await dialog.getByLabel(text.weights.bringInReason).fill('Dipelajari dari catatan sendiri')
  await inspect(page, text.weights.bringInTitle)
  await button(dialog, text.weights.bringIn).click()
  await expect(fresh.getByText(text.weights.inForceWord, { exact: true })).toBeVisible({ timeout: 60_000 })
})
