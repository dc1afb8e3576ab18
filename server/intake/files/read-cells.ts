/** Walks a CSV file byte by byte and hands out its cells: quotes, line ends of any kind, trimmed, empty lines passed over. */

/** A cell of a row as the bytes between two places. */
export type TakeCell = (column: number, bytes: Buffer, start: number, end: number) => void

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d]

/** What is cut away around a cell, as csv-parse does. */
const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c

/** Which byte ends the lines of a file, by its first line. */
export function lineEndOf(bytes: Buffer): number {
  const feed = bytes.indexOf(lineFeed)
  const back = (feed < 0 ? bytes : bytes.subarray(0, feed)).indexOf(carriageReturn)
  return back >= 0 && (feed < 0 || back < feed - 1) ? carriageReturn : lineFeed
}

/**
 * Hands out every cell of every row that holds one from a place on, `endRow` after each; false from `endRow` stops. Answers where it
 * stopped, −1 where a quote stands as none should or the file is not in UTF-8: what was handed out before then does not count.
 */
export function readCells(
  bytes: Buffer,
  delimiter: number,
  take: TakeCell,
  endRow: () => unknown,
  from = 0,
  lineEnd = lineEndOf(bytes),
): number {
  const size = bytes.length
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return -1
  let at = from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : from
  /** Where a cell with doubled quotes is written down with single ones. */
  let scratch = Buffer.alloc(256)
  while (at < size) {
    let column = 0
    for (;;) {
      while (at < size && bytes[at] !== delimiter && bytes[at] !== lineEnd && isBlank(bytes[at])) at++
      let [held, start, end, isQuoted] = [bytes, at, at, false]
      if (at < size && bytes[at] === quote) {
        isQuoted = true
        const close = closing(bytes, at + 1)
        if (close < 0) return -1
        start = at + 1
        end = close
        at = close + 1
        while (at < size && bytes[at] !== delimiter && bytes[at] !== lineEnd && isBlank(bytes[at])) at++
        if (at < size && bytes[at] !== delimiter && bytes[at] !== lineEnd) return -1
        if (end - start > scratch.length) scratch = Buffer.alloc(2 * (end - start))
        const length = single(bytes, start, end, scratch)
        if (length < end - start) [held, start, end] = [scratch, 0, length]
      } else {
        while (at < size) {
          const byte = bytes[at]!
          if (byte === delimiter || byte === lineEnd) break
          if (byte === quote) return -1
          at++
        }
        end = at
        while (end > start && isBlank(bytes[end - 1])) end--
        if (end > start && bytes[end - 1]! > 127) {
          // Other scripts have blanks of their own.
          held = Buffer.from(bytes.toString('utf8', start, end).trimEnd())
          ;[start, end] = [0, held.length]
        }
      }
      const isLast = at >= size || bytes[at] === lineEnd
      at++
      if (isLast && column === 0 && start === end && !isQuoted) break
      take(column++, held, start, end)
      if (!isLast) continue
      if (endRow() === false) return Math.min(at, size)
      break
    }
  }
  return size
}

/** Where the quoted cell ends that begins here; −1 when it never does. */
function closing(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(quote, from); at >= 0; at = bytes.indexOf(quote, at + 2))
    if (bytes[at + 1] !== quote) return at
  return -1
}

/** Copies a quoted cell, of two quotes one; answers its length. */
function single(bytes: Buffer, start: number, end: number, to: Buffer): number {
  let length = 0
  for (let i = start; i < end; i++) {
    to[length++] = bytes[i]!
    if (bytes[i] === quote) i++
  }
  return length
}
