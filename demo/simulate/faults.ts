/** Every fault that can be asked for, and how it is asked: `late`, `late:0.2` (how likely at each sending), `late@12` (at the 12th sending). */
import type { Fault } from './fault.ts'
import { clash } from './faults/clash.ts'
import { clock } from './faults/clock.ts'
import { columns } from './faults/columns.ts'
import { hole } from './faults/hole.ts'
import { late } from './faults/late.ts'
import { outOfOrder } from './faults/out-of-order.ts'
import { repeat } from './faults/repeat.ts'
import { silent } from './faults/silent.ts'
import { twice } from './faults/twice.ts'
import { wrong } from './faults/wrong.ts'

export const faults: readonly Fault[] = [late, twice, outOfOrder, wrong, silent, hole, clash, repeat, clock, columns]

/** A fault and when it comes: by chance at every sending, or at one of them, counted from 1. */
export type Asked = { fault: Fault; when: { chance: number } | { sending: number } }

/** Reads `late,twice:0.2,silent@12`. Throws with what there is. */
export function readFaults(text: string): Asked[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, sign, value] = /^([a-z-]+)(?:([:@])([\d.]+))?$/.exec(part) ?? []
      const fault = faults.find((one) => one.name === name)
      const number = Number(value)
      const fits =
        sign === undefined || (sign === ':' ? number > 0 && number <= 1 : Number.isInteger(number) && number > 0)
      if (fault === undefined || !fits) throw new Error(`${part} — ${list}`)
      if (sign === '@') return { fault, when: { sending: number } }
      return { fault, when: { chance: sign === undefined ? fault.usual : number } }
    })
}

const list = `gangguan · faults (nama, nama:peluang, nama@kiriman · name, name:chance, name@sending):\n${faults
  .map(({ name, usual, says }) => `  ${`${name}:${usual}`.padEnd(18)} ${says.id} · ${says.en}`)
  .join('\n')}`
