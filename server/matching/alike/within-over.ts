/** Whether all words of the shorter of two texts stand in the longer, over the texts of one column with their words numbered once. Pure but for its own state. */

/** Whether text x or y stands within the other, by number. */
export type Within = (x: number, y: number) => boolean

/** The kernel for these texts; only a text of three letters or more is looked for. */
export function withinOver(values: string[]): Within {
  const numberOf = new Map<string, number>()
  const words: number[][] = []
  /** A bit for each word, several words sharing one: what is missing here is missing. */
  const marks: number[] = []
  const read = (text: string) => {
    let mark = 0
    const numbers = text.split(' ').map((word) => {
      let number = numberOf.get(word)
      if (number === undefined) {
        number = numberOf.size
        numberOf.set(word, number)
      }
      mark |= 1 << (number & 31)
      return number
    })
    words.push(numbers)
    marks.push(mark)
  }
  return (x, y) => {
    while (words.length < values.length) read(values[words.length]!)
    const [short, long] = values[x]!.length < values[y]!.length ? [x, y] : [y, x]
    if ((marks[short]! & ~marks[long]!) !== 0 || values[short]!.length < 3 || words[long]!.length < 2) return false
    const isIn = (one: number, other: number) => words[one]!.every((word) => words[other]!.includes(word))
    // Of two texts of one length neither is the shorter: whoever comes first, the answer is the same.
    return isIn(short, long) && (values[short]!.length < values[long]!.length || isIn(long, short))
  }
}
