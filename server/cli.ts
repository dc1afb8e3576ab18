#!/usr/bin/env node
/** The terminal: refuses an old Node in words, keeps what Node compiled (every later command starts in half the time), then runs the command. */
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stdout.write(
    `Node ${process.versions.node} terlalu lama; npm start membawa Node 24 · too old; npm start brings Node 24 along.\n`,
  )
  process.exit(1)
}
// Where it cannot be written (an installation that is read only), Node goes on without.
enableCompileCache(resolve(import.meta.dirname, '../node_modules/.cache/simpul'))
await import('./commands.ts')
