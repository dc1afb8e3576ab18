/** A field of all records as one column: each distinct text once, each record its number; frequencies fall out. Pure. */

/** `ids[record]` is the number of its text in `values`, −1 when unknown; `counts[id]` tells how many records have it. */
export type Column = { ids: Int32Array; values: string[]; counts: Int32Array; known: number }

/** Interns one text a record; an empty one is unknown. */
export function internColumn(texts: string[]): Column {
  const numberOf = new Map<string, number>()
  const values: string[] = []
  const counts: number[] = []
  const ids = new Int32Array(texts.length).fill(-1)
  let known = 0
  for (let record = 0; record < texts.length; record++) {
    const text = texts[record]!
    if (text === '') continue
    let id = numberOf.get(text)
    if (id === undefined) {
      id = values.length
      numberOf.set(text, id)
      values.push(text)
      counts.push(0)
    }
    ids[record] = id
    counts[id]!++
    known++
  }
  return { ids, values, counts: Int32Array.from(counts), known }
}

/** A column made from another, text by text: a prefix, a sound, a year. */
export function deriveColumn(column: Column, derive: (value: string) => string): Column {
  const derived = internColumn(column.values.map(derive))
  const ids = new Int32Array(column.ids.length).fill(-1)
  const counts = new Int32Array(derived.values.length)
  let known = 0
  for (let record = 0; record < ids.length; record++) {
    const id = column.ids[record]!
    if (id < 0) continue
    const made = derived.ids[id]!
    if (made < 0) continue
    ids[record] = made
    counts[made]!++
    known++
  }
  return { ids, values: derived.values, counts, known }
}

/** Chance that two random records that both know the field have the same text, of those texts that count. */
export function chanceOfEqual({ values, counts, known }: Column, isCounted: (text: string) => boolean): number {
  if (known < 2) return 0
  let pairs = 0
  for (const [id, count] of counts.entries()) if (count > 1 && isCounted(values[id]!)) pairs += count * (count - 1)
  return pairs / (known * (known - 1))
}
