/**
 * The first visit of every screen, nothing kept, on a slow line (1.6 Mbit/s, 150 ms) and a phone at a quarter of this machine's speed:
 * `npm run bench -- first-visit [--only PATH]`. Bytes as they travelled; until the first content is painted, and until the screen's own answer stands on
 * it. In the demo, as the first of its
 * people who may open the screen; one with an id at the first link to it that another screen has shown them.
 */
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium, offline } from '../test/browser/chromium.ts'
import { screens } from '../web/screens.ts'
import { machineLine, startInstance } from './instance.ts'

const { values: options } = parseArgs({ options: { only: { type: 'string' } } })
const line = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, offline: false }
const slower = 4

/** Whoever of them may, opens a screen first: the busiest chairs of the demo. */
const logins = [
  ...['analis.singkawang', 'paspor.singkawang', 'lurah.roban', 'ppa.singkawang', 'penyidik.singkawang', 'ombudsman'],
  ...['walikota.singkawang', 'admin'],
]

const instance = await startInstance({})
const found = await findChromium()
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...(process.env as Record<string, string>), ...found.environment },
  args: offline,
})

/** One visit with an empty store: bytes on the line, milliseconds to the first paint and to the screen's own heading with nothing loading, and where it leads. */
async function visit(
  cookie: string,
  path: string,
): Promise<{ bytes: number; paint: number; ready: number; links: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' })
  const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
  await context.addCookies([{ name, value, url: instance.address }])
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', line)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slower })
  let bytes = 0
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const began = performance.now()
  await page.goto(`${instance.address}${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByRole('status').filter({ hasText: 'Sedang dimuat' }).first().waitFor({ state: 'detached' })
  const ready = performance.now() - began
  const paint = await firstPaint(page)
  const links = await page.locator('main a[href]').evaluateAll((found) => found.map((one) => one.getAttribute('href')!))
  await context.close()
  return { bytes, paint, ready, links }
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)

process.stdout.write(`${machineLine()}; 1.6 Mbit/s, 150 ms, processor ÷ ${slower}, 360 × 780\n`)
const paints: number[] = []
const visited = new Set<string>()
/** Opens a screen where it stands, and says what it cost. */
async function open(cookie: string, screen: string, path: string): Promise<string[]> {
  visited.add(screen)
  if (options.only !== undefined && options.only !== screen) return []
  const { bytes, paint, ready, links } = await visit(cookie, path)
  paints.push(paint)
  process.stdout.write(
    `${screen.padEnd(38)} ${(bytes / 1024).toFixed(0).padStart(5)} kB  first paint ${(paint / 1000).toFixed(2)} s  whole ${(ready / 1000).toFixed(2)} s\n`,
  )
  return links
}
/** The first of these addresses that is one of the screen's. */
const linkTo = (screen: string, links: Set<string>) =>
  [...links].find((link) =>
    new RegExp(`^${screen.replaceAll(/\$\w+/g, '(?!new\\b|compare\\b|review\\b)[^/?#]+')}(\\?|$)`).test(link),
  )

for (const login of logins) {
  const { cookie, body } = await instance.post('/api/web/session.sign-in', { login, password: 'simpul-demo' })
  const may: string[] = (body as { may: string[] }).may
  const mine = screens.filter((screen) => screen.may === null || may.includes(screen.may))
  const links = new Set<string>()
  for (const { path } of mine.filter(({ path }) => !path.includes('$') && !visited.has(path)))
    for (const link of await open(cookie, path, path)) links.add(link)
  for (const { path } of mine.filter(({ path }) => path.includes('$') && !visited.has(path))) {
    const link = linkTo(path, links)
    if (link === undefined) continue
    for (const further of await open(cookie, path, link)) links.add(further)
  }
}
const missed = screens.filter(({ path }) => !visited.has(path)).map(({ path }) => path)
process.stdout.write(`${visited.size} screens; nothing led to ${missed.join(', ') || 'none'}\n`)
const sorted = paints.toSorted((a, b) => a - b)
process.stdout.write(
  `first paint: median ${(sorted[Math.floor(sorted.length / 2)]! / 1000).toFixed(2)} s, worst ${(sorted.at(-1)! / 1000).toFixed(2)} s\n`,
)
await browser.close()
await instance.stop()
