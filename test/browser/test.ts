/** The browser's test: one Simpul for all tests, people who sign in on the page, and no fault that nobody looked at. */
import { type Browser, test as base, expect, type Locator, type Page } from '@playwright/test'
import { id as text } from '../../web/text/id.ts'
import { password } from '../cast.ts'
import { type Simpul, startWithCast } from './simpul.ts'

/** A person at a browser of their own; `faults` is what the page complained of. */
type Seat = { page: Page; faults: string[] }

type Things = { sit(login: string | null, at?: string): Promise<Page> }

/** `sit` opens a browser window for somebody (null: nobody signed in); what any of them complains of fails the test. */
export const test = base.extend<Things, { simpul: Simpul }>({
  simpul: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture asks for nothing
    async ({}, use) => {
      const simpul = await startWithCast()
      await use(simpul)
      await simpul.stop()
    },
    { scope: 'worker' },
  ],
  sit: async ({ browser, simpul }, use) => {
    const { sit, leave } = openSeats(browser, simpul.address)
    await use(sit)
    await leave()
  },
})

/** Seats at one installation: `sit` signs in (null: stays outside) and opens a page; `leave` sends everybody home, who must have had no complaint. */
export function openSeats(browser: Browser, address: string) {
  const seats: Seat[] = []
  const sit = async (login: string | null, at = '/'): Promise<Page> => {
    const seat = await takeSeat(browser, address)
    seats.push(seat)
    await seat.page.goto(login === null ? at : '/')
    if (login !== null) await signIn(seat.page, login)
    if (login !== null && at !== '/') await seat.page.goto(at)
    return seat.page
  }
  /** A turned clock ends sessions, and a page left open would complain of it. */
  const leave = async () => {
    expect(seats.flatMap((seat) => seat.faults)).toEqual([])
    for (const { page } of seats.splice(0)) await page.context().close()
  }
  return { seats, sit, leave }
}

/**
 * Chromium's remark that it fetched the words early and then by the service worker once more: now and then on a slow machine, where a worker has just
 * come. The second comes from the browser's own store; the page has lost nothing.
 */
const isSpare = (said: string) =>
  /assets\/id-[\w-]+\.js.*(cross-world service worker resource mismatch|preloaded using link preload but not used)/.test(
    said,
  )

/** A window whose console, errors, refused policies and requests to elsewhere are kept. */
export async function takeSeat(browser: Browser, address: string): Promise<Seat> {
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    const isLoad = message.text().startsWith('Failed to load resource') // told below, with its address
    if (['error', 'warning'].includes(message.type()) && !isLoad && !isSpare(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (problem) => faults.push(`error: ${problem.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked elsewhere: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  await page.exposeFunction('tellRefused', (what: string) => faults.push(`policy: ${what}`))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { tellRefused(what: string): void }).tellRefused(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    ),
  )
  return { page, faults }
}

/** Through the form, as a person does. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel(text.signIn.login).fill(login)
  await page.getByLabel(text.signIn.password).fill(password)
  await page.getByRole('button', { name: text.signIn.send, exact: true }).click()
  await expect(page.getByRole('navigation', { name: text.shell.navigation })).toBeVisible()
}

/** A card or other part of the page by its heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** A button by its words, not by a part of them. */
export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true })

export { expect, text }
