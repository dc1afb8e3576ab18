/** Two columns of numbers become one: each distinct pair of numbers gets a number of its own, in the order of coming. Pure but for its scratch. */

/** Slots of first, second, number; kept between calls, since a file has dozens of keys and each needs the same room. */
let slots = new Int32Array(3 << 12)

const slotOf = (first: number, second: number, mask: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/**
 * Replaces `firsts[i]` by the number of the pair of `firsts[i]` and `seconds[i]`, −1 where either is negative, and answers how many
 * numbers there are.
 */
export function numberPairs(firsts: Int32Array, seconds: Int32Array): number {
  let room = 1 << 12
  slots.fill(-1, 0, 3 * room)
  let count = 0
  for (let i = 0; i < firsts.length; i++) {
    const first = firsts[i]!
    const second = seconds[i]!
    if (first < 0 || second < 0) {
      firsts[i] = -1
      continue
    }
    let slot = slotOf(first, second, room - 1)
    while (slots[3 * slot + 2]! >= 0 && (slots[3 * slot] !== first || slots[3 * slot + 1] !== second))
      slot = (slot + 1) & (room - 1)
    const number = slots[3 * slot + 2]!
    if (number >= 0) {
      firsts[i] = number
      continue
    }
    slots[3 * slot] = first
    slots[3 * slot + 1] = second
    slots[3 * slot + 2] = count
    firsts[i] = count++
    if (2 * count > room) {
      widen(room)
      room *= 4
    }
  }
  return count
}

/** Four times the room; every pair looks for a new place. */
function widen(room: number): void {
  const before = slots.slice(0, 3 * room)
  const mask = 4 * room - 1
  if (slots.length < 12 * room) slots = new Int32Array(12 * room)
  slots.fill(-1, 0, 12 * room)
  for (let at = 0; at < before.length; at += 3) {
    if (before[at + 2]! < 0) continue
    let slot = slotOf(before[at]!, before[at + 1]!, mask)
    while (slots[3 * slot + 2]! >= 0) slot = (slot + 1) & mask
    for (let part = 0; part < 3; part++) slots[3 * slot + part] = before[at + part]!
  }
}
