/** A column of few texts, towns or offices, asks the same over and over: its levels are worked out once. Pure but for its own state. */
import type { Level } from './level.ts'

/** Columns of more texts are not remembered: a table of all their pairs would be larger than what it saves. */
const textsAtMost = 512

/** The same rule over a column of so many texts, remembering what it said. */
export function remembered(levelOf: Level, texts: number): Level {
  if (texts > textsAtMost) return levelOf
  const said = new Uint8Array(texts * texts)
  const remember = (x: number, y: number) => {
    if (x >= texts || y >= texts) return levelOf(x, y)
    const at = x * texts + y
    if (said[at] === 0) said[at] = levelOf(x, y)
    return said[at]!
  }
  return levelOf.screen === undefined ? remember : Object.assign(remember, { screen: levelOf.screen })
}
