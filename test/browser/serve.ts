/**
 * A real Simpul as a program of its own: empty, or a demo that has its cast and a copy for stories but no past; embedded database in the given
 * folder, any free port. Its parent turns the clock and ends it.
 */
import { join } from 'node:path'
import { openOrganisation } from '../../demo/load-demo.ts'
import { keepForStories, openServer, run } from '../../server/main.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openLog } from '../../server/platform/log.ts'
import type { OpenHouse } from '../../server/platform/open-house.ts'

const [folder = '', begin = '', log = 'error', past = ''] = process.argv.slice(2)

/** Runs on from the moment to which it was put, so that a page sees seconds pass. */
let ahead = Date.parse(begin) - Date.now()
const clock = { now: () => new Date(Date.now() + ahead) }

const config = readConfig({
  PORT: '0',
  SIMPUL_DATA: join(folder, 'data'),
  SIMPUL_KEY_FILE: join(folder, 'key'),
  SIMPUL_DEMO: past === 'cast' ? 'small' : 'none',
  SIMPUL_LOG: log,
})

const senders = [
  { sender: 'PMD-SINGKAWANG', source: 'village-register' },
  { sender: 'KANIM-SINGKAWANG', source: 'simkim-passport' },
]

async function loadCast(house: OpenHouse): Promise<void> {
  const app = await openServer(house, config, openLog('error'))
  await openOrganisation(app, senders, new Date(Date.parse(begin) - 86_400_000))
  await app.close()
  await house.pools.step.query('update platform.installation set loading = false, loaded_at = now()')
  house.installation.loading = false
  await keepForStories(house)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const running = await run(config, clock, { serve: true, work: true }, say, past === 'cast' ? loadCast : undefined)
const address = running.app.server.address()
const port = typeof address === 'object' ? address!.port : 0

process.on('message', ({ turnTo }: { turnTo: string }) => {
  ahead = Date.parse(turnTo) - Date.now()
})
// The parent is gone, whether it ended us or was killed.
process.once('disconnect', () => running.stop().then(() => process.exit()))
const { server, name } = running.house.database
process.send!({ address: `http://127.0.0.1:${port}`, database: { ...server, name } })
