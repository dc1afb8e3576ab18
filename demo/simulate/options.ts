/** What is typed after `simpul simulate`. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { type Asked, readFaults } from './faults.ts'
import type { System } from './system.ts'
import { systemsNamed } from './systems.ts'

/** `days` are played up to now at `speed` (seconds of life a second; 0 as fast as it goes); `live` then goes on with the machine's clock. */
export type Options = {
  systems: System[]
  url: string
  /** The key, unless one is made under the demo's agreement. */
  key: string | null
  days: number
  speed: number
  live: boolean
  perDay: number | undefined
  seed: number
  faults: Asked[]
  replay: boolean
  json: boolean
}

type Typed = {
  url: string
  keyFile?: string
  demo?: true
  days: string
  speed: string
  live?: true
  rate?: string
  seed: string
  faults: string
  replay: boolean
  json?: true
}

/** Reads the words typed and the environment's `SIMPUL_API_KEY`: a key on the command line could be read by everybody on the machine. */
export async function readOptions(words: string[], environment: NodeJS.ProcessEnv): Promise<Options> {
  let read: Options | undefined
  await new Command('simulate')
    .argument(
      '<systems...>',
      'simkim, dukcapil, siskop2mi, … (sebuah nama yang salah menyebut semuanya · a wrong name lists them all)',
    )
    .description(
      'meniru sistem instansi yang mengirim, berikut gangguannya · plays an agency’s system that sends, faults included',
    )
    .option('--url <url>', 'alamat Simpul · address of Simpul', 'http://localhost:8080')
    .option('--key-file <file>', 'kunci API, atau SIMPUL_API_KEY · API key, or SIMPUL_API_KEY')
    .option(
      '--demo',
      'membuat kunci atas perjanjian demo, dicabut lagi di akhir · makes a key under the demo’s agreement, revoked at the end',
    )
    .option('--days <n>', 'hari-hari terakhir yang dimainkan · the last days to be played', '2')
    .option(
      '--speed <n>',
      'detik kehidupan per detik, 0 secepatnya · seconds of life a second, 0 as fast as it goes',
      '2880',
    )
    .option('--live', 'lalu terus seiring jam, sampai Ctrl-C · then on with the clock, until Ctrl-C')
    .option('--rate <n>', 'kejadian per hari buka · happenings on an open day')
    .option('--seed <n>', 'benih; yang sama mengulang yang sama · the same seed repeats the same', '1')
    .option('--faults <list>', 'late, twice:0.2, silent@12, …', '')
    .option('--no-replay', 'jangan kirim susulan di akhir · do not send what is missing at the end')
    .option('--json')
    .action((names: string[], typed: Typed) => {
      const key = typed.keyFile === undefined ? environment.SIMPUL_API_KEY : readFileSync(typed.keyFile, 'utf8')
      const systems = systemsNamed(names)
      if (typed.demo === undefined && key === undefined)
        throw new Error('--demo, --key-file, SIMPUL_API_KEY: sebutkan salah satu · name one of them')
      if (typed.demo === undefined && systems.length > 1)
        throw new Error(
          `${systems.map((one) => one.id).join(', ')}: satu kunci untuk satu sistem · one key is for one system`,
        )
      read = {
        systems,
        url: typed.url,
        key: typed.demo ? null : key!.trim(),
        ...{ days: number('days', typed.days), speed: number('speed', typed.speed), seed: number('seed', typed.seed) },
        perDay: typed.rate === undefined ? undefined : number('rate', typed.rate),
        live: typed.live ?? false,
        faults: readFaults(typed.faults),
        replay: typed.replay,
        json: typed.json ?? false,
      }
    })
    .parseAsync(words, { from: 'user' })
  return read!
}

function number(name: string, typed: string): number {
  const value = Number(typed)
  if (typed.trim() === '' || !(value >= 0)) throw new Error(`--${name} ${typed}: bukan bilangan · not a number`)
  return value
}
