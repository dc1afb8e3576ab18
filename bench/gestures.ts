/** What a person at a list waits for, in a real browser beside a long list: from the gesture until the new rows are painted. */
import { chromium, type Page } from '@playwright/test'
import { findChromium, offline } from '../test/browser/chromium.ts'
import { percentile } from './instance.ts'

/** In the page: does it and answers the milliseconds until the first row's link or the heading is another one and a frame has been painted. */
type Gesture = { press?: string; choose?: [string, string]; type?: [string, string]; back?: true }

async function take(page: Page, gesture: Gesture): Promise<number> {
  return page.evaluate(async ({ press, choose, type, back }) => {
    const find = <E extends HTMLElement>(selector: string) => {
      const found = document.querySelector<E>(selector)
      if (found === null) throw new Error(`not on the page: ${selector}`)
      return found
    }
    const set = (field: HTMLInputElement | HTMLSelectElement, value: string) => {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, value)
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    }
    const stands = () =>
      `${document.querySelector('h1')?.textContent} ${document.querySelector<HTMLAnchorElement>('main tbody a')?.href}`
    const frame = () => new Promise((painted) => requestAnimationFrame(painted))
    const before = stands()
    const began = performance.now()
    if (press) find(press).click()
    if (choose) set(find<HTMLSelectElement>(choose[0]), choose[1])
    if (type) set(find<HTMLInputElement>(type[0]), type[1])
    if (back) history.back()
    while (stands() === before || document.querySelector('main [aria-busy="true"]') !== null) {
      if (performance.now() - began > 30_000) throw new Error(`nothing changed: ${before}`)
      await frame()
    }
    await frame()
    return performance.now() - began
  }, gesture)
}

/** Walks the list of cases `times` times over and says p50 and p95 of each gesture. `cookie`: a session that sees the cases. */
export async function walkList(address: string, cookie: string, times: number, say: (line: string) => void) {
  const { executablePath, environment } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: offline,
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/cases`)
  await page.locator('main tbody a').first().waitFor()
  const state = 'main select:has(option[value="closed"])'
  const pages = 'main nav:has(button) button:last-of-type'
  const walk: [words: string, gesture: Gesture][] = [
    ['next page', { press: pages }],
    ['closed ones', { choose: [state, 'closed'] }],
    ['their next page', { press: pages }],
    ['all again', { choose: [state, ''] }],
    ['a case', { press: 'main tbody a' }],
    ['back to the list', { back: true }],
  ]
  const took = new Map<string, number[]>(walk.map(([words]) => [words, []]))
  for (let n = 0; n < times; n++) {
    await page.goto(`${address}/cases`)
    await page.locator('main tbody a').first().waitFor()
    for (const [words, gesture] of walk) took.get(words)!.push(await take(page, gesture))
  }
  for (const [words, ms] of took)
    say(`in the browser, ${words}: p50 ${percentile(ms, 50).toFixed(0)}, p95 ${percentile(ms, 95).toFixed(0)} ms`)
  await browser.close()
}
