/**
 * Journey E, the front-line form: filled in without a signal on a small phone, the browser ended and begun again, changed, sent when the
 * line is back however often it is pressed: one report. Who signs in next on the same phone finds nothing, in the page or in its storage.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { password } from '../cast.ts'
import { application, registration } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, part, test, text } from './test.ts'

const phone = { viewport: { width: 360, height: 740 }, locale: 'id-ID', timezoneId: 'Asia/Pontianak' }

/** A phone that can be switched off and on again with what it keeps. */
async function onPhone(address: string, use: (on: (isOnline: boolean) => Promise<Page>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-phone-'))
  const { launchOptions } = test.info().project.use
  let context: BrowserContext | null = null
  const on = async (isOnline: boolean) => {
    await context?.close()
    context = await chromium.launchPersistentContext(folder, {
      ...{ ...launchOptions, ...phone, baseURL: address, offline: !isOnline, reducedMotion: 'reduce' },
    })
    return context.pages()[0] ?? (await context.newPage())
  }
  try {
    await use(on)
  } finally {
    await (context as BrowserContext | null)?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function signIn(page: Page, login: string, title: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel(text.signIn.login).fill(login)
  await page.getByLabel(text.signIn.password).fill(password)
  await button(page, text.signIn.send).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The page and everything it is made of lie on the phone. */
const isShellKept = (page: Page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys()
    return name !== undefined && (await (await caches.open(name)).keys()).length > 5
  })

/** Everything that the page's storage holds, as text. */
const storedText = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open('simpul.field')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => failed(asked.error)
    })
    const texts: string[] = []
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<object[]>((done) => {
        const asked = db.transaction(store).objectStore(store).getAll()
        asked.onsuccess = () => done(asked.result)
      })
      for (const row of rows)
        for (const [name, value] of Object.entries(row))
          texts.push(name, value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : String(value))
    }
    db.close()
    return `${texts.join(' ')} ${JSON.stringify({ ...localStorage })}`
  })

const ask = (page: Page, name: RegExp) => page.getByRole('textbox', { name })
const departure = 'Ada yang mau berangkat'

