/** Looks over a machine and says in plain words what Simpul needs and does not find. Changes nothing that lasts. */
import { examineDatabaseServer, examineOwnDatabase } from './examine-database.ts'
import { examineFolders } from './examine-folders.ts'
import { examinePort } from './examine-port.ts'
import { examineSystem } from './examine-system.ts'
import type { Finding } from './finding.ts'
import { findRunning } from './run-file.ts'

/** What the doctor must know of the settings. `databaseFolder` is the embedded cluster's; `databaseUrl` null = embedded. */
export type Examined = {
  host: string
  port: number
  dataFolder: string
  databaseFolder: string
  keyFile: string
  databaseUrl: string | null
}

/** All findings, in the order in which a start would meet them. Takes a second or two: the embedded database is really started. */
export async function examineMachine(o: Examined): Promise<Finding[]> {
  const running = findRunning(o.dataFolder)
  return [
    ...examineSystem(o.databaseUrl === null),
    ...examineFolders(o),
    await examinePort(o.host, o.port, running),
    ...(o.databaseUrl === null
      ? await examineOwnDatabase(running?.socketFolder ?? null)
      : await examineDatabaseServer(o.databaseUrl)),
  ]
}
