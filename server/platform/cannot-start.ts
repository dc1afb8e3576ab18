/** Why the house cannot start on this machine: one error that carries a sentence in both languages and says what to do. */
import { fill, type Words } from './words.ts'

/** An error whose message is the Indonesian and the English sentence on two lines; `{name}` places are filled with values. */
export function cannotStart(words: Words, values: Record<string, string | number> = {}): Error {
  const said = fill(words, values)
  return new Error(`${said.id}\n${said.en}`)
}
