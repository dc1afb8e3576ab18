/** What every screen must hold: axe finds nothing in either theme, wide and on a small phone, and nothing runs out of the page. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, text } from './test.ts'

const widths = [1280, 360]
const themes = ['light', 'dark'] as const

/** In both themes and at both widths: no finding of axe, and nothing wider than the window. */
export async function inspect(page: Page, where: string): Promise<void> {
  await expect(page.getByText(text.loading)).toHaveCount(0)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // What is not about colour is the same in the dark.
      const { violations, passes } = await (colorScheme === 'dark' ? axe.withTags('cat.color') : axe).analyze()
      expect(passes.length, 'axe has looked').toBeGreaterThan(colorScheme === 'dark' ? 0 : 10)
      const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
      expect.soft(found, `${where}, ${width} px, ${colorScheme}`).toEqual([])
    }
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(beyond, `${where}, ${width} px: wider than the window`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
