import { defineConfig } from 'vitest/config'

/** Two projects: pure tests need nothing; tests through the door need one cluster, started once per run. */
export default defineConfig({
  test: {
    globalSetup: ['test/cluster.ts'],
    include: ['server/**/*.test.ts', 'demo/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
})
