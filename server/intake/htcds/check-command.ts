/** `simpul htcds-check <file>`: tells, without a server, how a file in the form of HTCDS would be read; no value of a row is ever printed. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { Problem } from '../../platform/problem.ts'
import { readRow } from '../judge-rows.ts'
import { htcdsCase } from '../sources/htcds-case.ts'
import { asSourceRows, readHtcds } from './read-htcds.ts'

/** The command; `say` prints a line. */
export const htcdsCheckCommand = (say: (line: string) => void): Command =>
  new Command('htcds-check')
    .argument('<file>')
    .description('memeriksa berkas HTCDS tanpa server · checks an HTCDS file without a server')
    .action((file: string) => {
      process.exitCode = check(readFileSync(file), say) ? 0 : 1
    })

/** True when every row fits. */
function check(bytes: Buffer, say: (line: string) => void): boolean {
  try {
    const { form, rows, notes } = readHtcds(bytes)
    for (const note of notes) say(`! ${note.id}\n  ${note.en}`)
    const read = asSourceRows(rows, { batch: 'periksa', asOf: '2000-01-01' }).map((row) => readRow(htcdsCase, row))
    const refused = read.flatMap((one, i) => ('problems' in one ? [{ row: rows[i]!.row, problems: one.problems }] : []))
    for (const { row, problems } of refused)
      for (const { field, id, en } of problems) say(`✗ ${row} ${field}: ${id}\n  ${en}`)
    say(`${form}: ${rows.length - refused.length} baris cocok · rows fit, ${refused.length} ditolak · refused`)
    return refused.length === 0
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    for (const { id, en } of thrown.fields) say(`✗ ${id}\n  ${en}`)
    return false
  }
}
