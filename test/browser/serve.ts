/** A real Simpul as a program of its own: empty, embedded database in the given folder, any free port. Its parent turns the clock and ends it. */
import { join } from 'node:path'
import { run } from '../../server/main.ts'
import { readConfig } from '../../server/platform/config.ts'

const [folder = '', begin = '', log = 'error'] = process.argv.slice(2)

/** Runs on from the moment to which it was put, so that a page sees seconds pass. */
let ahead = Date.parse(begin) - Date.now()
const clock = { now: () => new Date(Date.now() + ahead) }

const config = readConfig({
  PORT: '0',
  SIMPUL_DATA: join(folder, 'data'),
  SIMPUL_KEY_FILE: join(folder, 'key'),
  SIMPUL_DEMO: 'none',
  SIMPUL_LOG: log,
})
const running = await run(config, clock, { serve: true, work: true }, (line) => process.stderr.write(`${line}\n`))
const address = running.app.server.address()
const port = typeof address === 'object' ? address!.port : 0

process.on('message', ({ turnTo }: { turnTo: string }) => {
  ahead = Date.parse(turnTo) - Date.now()
})
// The parent is gone, whether it ended us or was killed.
process.once('disconnect', () => running.stop().then(() => process.exit()))
const { server, name } = running.house.database
process.send!({ address: `http://127.0.0.1:${port}`, database: { ...server, name } })
