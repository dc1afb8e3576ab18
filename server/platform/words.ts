/** Words in both languages of the product; Indonesian is the first, a missing English does not compile. */
export type Words = { id: string; en: string }

/** Fills `{name}` places of a sentence with values; a place without a value stays visible so that a test finds it. */
export function fill(words: Words, values: Record<string, string | number>): Words {
  const put = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
  return { id: put(words.id), en: put(words.en) }
}
