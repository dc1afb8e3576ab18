/**
 * The first visit of every screen, nothing kept, on a slow line (1.6 Mbit/s, 150 ms) and a phone at a quarter of this machine's speed:
 * `npm run bench -- first-visit [--only PATH]`. Bytes as they travelled; until the first content is painted, and until the screen's own answer stands on
 * it. In the demo, as the first of its people who may open the screen; a screen with an id is opened at the first row of its list.
 */
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium, offline } from '../test/browser/chromium.ts'
import { machineLine, startInstance } from './instance.ts'

const { values: options } = parseArgs({ options: { only: { type: 'string' } } })
const line = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, offline: false }
const slower = 4

/** Who opens which screens: the busiest chairs of the demo. */
const visits: [login: string, paths: string[]][] = [
  [
    'analis.singkawang',
    [
      ...[
        '/',
        '/board',
        '/alerts',
        '/work',
        '/clocks',
        '/cases',
        '/persons',
        '/persons/review',
        '/network',
        '/reports',
      ],
      ...[
        '/offers',
        '/receptions',
        '/sources',
        '/indicators',
        '/sops',
        '/figures',
        '/places',
        '/guide',
        '/look',
        '/mail',
      ],
    ],
  ],
  ['paspor.singkawang', ['/desk']],
  ['lurah.roban', ['/lapor']],
  ['ppa.singkawang', ['/interviews', '/victims-without']],
  ['ombudsman', ['/oversight']],
  ['admin', ['/accounts', '/journal', '/weights', '/webhooks', '/outbox', '/catalogue', '/declarations']],
]

const instance = await startInstance({})
const found = await findChromium()
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...(process.env as Record<string, string>), ...found.environment },
  args: offline,
})

/** One visit with an empty store: bytes on the line, milliseconds to the first paint and to the screen's own heading with nothing loading. */
async function visit(cookie: string, path: string): Promise<{ bytes: number; paint: number; ready: number }> {
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
  await context.close()
  return { bytes, paint, ready }
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)

process.stdout.write(`${machineLine()}; 1.6 Mbit/s, 150 ms, processor ÷ ${slower}, 360 × 780\n`)
const paints: number[] = []
for (const [login, paths] of visits) {
  const { cookie } = await instance.post('/api/web/session.sign-in', { login, password: 'simpul-demo' })
  for (const path of paths) {
    if (options.only !== undefined && options.only !== path) continue
    const { bytes, paint, ready } = await visit(cookie, path)
    paints.push(paint)
    process.stdout.write(
      `${path.padEnd(18)} ${(bytes / 1024).toFixed(0).padStart(5)} kB  first paint ${(paint / 1000).toFixed(2)} s  whole ${(ready / 1000).toFixed(2)} s\n`,
    )
  }
}
const sorted = paints.toSorted((a, b) => a - b)
process.stdout.write(
  `first paint: median ${(sorted[Math.floor(sorted.length / 2)]! / 1000).toFixed(2)} s, worst ${(sorted.at(-1)! / 1000).toFixed(2)} s\n`,
)
await browser.close()
await instance.stop()
