/**
 * One word of a name in three strengths: as written, in its canonical Indonesian spelling, and as it sounds. Pure.
 * The canonical form undoes spelling reforms (van Ophuijsen, Suwandi) and habits of the pen; the sound also merges letters that
 * Arabic and Malay names exchange. Both are for comparing, never for showing: what came is kept as it came.
 */
import { usualForms } from './name-words.data.ts'

/** Applied in this order: dj and tj must go before anything reads j or c. */
const canonicalRules: [RegExp, string][] = [
  [/dj/g, 'j'],
  [/tjh?/g, 'c'],
  [/^nj/, 'ny'],
  [/sj|sh/g, 'sy'],
  // The old ch of Arabic names (Chairul, Achmad, Rachman); elsewhere at the start it is a c written the English way.
  [/^ch(?=air|ad|al|ol|ot|us|um)|(?<=.)ch/g, 'kh'],
  [/^ch/, 'c'],
  [/x/g, 'ks'],
  [/oe|oo/g, 'u'],
  [/ee|ie/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=[^aiueo])y$/, 'i'],
  // Abdul meets the sun letters: Abdulrahman, Abdurrahman.
  [/^abdul(?=[rsndtz])/, 'abdu'],
]

const soundRules: [RegExp, string][] = [
  [/kh/g, 'h'],
  [/sy|ts/g, 's'],
  [/dz|z/g, 'j'],
  [/([gtdbp])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/[fv]/g, 'p'],
  [/ae/g, 'ai'],
  [/ou|o/g, 'u'],
  [/[iy]+(?=[aeu])|y(?=i)/g, 'j'],
  [/uw(?=[aei])|u(?=[aei])/g, 'w'],
  [/(?<=.)h$/, ''],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/(?<!n)g$/, 'k'],
  [/(\p{L})\1+/gu, '$1'],
]

/** The canonical spelling of one lower-case word; the same for itself. */
export function canonicalWord(word: string): string {
  return remembered(canonicalForms, word, spellCanonically)
}

/** How a canonical word sounds. */
export function soundOf(word: string): string {
  return remembered(sounds, word, (form) => rewritten(form, soundRules))
}

function spellCanonically(word: string): string {
  let form = usualForms.get(word) ?? word
  // A rule may open the way for an earlier one; every round shortens the word or ends.
  for (let before = ''; before !== form; ) {
    before = form
    form = rewritten(form, canonicalRules)
  }
  return usualForms.get(form) ?? form
}

function rewritten(word: string, rules: [RegExp, string][]): string {
  let form = word
  for (const [found, becomes] of rules) form = form.replace(found, becomes)
  return form
}

/** Names repeat a few thousand words, and rewriting one costs more than comparing two records: what was worked out is kept, up to a bound. */
const rememberedAtMost = 20_000
const canonicalForms = new Map<string, string>()
const sounds = new Map<string, string>()

function remembered(known: Map<string, string>, word: string, work: (word: string) => string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= rememberedAtMost) known.clear()
  const form = work(word)
  known.set(word, form)
  return form
}
