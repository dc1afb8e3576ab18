/** One thing that was looked at on a machine. */
import { fill, type Words } from '../platform/words.ts'

/** `says` tells what was found and, when not `ok`, what to do about it. */
export type Finding = { name: Words; ok: boolean; says: Words }

/** Makes a finding; `{name}` places in what it says are filled with values. */
export function found(name: Words, ok: boolean, says: Words, values: Record<string, string | number> = {}): Finding {
  return { name, ok, says: fill(says, values) }
}
