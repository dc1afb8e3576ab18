/** Takes the guide's pictures from the running demo, so that they cannot rot: `npm run pictures`. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { type Instance, startInstance } from '../../bench/instance.ts'
import { findChromium, offline } from './chromium.ts'

const folder = resolve(import.meta.dirname, '../../docs/guide/pictures')
mkdirSync(folder, { recursive: true })

type Shot = { name: string; login: string | null; path: (instance: Instance, cookie: string) => Promise<string> }

/** The first of a list that a door answers with. */
async function firstOf(instance: Instance, cookie: string, door: string, input: object): Promise<{ id: string }> {
  const { body } = await instance.post(`/api/web/${door}`, input, { cookie })
  return (body as { rows: { id: string }[] }).rows[0]!
}

const at = (path: string) => async () => path
const shots: Shot[] = [
  { name: 'sign-in', login: null, path: at('/') },
  { name: 'situation', login: 'analis.singkawang', path: at('/') },
  { name: 'alerts', login: 'analis.singkawang', path: at('/alerts') },
  {
    name: 'alert',
    login: 'analis.singkawang',
    path: async (instance, cookie) => `/alerts/${(await firstOf(instance, cookie, 'alerts.list', { open: true })).id}`,
  },
  {
    name: 'person',
    login: 'analis.singkawang',
    path: async (instance, cookie) => {
      const { id } = await firstOf(instance, cookie, 'alerts.list', { open: true })
      const { body } = await instance.post('/api/web/alerts.get', { id }, { cookie })
      return `/persons/${(body as { persons: { id: string }[] }).persons[0]!.id}?purpose=alert`
    },
  },
  {
    name: 'case',
    login: 'analis.singkawang',
    path: async (instance, cookie) => `/cases/${(await firstOf(instance, cookie, 'cases.list', {})).id}`,
  },
  { name: 'work', login: 'ppa.singkawang', path: at('/work') },
  { name: 'clocks', login: 'ppa.singkawang', path: at('/clocks') },
  { name: 'desk', login: 'paspor.singkawang', path: at('/desk') },
  {
    name: 'network',
    login: 'analis.singkawang',
    path: async (instance, cookie) => {
      const { id } = await firstOf(instance, cookie, 'alerts.list', { open: true })
      const { body } = await instance.post('/api/web/alerts.get', { id }, { cookie })
      return `/network?person=${(body as { persons: { id: string }[] }).persons[0]!.id}&purpose=alert`
    },
  },
  { name: 'review', login: 'analis.singkawang', path: at('/persons/review') },
  { name: 'sources', login: 'analis.singkawang', path: at('/sources') },
  { name: 'figures', login: 'analis.singkawang', path: at('/figures') },
  { name: 'journal', login: 'admin', path: at('/journal') },
  { name: 'weights', login: 'admin', path: at('/weights') },
]

const looks = [
  { suffix: 'light', width: 1440, height: 900, colorScheme: 'light' },
  { suffix: 'dark', width: 1440, height: 900, colorScheme: 'dark' },
  { suffix: 'phone', width: 360, height: 780, colorScheme: 'light' },
] as const

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // The map comes when it comes.
  await page.waitForTimeout(1200)
}

const instance = await startInstance({ SIMPUL_DEMO: 'small' })
const { executablePath, environment } = await findChromium()
const args = ['--no-sandbox', '--font-render-hinting=none', ...offline]
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...environment } as Record<string, string>,
  args,
})
for (const look of looks) {
  for (const shot of shots) {
    const { suffix, width, height, colorScheme } = look
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'id-ID',
      timezoneId: 'Asia/Pontianak',
    })
    const signedIn =
      shot.login === null
        ? null
        : await instance.post('/api/web/session.sign-in', { login: shot.login, password: 'simpul-demo' })
    const [name, value] = (signedIn?.cookie ?? '').split('=')
    if (name && value) await context.addCookies([{ name, value, url: instance.address }])
    const page = await context.newPage()
    await page.goto(`${instance.address}${await shot.path(instance, signedIn?.cookie ?? '')}`)
    await settle(page)
    await page.screenshot({ path: join(folder, `${shot.name}-${suffix}.png`) })
    await context.close()
  }
}
await browser.close()
await instance.stop()
