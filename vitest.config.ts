import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 180_000, hookTimeout: 240_000 }

/**
 * On another server (DATABASE_URL) only what leans on PostgreSQL itself is run again: every migration, row policies, locks and turns taken by many
 * at once, counting, and how its lines dump and restore. How input is told, forms of exchange and what the rooms compute is the same on every server.
 */
const onAnotherServer = [
  'test/law/{sight,journal,two-persons,disclose}.test.ts',
  'test/journeys/*.test.ts',
  'test/cases/{hand-overs,histories,exclusions}.test.ts',
  'test/persons/{resolve,review,ties,network}.test.ts',
  'test/statistics/*.test.ts',
  'test/warnings/queue.test.ts',
  'test/never-lost/{export,idempotency,deliveries,split}.test.ts',
]

/** Two projects: `rooms` are the tests beside the files, `doors` come in by the front door. One cluster per run serves both. */
export default defineConfig({
  test: {
    globalSetup: ['test/cluster.ts'],
    maxWorkers: 2,
    // Files of a worker share what was imported: nothing of ours keeps a state between houses, and a fifth of the time was importing.
    isolate: false,
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
          include: process.env.DATABASE_URL ? onAnotherServer : ['test/**/*.test.ts'],
          exclude: ['test/architecture.test.ts'],
        },
      },
    ],
  },
})
