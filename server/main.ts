/** Opens the whole of Simpul: the house, its doors, its workers; and closes it in the reverse order. */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { declareQuietHours } from './access/channels/set-quiet-hours.ts'
import { cookieName, openDoors } from './access/doors.ts'
import { openEvents } from './access/events.ts'
import { openDocs } from './access/openapi.ts'
import { keepCopy } from './access/stories/copy-demo.ts'
import { type OpenCopy, openStories } from './access/stories/open-stories.ts'
import { tellProblem } from './access/tell-problem.ts'
import { serveWeb } from './access/web-files.ts'
import { api } from './api.ts'
import { declareSops } from './cases/declare-sops.ts'
import { leaveDays } from './cases/queue/begin-days.ts'
import { declareDaysOff } from './intake/calendar/declare-days-off.ts'
import { declareSources } from './intake/declare-sources.ts'
import { nextMonth } from './intake/retention/draw-up-destructions.ts'
import { startSealing } from './journal/seal-lines.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './machine/embedded-database.ts'
import { declareWeights } from './persons/weights/keep-weights.ts'
import { errands, steps } from './pipeline.ts'
import type { Clock } from './platform/clock.ts'
import { type Config, usualUpload } from './platform/config.ts'
import { aStep, type House, inTransaction } from './platform/context.ts'
import { serverAt } from './platform/database.ts'
import { type Log, openLog } from './platform/log.ts'
import { emptyHalfLoadedDemo, type OpenHouse, openHouse } from './platform/open-house.ts'
import { startErrands } from './platform/outside/errand.ts'
import { Problem } from './platform/problem.ts'
import { startWorker } from './platform/step.ts'
import { declareReferences } from './reference/declare-references.ts'
import { declareForms } from './reports/declare-forms.ts'
import { declareIndicators } from './warnings/declare-indicators.ts'
import { declareModi } from './warnings/declare-modi.ts'

/** Where `vite build` puts the web. */
export const webFolder = resolve(import.meta.dirname, '../dist/web')

/** Writes the versions of all declarations; refuses to start when one was changed under the same number. */
export const declareAll = (house: House): Promise<void> =>
  inTransaction(house, 'step', aStep, null, async (ctx) => {
    await ctx.sql`select pg_advisory_xact_lock(7255)`
    await declareSources(ctx)
    await declareForms(ctx)
    await declareDaysOff(ctx)
    await declareQuietHours(ctx)
    await declareReferences(ctx)
    await declareWeights(ctx)
    await declareIndicators(ctx)
    await declareModi(ctx)
    await declareSops(ctx)
    ctx.leave('month begins', [ctx.installation.id], nextMonth(ctx.now))
    ctx.leave('feeds watched', [ctx.installation.id])
    await leaveDays(ctx)
  })

/** All doors, live events, the API's description and the web, not yet listening. */
export async function openServer(
  house: House,
  config: Pick<Config, 'secureCookie' | 'trustProxy'> & Partial<Pick<Config, 'largestUpload'>>,
  log: Log,
): Promise<FastifyInstance> {
  const app = await openDoors(house, api, {
    ...{
      log,
      secureCookie: config.secureCookie,
      trustProxy: config.trustProxy,
      largestUpload: config.largestUpload ?? usualUpload,
    },
  })
  openEvents(app, house, cookieName)
  openDocs(app, api)
  await serveWeb(app, webFolder, (request, reply) =>
    tellProblem(new Problem('not-found'), request as FastifyRequest, reply as FastifyReply, log),
  )
  return app
}

/** A running Simpul. */
export type Running = {
  house: OpenHouse
  /** All doors; listening only where `serve` is played. */
  app: FastifyInstance
  log: Log
  socketFolder: string | null
  stop(): Promise<void>
}

/** Which parts this process plays: `serve` the doors, `work` the steps and the seals; `npm start` plays both. Only the demo's loader does not wait for the disk. */
export type Parts = { serve: boolean; work: boolean; waitForDisk?: boolean }

