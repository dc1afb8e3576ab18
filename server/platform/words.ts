/** Words in both languages of the product; Indonesian is the first, a missing English does not compile. */
export type Words = { id: string; en: string }

/** What a place is filled with: the same in both languages, or words of each. */
export type Fillings = Record<string, string | number | Words>

/** Fills `{name}` places of a sentence with values; a place without a value stays visible so that a test finds it. */
export function fill(words: Words, values: Fillings): Words {
  const put = (language: keyof Words) =>
    words[language].replace(/\{(\w+)\}/g, (place, name) => {
      const value = values[name] ?? place
      return typeof value === 'object' ? value[language] : String(value)
    })
  return { id: put('id'), en: put('en') }
}
