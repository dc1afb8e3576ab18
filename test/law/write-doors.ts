/** Writes docs/doors.md: `node test/law/write-doors.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTable } from './table.ts'

writeFileSync(join(import.meta.dirname, '../../docs/doors.md'), await writeTable())
