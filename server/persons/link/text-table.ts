/** Distinct texts as bytes, each once with a number in the order of coming: a million cells cost no million strings. Pure but for its own state. */

/** `ends[n]` is where text n ends in `bytes`; `slots` holds, at the place of a hash, number + 1 (0 where none is) and the hash. */
export type TextTable = { slots: Int32Array; ends: Int32Array; bytes: Buffer; count: number }

/** A table without texts. */
export function textTable(): TextTable {
  return {
    slots: new Int32Array(4096),
    ends: new Int32Array(1024),
    bytes: Buffer.alloc(1 << 14),
    count: 0,
  }
}

/** The number of the text that stands in `from` between two places. */
export function numberText(table: TextTable, from: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ from[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 12
  const { slots, count } = table
  const mask = slots.length - 1
  let slot = (2 * hash) & mask
  while (slots[slot] !== 0) {
    const known = slots[slot]! - 1
    if (slots[slot + 1] === hash && isText(table, known, from, start, end)) return known
    slot = (slot + 2) & mask
  }
  slots[slot] = count + 1
  slots[slot + 1] = hash
  add(table, from, start, end)
  return count
}

function isText({ bytes, ends }: TextTable, known: number, from: Uint8Array, start: number, end: number): boolean {
  const begins = known === 0 ? 0 : ends[known - 1]!
  if (ends[known]! - begins !== end - start) return false
  for (let i = start, at = begins; i < end; i++, at++) if (from[i] !== bytes[at]) return false
  return true
}

function add(table: TextTable, from: Uint8Array, start: number, end: number): void {
  const { count } = table
  const begins = count === 0 ? 0 : table.ends[count - 1]!
  const ends = begins + end - start
  if (ends > table.bytes.length) {
    const bytes = Buffer.alloc(Math.max(ends, 2 * table.bytes.length))
    table.bytes.copy(bytes)
    table.bytes = bytes
  }
  for (let i = start, at = begins; i < end; i++, at++) table.bytes[at] = from[i]!
  table.ends[count] = ends
  table.count++
  if (table.count === table.ends.length) grow(table)
}

/** Twice the room; everybody looks for a new place. */
function grow(table: TextTable): void {
  const ends = new Int32Array(2 * table.ends.length)
  ends.set(table.ends)
  const slots = new Int32Array(2 * table.slots.length)
  const mask = slots.length - 1
  for (let old = 0; old < table.slots.length; old += 2) {
    if (table.slots[old] === 0) continue
    const hash = table.slots[old + 1]!
    let slot = (2 * hash) & mask
    while (slots[slot] !== 0) slot = (slot + 2) & mask
    slots[slot] = table.slots[old]!
    slots[slot + 1] = hash
  }
  Object.assign(table, { slots, ends })
}

/** All texts by number. */
export function textsOf({ bytes, ends, count }: TextTable): string[] {
  const texts: string[] = []
  let isAscii = true
  for (let i = 0; i < (ends[count - 1] ?? 0) && isAscii; i++) isAscii = bytes[i]! < 128
  const encoding = isAscii ? 'latin1' : 'utf8'
  for (let number = 0; number < count; number++)
    texts.push(bytes.toString(encoding, number === 0 ? 0 : ends[number - 1]!, ends[number]))
  return texts
}
