/** Texts numbered in the order of coming, each distinct one once. Pure but for its own state. */
import { roomFor } from './room.ts'

/** Numbers texts; `values[number]` is the text of a number. `numberAll` takes many, −1 for an empty one. */
export type TextNumbers = { values: string[]; numberOf(text: string): number; numberAll(texts: string[]): Int32Array }

/** So many texts are looked for at a time: their places are all fetched from memory before the first is read. */
const atATime = 512

/** None yet. An open table over what each text hashes to: a Map of strings costs twice as much where millions of cells are read. */
export function numberTexts(): TextNumbers {
  const values: string[] = []
  let room = 1 << 8
  /** By slot: what a text hashes to, and its number + 1. */
  let slots: Int32Array = new Int32Array(2 * room)

  const widen = () => {
    const before = slots
    room *= 4
    slots = roomFor(2 * room)
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue
      let slot = before[at]! & (room - 1)
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (room - 1)
      slots[2 * slot] = before[at]!
      slots[2 * slot + 1] = before[at + 1]!
    }
  }
  const find = (text: string, hash: number): number => {
    let slot = hash & (room - 1)
    for (let number = slots[2 * slot + 1]!; number > 0; number = slots[2 * slot + 1]!) {
      if (slots[2 * slot] === hash && values[number - 1] === text) return number - 1
      slot = (slot + 1) & (room - 1)
    }
    slots[2 * slot] = hash
    slots[2 * slot + 1] = values.push(text)
    if (2 * values.length > room) widen()
    return values.length - 1
  }
  const hashes = new Int32Array(atATime)
  /** Asks memory for what the texts of a block will be compared with; it comes for many of them at once. */
  const fetch = (count: number) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += slots[2 * (hashes[i]! & (room - 1)) + 1]!
    for (let i = 0; i < count; i++) {
      const number = slots[2 * (hashes[i]! & (room - 1)) + 1]!
      if (number > 0) sum += values[number - 1]!.length
    }
    fetched[0] = sum
  }
  const numberAll = (texts: string[]): Int32Array => {
    const numbers = roomFor(texts.length)
    for (let from = 0; from < texts.length; from += atATime) {
      const count = Math.min(atATime, texts.length - from)
      for (let i = 0; i < count; i++) hashes[i] = hashOf(texts[from + i]!)
      fetch(count)
      for (let i = 0; i < count; i++) {
        const text = texts[from + i]!
        numbers[from + i] = text === '' ? -1 : find(text, hashes[i]!)
      }
    }
    return numbers
  }
  return { values, numberOf: (text) => find(text, hashOf(text)), numberAll }
}

/** What was fetched last; kept so that fetching is not left out as idle. */
const fetched = new Int32Array(1)

function hashOf(text: string): number {
  let hash = text.length
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15)
  return hash ^ (hash >>> 13)
}
