/** Two columns of numbers become one: each distinct pair of numbers gets a number of its own, in the order of coming. Pure but for its scratch. */

/** Slots of first, second, number; kept between calls, since a file has dozens of keys and each needs the same room. */
let slots = new Int32Array(0)

const slotOf = (first: number, second: number, mask: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/**
 * Replaces `firsts[i]` by the number of the pair of `firsts[i]` and `seconds[i]`, −1 where either is negative, and answers how many
 * numbers there are.
 */
export function numberPairs(firsts: Int32Array, seconds: Int32Array): number {
  let room = 1024
  while (room < 2 * firsts.length) room *= 2
  if (slots.length < 3 * room) slots = new Int32Array(3 * room)
  slots.fill(-1, 0, 3 * room)
  const mask = room - 1
  let count = 0
  for (let i = 0; i < firsts.length; i++) {
    const first = firsts[i]!
    const second = seconds[i]!
    if (first < 0 || second < 0) {
      firsts[i] = -1
      continue
    }
    let at = 3 * slotOf(first, second, mask)
    while (slots[at + 2]! >= 0 && (slots[at] !== first || slots[at + 1] !== second))
      at = at + 3 === 3 * room ? 0 : at + 3
    if (slots[at + 2]! < 0) {
      slots[at] = first
      slots[at + 1] = second
      slots[at + 2] = count++
    }
    firsts[i] = slots[at + 2]!
  }
  return count
}
