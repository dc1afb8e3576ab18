/** The chain over an item's custody: every entry carries the hash of all that came before, so that an altered one is named. */
import { createHash } from 'node:crypto'

/** An item as the chain commits to it: what was closed by its hash. */
export type Item = {
  id: string
  number: string
  kind: string
  foundOn: string
  sha256: string | null
  sealedHash: string
}

/** One entry of an item's custody. */
export type Entry = {
  item: string
  number: number
  deed: string
  at: string
  giver: string | null
  holder: string
  givenBy: string | null
  receivedBy: string
  seal: string | null
  place: string
  sealedHash: string
}

/** Before the first entry. */
export const beginning = '0'.repeat(64)

const hashOf = (parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** SHA-256 (hex) of the former hash, the entry, and with the first entry the item itself: whoever alters one alters all that follow. */
export function hashEntry(previous: string, item: Item, entry: Entry): string {
  const { number, deed, at, giver, holder, givenBy, receivedBy, seal, place, sealedHash } = entry
  const of = number === 1 ? [item.id, item.number, item.kind, item.foundOn, item.sha256, item.sealedHash] : [item.id]
  return hashOf([previous, of, number, deed, at, giver, holder, givenBy, receivedBy, seal, place, sealedHash])
}

/** An entry as the journal kept it; `fits`: it was written with this hash. */
export type Anchor = { number: number; fits: (hash: string) => boolean }

/** The first entry that the journal knows and the table does not, or not so: also the last, which no other entry follows. */
export function firstUnanchored(
  entries: readonly { hash: string }[],
  anchors: readonly Anchor[],
): { entry: number; why: 'altered' | 'missing' } | null {
  for (const { number, fits } of anchors.toSorted((a, b) => a.number - b.number)) {
    const entry = entries[number - 1]
    if (entry === undefined) return { entry: number, why: 'missing' }
    if (!fits(entry.hash)) return { entry: number, why: 'altered' }
  }
  return null
}

type Kept = Entry & { previous: string; hash: string }

/** The first entry that is not as it was written, or that is missing; 0 is the item itself. Null: nothing. */
export function firstBroken(
  item: Item,
  entries: readonly Kept[],
): { entry: number; why: 'altered' | 'missing' } | null {
  if (entries.length === 0) return { entry: 1, why: 'missing' }
  let previous = beginning
  for (const [place, entry] of entries.entries()) {
    if (entry.number !== place + 1) return { entry: place + 1, why: 'missing' }
    if (entry.previous !== previous || hashEntry(previous, item, entry) !== entry.hash)
      return { entry: entry.number, why: 'altered' }
    previous = entry.hash
  }
  return null
}