test('five questions without a signal, a restart, a change, three presses: one report; the next user finds nothing', async ({
  simpul,
}) => {
  const analyst = await simpul.as('ani')
  const before = (await analyst('reports.list', {})).counts.open
  await onPhone(simpul.address, async (on) => {
    let page = await on(true)
    await signIn(page, 'desa', departure)
    await expect.poll(() => isShellKept(page)).toBe(true)

    await test.step('the phone is off and on again, and there is no signal', async () => {
      page = await on(false)
      await page.goto('/')
      await expect(page.getByText(text.field.offline, { exact: true })).toBeVisible()
    })

    await test.step('five questions; pressed once', async () => {
      await ask(page, /Siapa yang mau/).fill('Seroja Rekaan')
      await page.getByText('Perempuan', { exact: true }).click()
      await ask(page, /Lahir tahun/).fill('2009')
      await page.getByText('Malaysia', { exact: true }).click()
      await page
        .getByRole('group', { name: /Nomor HP/ })
        .getByText('tidak tahu')
        .click()
      await button(page, text.field.sendLater).click()
      await expect(page.getByText(text.field.waiting(1))).toBeVisible()
      await inspect(page, 'waiting for a signal')
      await page.setViewportSize(phone.viewport)
    })

    await test.step('a restart later it still waits, and can be changed', async () => {
      page = await on(false)
      await page.goto('/lapor')
      await expect(page.getByText(text.field.waiting(1))).toBeVisible()
      await button(page, text.field.edit).click()
      await expect(ask(page, /Siapa yang mau/)).toHaveValue('Seroja Rekaan')
      await ask(page, /Nomor HP/).fill('0844-9100-0099')
      await button(page, text.field.sendLater).click()
      await expect(page.getByText(text.field.waiting(1))).toBeVisible()
    })

    await test.step('nothing of it can be read in what the phone keeps', async () => {
      const stored = await storedText(page)
      expect(stored).toContain('byPassword')
      expect(stored).not.toMatch(/Seroja|0844|2009|Kades|desa\b/i)
    })

    await test.step('locked, another password or another user opens nothing; the right one does', async () => {
      await button(page, text.field.lock).click()
      const unlock = async (login: string, secret: string) => {
        await page.getByLabel(text.signIn.login).fill(login)
        await page.getByLabel(text.signIn.password).fill(secret)
        await button(page, text.field.unlock).click()
      }
      for (const [login, secret] of [
        ['desa', 'kata sandi orang lain'],
        ['dudi', password],
      ] as const) {
        await unlock(login, secret)
        await expect(page.getByRole('alert')).toHaveText(text.field.unlockWrong)
        await expect(page.getByText(text.field.waiting(1))).toHaveCount(0)
      }
      await inspect(page, 'unlock')
      await page.setViewportSize(phone.viewport)
      await unlock('desa', password)
      await expect(page.getByText(text.field.waiting(1))).toBeVisible()
    })

    await test.step('somebody else signs in on the same phone, and finds nothing', async () => {
      page = await on(true)
      // The line is back, and so is the session of the first: they sign out before they hand the phone on, with the server out of reach for reports.
      await page.route('**/api/web/reports.file', (route) => route.abort())
      await page.goto('/lapor')
      await expect(page.getByText(text.field.waiting(1))).toBeVisible()
      await button(page, text.shell.menu).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Kades Contoh/ })
        .click()
      await page.getByRole('menuitem', { name: text.shell.signOut }).click()
      await expect(page.getByLabel(text.signIn.login)).toBeVisible()
      await page.unroute('**/api/web/reports.file')
      await signIn(page, 'dudi', 'Laporan masyarakat')
      await expect(page.getByText(text.field.send, { exact: true })).toBeVisible()
      await expect(page.getByText(/Menunggu sinyal|Seroja|Belum dikirim/)).toHaveCount(0)
      expect(await storedText(page)).not.toMatch(/Seroja|0844-9100/)
      expect((await analyst('reports.list', {})).counts.open).toBe(before)
      await button(page, text.shell.menu).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Dudi Contoh/ })
        .click()
      await page.getByRole('menuitem', { name: text.shell.signOut }).click()
      await expect(page.getByLabel(text.signIn.login)).toBeVisible()
    })

    await test.step('back at its owner it is sent; pressed three times it is one', async () => {
      let pressed = 0
      await page.route('**/api/web/reports.file', async (route) => {
        pressed += 1
        // The first answer is lost on its way: the phone cannot know that it arrived.
        if (pressed === 1) {
          await route.fetch()
          await route.abort()
        } else await route.continue()
      })
      await signIn(page, 'desa', departure)
      await expect.poll(() => pressed).toBe(1)
      const send = button(page, text.field.sendNow)
      for (let press = 0; press < 3; press += 1) await send.click({ force: true, timeout: 2000 }).catch(() => {})
      const received = page.getByText(/^\d{3}-\d{3}-\d{3}$/)
      await expect(received.first()).toBeVisible()
      await expect(page.getByText('Sekretariat Gugus Tugas Singkawang').first()).toBeVisible()
      const { rows, counts } = await analyst('reports.list', {})
      expect(counts.open).toBe(before + 1)
      expect(await received.first().innerText()).toBe(rows.find((row) => row.from?.code === 'desa-pos')!.number)
      expect(await storedText(page)).not.toMatch(/Seroja|0844-9100/)
      await inspect(page, 'received')
    })

    await test.step('the number that he gave joins two passport files into one alert; he learns nobody else’s name', async () => {
      const number = { nama_penjamin: 'Pak Entah Rekaan', hp_penjamin: '0844-9100-0099' }
      const girls = [
        { n: 50, who: { nama_lengkap: 'Kemuning Rekaan', nik: '6101015307090050', nama_ibu: 'Ibu Kemuning Rekaan' } },
        { n: 51, who: { nama_lengkap: 'Kantil Rekaan', nik: '6101015307090051', nama_ibu: 'Ibu Kantil Rekaan' } },
      ]
      const of = (born: string) => ({ tanggal_lahir: born })
      await simpul.send(
        'desa-uji',
        'village-register',
        girls.map(({ n, who }) => registration(n, { ...who, ...of('2009-07-13') })),
      )
      await simpul.send(
        'imigrasi-skw',
        'simkim-passport',
        girls.map(({ n, who }) => application(n, { ...who, ...of('2004-07-13'), ...number })),
      )
      const names = async () => {
        const { rows } = await analyst('alerts.list', { open: true })
        const alerts = await Promise.all(rows.map(({ id }) => analyst('alerts.get', { id })))
        return alerts
          .map(({ persons }) => persons.map(({ name }) => name))
          .find((one) => one.includes('Kemuning Rekaan'))
      }
      await expect
        .poll(names, { timeout: 60_000 })
        .toEqual(expect.arrayContaining(['Kemuning Rekaan', 'Kantil Rekaan']))
      await page.goto('/lapor')
      await expect(page.getByText(/^\d{3}-\d{3}-\d{3}$/).first()).toBeVisible()
      expect(await page.content()).not.toMatch(/Kemuning|Kantil|Entah Rekaan/)
    })
  })
})

test('a session that ended while waiting, and a refusal, keep what was written', async ({ simpul }) => {
  await onPhone(simpul.address, async (on) => {
    const page = await on(true)
    await signIn(page, 'desa', departure)
    // The page's own rules let a birth year to come pass; the source's do not.
    await ask(page, /Siapa yang mau/).fill('Kenanga Rekaan')
    await page.getByText('Perempuan', { exact: true }).click()
    await ask(page, /Lahir tahun/).fill('2031')
    await button(page, text.field.send).click()
    await expect(page.getByText(text.field.refused)).toBeVisible()
    await inspect(page, 'refused')
    await page.setViewportSize(phone.viewport)
    await button(page, text.field.mend).click()
    await expect(ask(page, /Lahir tahun/)).toHaveAttribute('aria-invalid', 'true')
    await expect(ask(page, /Siapa yang mau/)).toHaveValue('Kenanga Rekaan')

    simpul.turn('2026-11-16T20:00:00Z')
    await ask(page, /Lahir tahun/).fill('2010')
    await button(page, text.field.send).click()
    await expect(page.getByText(text.signIn.over)).toBeVisible()
    await page.getByLabel(text.signIn.login).fill('desa')
    await page.getByLabel(text.signIn.password).fill(password)
    await button(page, text.signIn.send).click()
    await expect(page.getByText(/^\d{3}-\d{3}-\d{3}$/).first()).toBeVisible()
    simpul.turn('2026-11-16T03:00:00Z')
  })
})