/** The server of DATABASE_URL, or the embedded one: started here, or found running (`simpul work` beside `npm start`). */
export async function reachDatabase(config: Config, say: (line: string) => void) {
  if (config.databaseUrl !== null) return { at: serverAt(config.databaseUrl), socketFolder: null, stop: async () => {} }
  const folder = join(config.dataFolder, 'postgres')
  const embedded = await startEmbeddedDatabase({ folder, say })
  const server = { host: embedded.socketFolder, port: embedded.port, user: embedded.superuser }
  let stopping = false
  const watch = (running: EmbeddedDatabase) =>
    running.onExit((reason) => {
      if (stopping) return
      say(`Basis data berhenti (${reason}); dijalankan lagi … · the database stopped; starting it again …`)
      startEmbeddedDatabase({ folder, say }).then(
        (again) => {
          latest = again
          watch(again)
        },
        (problem: Error) => say(problem.message),
      )
    })
  let latest = embedded
  watch(embedded)
  return {
    at: { server, name: 'simpul' },
    socketFolder: embedded.socketFolder,
    stop: async () => {
      stopping = true
      await latest.stop()
    },
  }
}

/** Makes the copy that stories begin from, before anybody is let in; where the server does not let us, none is offered. */
export const keepForStories = (house: OpenHouse): Promise<boolean> => keepCopy(house.database)

/** A copy's own house, doors and worker. It asks nobody outside, and its letters go into a folder that goes with it. */
const openCopyOf =
  (config: Config, clock: Clock): OpenCopy =>
  async (at) => {
    const log = openLog(config.logLevel)
    const dataFolder = join(config.dataFolder, 'stories', at.name)
    const house = await openHouse({ ...config, dataFolder, smtpUrl: null, messageUrl: null }, at, clock, steps, false)
    const app = await openServer(house, config, log)
    const worker = startWorker(house, steps, log)
    const stop = async () => {
      await app.close()
      await worker.stop()
      await house.close()
      rmSync(dataFolder, { recursive: true, force: true })
    }
    return { app, stop }
  }

/** Opens the house and starts the parts; `before` runs when the house is open and the doors are not yet (the demo's load). */
export async function run(
  config: Config,
  clock: Clock,
  parts: Parts,
  say: (line: string) => void,
  before?: (house: OpenHouse) => Promise<void>,
): Promise<Running> {
  const log = openLog(config.logLevel)
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.toReversed())
      await step().catch((problem: Error) => log.error({ problem: problem.name }, 'while stopping'))
  }
  try {
    const { at, socketFolder, stop: stopDatabase } = await reachDatabase(config, say)
    undo.push(stopDatabase)
    if (parts.serve && (await emptyHalfLoadedDemo(at)))
      say('Pemuatan demo terputus; diulang dari awal … · loading the demo was cut off; starting over …')
    const house = await openHouse(config, at, clock, steps, parts.waitForDisk)
    undo.push(() => house.close())
    await declareAll(house)
    await before?.(house)
    const app = await openServer(house, config, log)
    undo.push(() => app.close())
    if (parts.serve && house.installation.demo) {
      const stories = openStories(app, {
        ...{ at, clock, log, secureCookie: config.secureCookie },
        open: openCopyOf(config, clock),
      })
      undo.push(() => stories.close())
    }
    if (parts.work) {
      const sealing = startSealing(house, house.seals, (problem) =>
        log.error({ problem: problem.name }, 'sealing failed'),
      )
      undo.push(() => sealing.stop())
      const worker = startWorker(house, steps, log)
      undo.push(() => worker.stop())
      const going = startErrands(house, errands, log)
      undo.push(() => going.stop())
    }
    if (parts.serve) await app.listen({ port: config.port, host: config.host })
    return { house, app, log, socketFolder, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

/** Where it runs, and who may sign in where everyone is invented. */
export function greet(running: Running, say: (line: string) => void, address: string): void {
  say(`\n  Simpul · Satu Data TPPO     ${address}`)
  say(`  API                         ${address}/api/docs`)
  if (running.house.installation.demo) {
    say('\n  Demo: semua orang di sini rekaan. Kata sandi semua akun: simpul-demo')
    say('  Demo: everyone here is invented. The password of all accounts: simpul-demo')
    say(
      '    analis.singkawang   analis piket · duty analyst\n    ketua.singkawang    Ketua Harian (Kapolres) · daily head',
    )
    say('    paspor.singkawang   loket paspor · passport desk\n    ppa.singkawang      UPTD PPA · case worker')
    say('    admin               administrator')
  }
  say('')
}
