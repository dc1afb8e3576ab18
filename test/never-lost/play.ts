/**
 * One real process of Simpul for the tests that kill: `node play.ts serve|work`, settings from the environment as for the terminal.
 * Not server/cli.ts itself, which would also build the web. Says `ready` when it is; ends at SIGTERM.
 */
import { flushCompileCache } from 'node:module'
import { run } from '../../server/main.ts'
import { machineClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'

const part = process.argv[2]
const parts = { serve: part === 'serve', work: part === 'work' }
const running = await run(readConfig(process.env), machineClock, parts, (line) => process.stderr.write(`${line}\n`))
// Written now, since most of these processes are killed: the next one then starts in half the time.
flushCompileCache()
process.stdout.write('ready\n')
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)))
