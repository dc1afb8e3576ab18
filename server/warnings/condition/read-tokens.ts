/** Cuts a condition's text into words, numbers, texts and signs, each with its place. */
import { stopAt } from './condition-problem.ts'
import { longestText, type Span } from './model.ts'

export type Token = Span &
  (
    | { kind: 'name'; text: string }
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    | { kind: 'sign' | 'end'; text: string }
  )

const blank = /(?:\s+|\/\/[^\n]*)+/y
const name = /[A-Za-z_]\w*/y
const number = /\d+(?:\.\d+)?/y
const quoted = /(["'])((?:\\.|(?!\1)[^\\\n])*)\1/y
const sign = /\|\||&&|[=!<>]=|[-!<>+*/%?:.,()[\]]/y

const escapes: Record<string, string> = { n: '\n', t: '\t', '\\': '\\', "'": "'", '"': '"' }

/** All tokens and one at the end. Throws the problem of a text that is too long, not closed, or holds a foreign sign. */
export function readTokens(text: string): Token[] {
  if (text.length > longestText) stopAt({ from: longestText, to: text.length }, 'too-long', { most: longestText })
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  for (;;) {
    at += take(blank)?.[0].length ?? 0
    if (at >= text.length) break
    const found = takeOne(take, text, at)
    tokens.push(found)
    at = found.to
  }
  return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length }]
}

function takeOne(take: (pattern: RegExp) => RegExpExecArray | null, text: string, from: number): Token {
  const spanOf = (found: RegExpExecArray): Span => ({ from, to: from + found[0].length })
  const word = take(name)
  if (word) return { kind: 'name', text: word[0], ...spanOf(word) }
  const digits = take(number)
  if (digits) return { kind: 'number', value: Number(digits[0]), ...spanOf(digits) }
  const inQuotes = take(quoted)
  if (inQuotes) {
    const value = inQuotes[2]!.replaceAll(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole)
    return { kind: 'text', value, ...spanOf(inQuotes) }
  }
  const mark = take(sign)
  if (mark) return { kind: 'sign', text: mark[0], ...spanOf(mark) }
  const odd = String.fromCodePoint(text.codePointAt(from)!)
  return stopAt({ from, to: from + odd.length }, odd === '"' || odd === "'" ? 'text-open' : 'character', { found: odd })
}
