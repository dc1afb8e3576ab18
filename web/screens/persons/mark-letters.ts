/** Which letters of two values differ, so that the eye finds a slip at once. Two quite different values are left unmarked. Pure. */

/** `at` is where the piece begins. */
type Piece = { at: number; text: string; differs: boolean }

/** Less in common than this share, and marking letters says nothing. */
const enough = 0.75

/** The same word by word, for what is written in words of its own, as a date is. */
export function markWords(own: string, other: string): Piece[] {
  const words = other.split(' ')
  if (!own.split(' ').some((word, place) => word === words[place])) return [{ at: 0, text: own, differs: false }]
  let at = 0
  return own.split(' ').map((word, place, all) => {
    const piece = { at, text: place < all.length - 1 ? `${word} ` : word, differs: word !== words[place] }
    at += piece.text.length
    return piece
  })
}

/** `own` in pieces, as compared with `other`. */
export function markLetters(own: string, other: string): Piece[] {
  const [a, b] = [[...own], [...other]]
  if (a.length > 60 || b.length > 60) return [{ at: 0, text: own, differs: false }]
  const longest = commonLengths(a, b)
  if (longest[0]![0]! < enough * Math.max(a.length, b.length)) return [{ at: 0, text: own, differs: false }]
  const pieces: Piece[] = []
  const add = (letter: string, differs: boolean) => {
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += letter
    else pieces.push({ at: pieces.reduce((sum, piece) => sum + piece.text.length, 0), text: letter, differs })
  }
  for (let i = 0, j = 0; i < a.length; ) {
    if (j < b.length && isSame(a[i]!, b[j]!)) {
      add(a[i]!, false)
      i += 1
      j += 1
    } else if (j < b.length && longest[i]![j + 1]! > longest[i + 1]![j]!) j += 1
    else add(a[i++]!, true)
  }
  return pieces
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Length of the longest common run of letters from every pair of places on. */
function commonLengths(a: string[], b: string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = isSame(a[i]!, b[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}
