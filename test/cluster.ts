/** One PostgreSQL for a whole test run: the server named by DATABASE_URL, or an embedded one in a folder that goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '../server/machine/embedded-database.ts'
import { prepareTemplate } from './prepare-template.ts'

/** How tests reach the cluster as somebody who may create roles and databases; `host` is a socket folder when embedded. */
export type Cluster = { host: string; port: number; user: string; password?: string; database: string }

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster
  }
}

/** Vitest's global setup; what it returns is called when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startCluster(process.env.DATABASE_URL)
  await prepareTemplate(cluster)
  project.provide('cluster', cluster)
  return stop
}

async function startCluster(url: string | undefined): Promise<{ cluster: Cluster; stop: () => Promise<void> }> {
  if (url !== undefined && url !== '') return { cluster: clusterAt(new URL(url)), stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'simpul-test-'))
  const database = await startEmbeddedDatabase({
    folder: join(folder, 'database'),
    durable: false,
    say: () => undefined,
  })
  return {
    cluster: { host: database.socketFolder, port: database.port, user: database.superuser, database: 'postgres' },
    stop: async () => {
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A socket folder may stand in place of the host: postgres:///postgres?host=/var/run/postgresql */
function clusterAt(url: URL): Cluster {
  return {
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || 'postgres',
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  }
}
