/** The template of a test run: migrated, declared, with the organisation of the cast; every test file's database is a copy of it. */
import { tmpdir } from 'node:os'
import { declareAll, openServer } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { type Clock, turnableClock } from '../server/platform/clock.ts'
import { usualLimits } from '../server/platform/config.ts'
import type { House } from '../server/platform/context.ts'
import {
  connected,
  connectionTo,
  type Database,
  makeDatabase,
  makeRoles,
  openDatabase,
} from '../server/platform/database.ts'
import { type MasterKeys, masterKey } from '../server/platform/keys.ts'
import { openLog } from '../server/platform/log.ts'
import { openMailer } from '../server/platform/mailer.ts'
import { openMessenger } from '../server/platform/messenger.ts'
import { openNews } from '../server/platform/news.ts'
import { readInstallation } from '../server/platform/open-house.ts'
import { takersOf } from '../server/platform/step.ts'
import { organisation, password } from './cast.ts'
import type { Cluster } from './cluster.ts'
import { cookieOf, visitor } from './visitor.ts'

export const rolePassword = 'uji-coba-saja'
export const templateName = 'simpul_test_template'
export const log = openLog(process.env.SIMPUL_LOG ?? 'silent')
const masters: MasterKeys = [masterKey(Buffer.alloc(32, 7))]

/** A house on an open database. */
export async function houseOn(database: Database, clock: Clock): Promise<House> {
  const { installation, journal } = await readInstallation(database, true, clock, masters)
  const news = await openNews(() => database.connect())
  return {
    clock,
    keys: { masters, journal },
    news,
    mailer: openMailer({
      smtpUrl: null,
      mailFrom: 'Simpul <simpul@uji.test>',
      site: 'https://simpul.uji.test',
      dataFolder: tmpdir(),
    }),
    messenger: openMessenger({ messageUrl: null, messageTokenFile: null, openNetworks: [], dataFolder: tmpdir() }),
    installation: { ...installation, loading: false },
    limits: { ...usualLimits },
    openNetworks: [],
    pools: database.pools,
    takers: takersOf(steps),
  }
}

/** Makes the template once per run: migrated, declared, with the organisation of the cast. */
export async function prepareTemplate(cluster: Cluster): Promise<void> {
  const clock = turnableClock()
  clock.turn(new Date('2026-01-05T01:00:00Z'))
  const server = await connected(connectionTo(cluster, cluster.database))
  await server.query(`drop database if exists ${templateName} with (force)`)
  await makeRoles(server, rolePassword)
  await makeDatabase(server, templateName)
  await server.end()
  const database = await openDatabase(cluster, templateName, rolePassword)
  const house = await houseOn(database, clock)
  await declareAll(house)
  const app = await openServer(house, { secureCookie: false, trustProxy: false }, log)
  const first = visitor(app, '')
  const made = await first.ask('setup.first-administrator', {
    name: 'Administrator Contoh',
    login: 'admin',
    password,
    agencyName: 'Pengelola Contoh',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  })
  const admin = visitor(app, cookieOf(made))
  await admin.call('organisation.load', organisation)
  await app.close()
  await house.news.close()
  await database.close()
}
