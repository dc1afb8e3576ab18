/** `simpul recovery-sheet` and `simpul recover-key`: the master key onto paper and back. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { machineClock } from './clock.ts'
import type { Config } from './config.ts'
import { addMasterKey, openKeyFile } from './key-file.ts'
import { readRecoverySheet, writeRecoverySheet } from './recovery-sheet.ts'

type Places = () => Pick<Config, 'keyFile' | 'dataFolder'>

export const recoverySheetCommand = (places: Places, say: (line: string) => void): Command =>
  new Command('recovery-sheet')
    .description('mencetak lembar pemulihan kunci · prints the recovery sheet of the key')
    .action(() => {
      const { keyFile, dataFolder } = places()
      for (const master of openKeyFile(keyFile, false).masters)
        say(writeRecoverySheet(master, dataFolder, machineClock.now()))
    })

/** From a file, or typed (Ctrl-D ends it). A key that is there already stays where it is. */
export const recoverKeyCommand = (places: Places, say: (line: string) => void): Command =>
  new Command('recover-key')
    .argument('[sheet]')
    .description('mengetik kembali lembar pemulihan · types a recovery sheet back in')
    .action((sheet?: string) => {
      const { keyFile } = places()
      if (sheet === undefined)
        say(
          'Ketik baris sidik jari dan keempat baris, lalu Ctrl-D · type the fingerprint line and the four lines, then Ctrl-D:',
        )
      const read = readRecoverySheet(readFileSync(sheet ?? process.stdin.fd, 'utf8'))
      if ('wrong' in read) throw new Error(`${read.wrong.id} · ${read.wrong.en}`)
      addMasterKey(keyFile, read.key)
      say(`Kunci ${read.fingerprint} ada di ${keyFile}. · Key ${read.fingerprint} is in ${keyFile}.`)
    })
