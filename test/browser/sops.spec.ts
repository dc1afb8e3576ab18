/** SOPs as their readers use them: two side by side by the Ombudsman, wide, on a phone and on paper; one written by the secretariat. */
import { sops as words } from '../../web/text/id/sops.ts'
import { writtenSop, writtenStep } from '../sop.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const social = {
  ...writtenSop,
  id: 'uji-sosial',
  name: { id: 'SOP sosial uji', en: 'Social test SOP' },
  steps: [
    writtenStep('house', 'shelter', { consent: 'required', handsTo: { to: 'police', aspect: 'victim-interview' } }),
  ],
}
const police = {
  ...writtenSop,
  id: 'uji-polisi',
  name: { id: 'SOP polisi uji', en: 'Police test SOP' },
  owner: 'police',
  steps: [
    writtenStep('place', 'shelter', {
      ...{ consent: 'none' as const },
      clock: { value: 24, unit: 'hours', source: { id: 'aturan uji', en: 'a rule for tests' }, toBeConfirmed: true },
    }),
  ],
}

test('the Ombudsman holds two SOPs side by side: each finding with both clauses, also on a phone and on paper', async ({
  simpul,
  sit,
}) => {
  const [ani, head] = [await simpul.as('ani'), await simpul.as('kapolres')]
  for (const declaration of [social, police]) {
    const { id } = await ani('sops.draft', { declaration })
    await head('sops.publish', { id, reason: 'Uji coba penyandingan' })
  }
  const page = await sit('ombudsman', '/sops')
  await expect(page.getByRole('link', { name: social.name.id })).toBeVisible()
  await expect(page.getByRole('button', { name: words.sops.write })).toHaveCount(0)
  await page.getByRole('link', { name: words.sops.compare }).click()
  await page.getByLabel(words.sops.first).selectOption(social.id)
  await page.getByLabel(words.sops.second).selectOption(police.id)
  const findings = page.getByRole('list', { name: words.sops.findings }).locator('> li')
  await expect(findings).toHaveCount(3)
  for (const said of [words.sops.rule.clock, words.sops.rule.consent, words.sops.rule['hand-over']])
    await expect(findings.filter({ hasText: said })).toHaveCount(1)
  const clock = findings.filter({ hasText: words.sops.rule.clock })
  await expect(clock).toContainText('uji-sosial@1')
  await expect(clock).toContainText('uji-polisi@1')
  await expect(clock).toContainText('3 hari kalender')
  expect(page.url()).toContain('first=uji-sosial')
  await inspect(page, 'two SOPs side by side')
  await button(page, words.sops.compose).click()
  await expect(part(page, words.sops.compose)).toContainText(words.sops.composed(2, 1))
  await inspect(page, 'a joint SOP')
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('main').innerText()
  expect(paper).toContain(words.sops.kind.contradiction)
  expect(paper).not.toContain(words.sops.first)
})

test('the secretariat writes an SOP and is told at once what is wrong and what others must fill', async ({ sit }) => {
  const page = await sit('ani', '/sops')
  await button(page, words.sops.write).click()
  await page.getByLabel(words.sops.id, { exact: true }).fill('uji-tulis')
  const both = (name: string) => page.getByRole('group', { name, exact: true })
  const write = async (name: string, id: string, en: string) => {
    await both(name).getByLabel(words.sops.indonesian).fill(id)
    await both(name).getByLabel(words.sops.english).fill(en)
  }
  await write(words.sops.name, 'SOP tertulis', 'A written SOP')
  await write(words.sops.stepWords, 'Tampung', 'House')
  await write(words.sops.legal, 'Aturan uji', 'A rule for tests')
  await expect(page.getByText(words.sops.sound)).toBeVisible()
  await page.getByLabel(words.sops.starts, { exact: true }).selectOption('event')
  await page.getByLabel(words.sops.event, { exact: true }).selectOption('discharged')
  await expect(page.getByText(words.sops.holesCount(1))).toBeVisible()
  await page.getByLabel(words.sops.responsible).selectOption('')
  await expect(page.getByText(words.sops.problems(1))).toBeVisible()
  await inspect(page, 'writing an SOP')
  await button(page, words.sops.save).click()
  await expect(part(page, text.sops.onTheWay)).toContainText('SOP tertulis')
})
