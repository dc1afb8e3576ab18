import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 120_000 }

/** Two projects: `rooms` are the tests beside the files, `doors` come in by the front door. One cluster per run serves both. */
export default defineConfig({
  test: {
    globalSetup: ['test/cluster.ts'],
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['{server,demo,web,bench}/**/*.test.ts', 'test/architecture.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'doors',
          include: ['test/**/*.test.ts'],
          exclude: ['test/architecture.test.ts'],
        },
      },
    ],
  },
})
