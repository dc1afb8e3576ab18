/** The distinct texts of a column laid out as bytes, for kernels that read letter by letter. Pure but for its own state. */

/** Texts up to this length fit the bits of one number. */
const widest = 32

/**
 * `bytes` from `starts[id]` to `starts[id + 1]` are a text's letters. `isPlain[id]` is 1 when it is short and within Latin-1, so that
 * a kernel in bits may read it. `letters[id]` has a bit for each letter that occurs; `tally[id]` three bits for each of ten kinds of
 * letters: one, two, three or more of them. What stands in one text's bits and not in the other's finds no partner there.
 */
export type Texts = {
  values: string[]
  count: number
  bytes: Uint8Array
  starts: Int32Array
  isPlain: Uint8Array
  letters: Int32Array
  tally: Int32Array
}

/** Lays out the texts of a column; `keepUp` reads those that are added later. */
export function layOut(values: string[]): Texts {
  const none = new Int32Array(0)
  const texts = {
    ...{ values, count: 0, starts: new Int32Array(1), letters: none, tally: none },
    ...{ bytes: new Uint8Array(0), isPlain: new Uint8Array(0) },
  }
  keepUp(texts)
  return texts
}

/** Reads the texts that came since. */
export function keepUp(texts: Texts): void {
  const { values, count: known } = texts
  const room = values.length > texts.isPlain.length ? values.length + (known >> 3) : texts.isPlain.length
  let length = texts.starts[known]!
  for (let id = known; id < values.length; id++) if (values[id]!.length <= widest) length += values[id]!.length
  texts.bytes = grown(texts.bytes, length > texts.bytes.length ? length + (length >> 3) : length)
  texts.starts = grown(texts.starts, room + 1)
  texts.isPlain = grown(texts.isPlain, room)
  texts.letters = grown(texts.letters, room)
  texts.tally = grown(texts.tally, room)
  for (let id = known; id < values.length; id++) readText(texts, id)
  texts.count = values.length
}

function readText({ values, bytes, starts, isPlain, letters, tally }: Texts, id: number): void {
  const text = values[id]!
  let at = starts[id]!
  let [seen, counted, plain] = [0, 0, text.length > 0 && text.length <= widest ? 1 : 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 255) plain = 0
    seen |= 1 << (code & 31)
    const kind = 7 << (3 * (code % 10))
    counted |= ((counted & kind) * 2) & kind
    counted |= kind & -kind
    if (text.length <= widest) bytes[at++] = code
  }
  starts[id + 1] = at
  isPlain[id] = plain
  letters[id] = seen
  tally[id] = counted
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
