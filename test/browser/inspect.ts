/** What every screen must hold: axe finds nothing in either theme, nor of sizes on a small phone, and nothing runs out of the page, zoomed neither. */
import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { expect, text } from './test.ts'

const widths = [1280, 360] as const
const themes = ['light', 'dark'] as const
/** What may differ where the layout does: sizes, what scrolls by itself, names in the bar below. */
const onPhone = [
  ...['target-size', 'scrollable-region-focusable', 'meta-viewport', 'region', 'aria-hidden-focus'],
  ...['button-name', 'link-name', 'label', 'aria-allowed-attr', 'aria-required-attr', 'nested-interactive', 'list'],
]

/** What may differ by theme; WCAG AA. */
const inDark = ['color-contrast', 'link-in-text-block']

/** In both themes and at both widths: no finding of axe, and nothing wider than the window, at 200 % too. */
export async function inspect(page: Page, where: string): Promise<void> {
  await expect(page.locator('h1').first()).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: text.loading })).toHaveCount(0)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // The whole page at once: what a bar at the foot covers is not too small, it is reached by scrolling.
    if (width === 360) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.max(900, height) })
    }
    // Colours are the same at every width: the dark is looked at once.
    for (const colorScheme of width === widths[0] ? themes : themes.slice(0, 1)) {
      await wear(page, colorScheme)
      // What is not about colour is the same in the dark; on a phone it is the sizes that differ, and what scrolls by itself.
      const look: RunOptions = width === 360 ? { runOnly: onPhone } : colorScheme === 'dark' ? { runOnly: inDark } : {}
      const { violations, passes } = await findings(page, look)
      expect(passes.length, 'axe has looked').toBeGreaterThan(colorScheme === 'dark' || width === 360 ? 0 : 10)
      const found = violations.map((one) => `${one.id}: ${one.nodes.join(' | ')}`)
      expect.soft(found, `${where}, ${width} px, ${colorScheme}`).toEqual([])
    }
    await expectFits(page, `${where}, ${width} px`)
  }
  // Twice as large, as a browser zooms: half as many of its dots in the same window (WCAG 1.4.4).
  await page.setViewportSize({ width: 640, height: 450 })
  await expectFits(page, `${where}, 200 %`)
  await page.setViewportSize({ width: widths[0], height: 900 })
}

async function expectFits(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(beyond, `${where}: wider than the window`).toBeLessThanOrEqual(0)
}

/** The page in this theme, once it has put it on. */
export async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

/** What axe finds, by rule; it is brought into a page once and stays until the page is left. Of what holds it keeps one element, not a path to each. */
async function findings(page: Page, look: RunOptions) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (options) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run({ ...options, resultTypes: ['violations'] })
    const violations = found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => node.target.join(' ')),
    }))
    return { violations, passes: found.passes.map(({ id }) => id) }
  }, look)
}
