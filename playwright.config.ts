import { defineConfig } from '@playwright/test'
import { findChromium, offline } from './test/browser/chromium.ts'

const { executablePath, environment } = await findChromium()

/**
 * Two workers, each with a browser and a Simpul of its own, no second tries: what fails once is broken. Files go by their names: the longest is the
 * first, so that neither worker ends long after the other. The web must be built (`npm run build`).
 */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Wide: a limit here ends what hangs; it never says how fast something must be (that is what bench/ is for).
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    headless: true,
    locale: 'id-ID',
    timezoneId: 'Asia/Pontianak',
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    launchOptions: {
      executablePath,
      args: offline,
      env: { ...(process.env as Record<string, string>), ...environment },
    },
  },
})
