/** A name whose letters were mixed up still has them: a key made of its letters in their own order. Pure but for its scratch. */

const scratch = new Uint16Array(256)

/** The letters of a text in their own order, without spaces. */
export function lettersOf(text: string): string {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) continue
    // Letters of two units, and texts that are no names, are taken apart the long way.
    if (code >= 0xd800 || count === scratch.length) return [...text.replaceAll(' ', '')].sort().join('')
    let at = count++
    for (; at > 0 && scratch[at - 1]! > code; at--) scratch[at] = scratch[at - 1]!
    scratch[at] = code
  }
  return String.fromCharCode.apply(null, scratch.subarray(0, count) as unknown as number[])
}
