/** The distinct texts of a column laid out as bytes, for kernels that read letter by letter. Pure but for its own state. */

/** Texts up to this length fit the bits of one number. */
const widest = 32

/** What `facts` holds of each text, side by side: where it starts in `bytes`, its length, its letters, its first four bytes. */
export const factsEach = 4

/**
 * The length among the facts is −1 where a kernel in bits may not read the text, since it is empty, long or beyond Latin-1. Its letters
 * are a bit for each that occurs; `tally[id]` has three bits for each of ten kinds of letters: one, two, three or more of them. What
 * stands in one text's bits and not in the other's finds no partner there.
 */
export type Texts = { values: string[]; count: number; bytes: Uint8Array; facts: Int32Array; tally: Int32Array }

/** Lays out the texts of a column; `keepUp` reads those that are added later. */
export function layOut(values: string[]): Texts {
  const [facts, tally] = [new Int32Array(0), new Int32Array(0)]
  const texts = { values, count: 0, bytes: new Uint8Array(0), facts, tally }
  keepUp(texts)
  return texts
}

/** Reads the texts that came since. */
export function keepUp(texts: Texts): void {
  const { values, count: known, facts } = texts
  const room = values.length > texts.tally.length ? values.length + (known >> 3) : texts.tally.length
  let start = known === 0 ? 0 : facts[factsEach * (known - 1)]! + Math.max(0, facts[factsEach * (known - 1) + 1]!)
  let length = start
  for (let id = known; id < values.length; id++) if (values[id]!.length <= widest) length += values[id]!.length
  texts.bytes = grown(texts.bytes, length > texts.bytes.length ? length + (length >> 3) : length)
  texts.facts = grown(texts.facts, factsEach * room)
  texts.tally = grown(texts.tally, room)
  for (let id = known; id < values.length; id++) start = readText(texts, id, start)
  texts.count = values.length
}

/** Reads one text to where the last one ended; answers where it ends. */
function readText({ values, bytes, facts, tally }: Texts, id: number, start: number): number {
  const text = values[id]!
  let [letters, head] = [0, 0]
  let isPlain = text.length > 0 && text.length <= widest
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 255) isPlain = false
    letters |= 1 << (code & 31)
    if (i < 4) head |= code << (8 * i)
    if (text.length <= widest) bytes[start + i] = code
  }
  facts.set([start, isPlain ? text.length : -1, letters, head], factsEach * id)
  tally[id] = tallyOf(text)
  return isPlain ? start + text.length : start
}

/** Three bits for each of ten kinds of letters: one, two, three or more of them. */
export function tallyOf(text: string): number {
  let counted = 0
  for (let i = 0; i < text.length; i++) {
    const kind = 7 << (3 * (text.charCodeAt(i) % 10))
    counted |= ((counted & kind) * 2) & kind
    counted |= kind & -kind
  }
  return counted
}

function grown<T extends Uint8Array | Int32Array>(from: T, room: number): T {
  if (room <= from.length) return from
  const to = new (from.constructor as new (length: number) => T)(room)
  to.set(from)
  return to
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
