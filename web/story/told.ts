/** How far this tab has come in the story, and the way to the server's copies. Nothing here outlives the tab. */
import { answerOf } from '../call.ts'

/** `step` counts from nought; nine is the end. The rest is what the steps found out. */
export type Facts = { step: number; registered?: boolean; alert?: string; person?: string; case?: string }

const key = 'simpul.story'

/** Null: no story is told in this tab. */
export function toldSoFar(): Facts | null {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Facts)
  } catch {
    return null
  }
}

/** Keeps it for the next page; null forgets it. */
export function tell(facts: Facts | null): void {
  if (facts === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify(facts))
}

/** Whether this installation tells stories, and whether this browser stands in one; or begins or ends one. */
export async function askStory(deed?: 'begin' | 'end'): Promise<{ offered: boolean; inside: boolean }> {
  const path = deed === undefined ? '/api/story' : `/api/story/${deed}`
  return answerOf(await fetch(path, { method: deed === undefined ? 'GET' : 'POST' }), true)
}