test('a full phone and a browser that throws its storage away say so', async ({ simpul }) => {
  await onPhone(simpul.address, async (on) => {
    let page = await on(true)
    await signIn(page, 'desa', departure)
    await page.route('**/api/web/reports.file', (route) => route.abort())
    // The phone has no room left: what the browser then says, at the place where it says it.
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    })
    await ask(page, /Siapa yang mau/).fill('Cempaka Rekaan')
    await expect(page.getByRole('alert')).toHaveText(text.field.full)
    await expect(ask(page, /Siapa yang mau/)).toHaveValue('Cempaka Rekaan')
    await inspect(page, 'no room')
    await page.setViewportSize(phone.viewport)
    await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom())
    await button(page, text.field.send).click()
    await expect(page.getByText(text.field.waiting(1))).toBeVisible()
    await expect(page.getByText(text.field.full)).toHaveCount(0)

    await page.goto('/about')
    await page.evaluate(
      () =>
        new Promise((done) => {
          const asked = indexedDB.deleteDatabase('simpul.field')
          asked.onsuccess = done
          asked.onblocked = done
        }),
    )
    page = await on(true)
    await page.goto('/lapor')
    await expect(page.getByRole('alert')).toHaveText(text.field.lost(1))
  })
})

test('the report is answered: acts, the caller’s words, another post', async ({ sit }) => {
  const page = await sit('anton', '/lapor')
  await page.getByText('Orang dalam bahaya sekarang').click()
  await page.getByText('Telepon 110').click()
  await page
    .getByRole('textbox', { name: /Apa yang diceritakan/ })
    .fill('Ada anak perempuan dikurung di ruko dekat pasar')
  await page.getByRole('combobox', { name: /kabupaten atau kota/ }).selectOption('61.72')
  await page
    .getByRole('group', { name: /Boleh dihubungi/ })
    .getByText('Ya', { exact: true })
    .click()
  await button(page, text.field.send).click()
  await expect(page.getByText(text.field.mustFirst)).toBeVisible()
  await page.getByRole('textbox', { name: /Cara menghubungi/ }).fill('0811-0000-1234, malam saja')
  await inspect(page, 'a citizen’s report')
  await button(page, text.field.send).click()
  const number = await page
    .getByText(/^\d{3}-\d{3}-\d{3}$/)
    .first()
    .innerText()

  const reza = await sit('reza', '/reports')
  await inspect(reza, 'incoming reports')
  await reza.getByRole('link', { name: new RegExp(number) }).click()
  await expect(part(reza, text.reports.told)).toContainText('dikurung')
  await expect(reza.getByText('satu laporan, belum dikuatkan')).toBeVisible()
  await expect(reza.getByText('0811')).toHaveCount(0)
  await button(reza, text.reports.contactOpen).click()
  await expect(reza.getByText('0811-0000-1234, malam saja')).toBeVisible()
  await inspect(reza, 'a report')
  await button(reza, text.reports.act).click()
  const dialog = reza.getByRole('dialog')
  await inspect(reza, 'an act')
  await dialog.getByLabel(text.reports.actWhich).selectOption('went there')
  await dialog.getByLabel(text.reports.note).fill('Patroli menuju ruko, nama pemilik Budi Rekaan')
  await button(dialog, text.reports.act).click()
  await expect(part(reza, text.reports.done)).toContainText('Mendatangi tempat')
  await button(reza, text.reports.move).click()
  await reza
    .getByLabel(text.reports.moveTo, { exact: true })
    .selectOption({ label: 'UPTD PPA Singkawang · UPTD PPA Layanan' })
  await dialog.getByLabel(text.reports.moveReason).fill('Korban anak perempuan')
  await button(dialog, text.reports.move).click()
  await expect(part(reza, text.reports.clock)).toContainText(text.reports.offeredTo('UPTD PPA'))

  const lina = await sit('lina', '/lapor')
  await lina.getByLabel(text.field.number).fill(number.replaceAll('-', ' '))
  await button(lina, text.field.look).click()
  await expect(lina.getByText('Mendatangi tempat')).toBeVisible()
  await expect(lina.getByText(/Budi|ruko|0811/)).toHaveCount(0)

  const wati = await sit('wati')
  await part(wati, text.situation.needs).getByRole('link').filter({ hasText: number }).click()
  await inspect(wati, 'offered')
  await button(wati, text.reports.take).click()
  await expect(part(wati, text.reports.clock)).toContainText('UPTD PPA Layanan')
})
