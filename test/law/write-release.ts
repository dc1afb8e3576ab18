/**
 * Writes docs/api/openapi-v1.json, the agencies' API as released: at a release and only then,
 * `node test/law/write-release.ts && npx biome format --write docs/api`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openServer } from '../../server/main.ts'
import { openLog } from '../../server/platform/log.ts'

// The description does not look into the house.
const app = await openServer({} as never, { secureCookie: false, trustProxy: false }, openLog('silent'))
const { body } = await app.inject({ url: '/api/openapi.json' })
const folder = join(import.meta.dirname, '../../docs/api')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'openapi-v1.json'), `${JSON.stringify(JSON.parse(body), null, 2)}\n`)
await app.close()
