/** Sends what waits, oldest first, each once at a time; what the server answers decides what becomes of it. */
import { call, isCallProblem } from '../call.ts'
import type { Draft, Drafts } from './drafts.ts'

let running: Promise<void> | null = null

/** Pressed three times, or in two tabs, it still runs once; and the server knows a draft that it has. */
export function sendDrafts(drafts: Drafts): Promise<void> {
  const run = () => sendAll(drafts)
  running ??= (navigator.locks ? (navigator.locks.request('simpul.field.send', run) as Promise<void>) : run()).finally(
    () => {
      running = null
    },
  )
  return running
}

async function sendAll(drafts: Drafts): Promise<void> {
  for (const draft of (await drafts.all()).toReversed()) {
    if (draft.state !== 'waiting') continue
    const after = await sendOne(draft)
    // It may have been opened for an edit while it was on its way: then the edit stands, and is sent again under the same id.
    const now = await drafts.get(draft.id)
    if (now === null || now.edit !== draft.edit || now.state !== 'waiting') continue
    await drafts.put(after)
    if (after.waits === 'signal' || after.waits === 'session') return
  }
}

async function sendOne(draft: Draft): Promise<Draft> {
  const { id, form, version, answers, notedAt } = draft
  try {
    const sentAt = new Date().toISOString()
    const filed = await call('reports.file', { form, version, draft: id, answers, notedAt, sentAt })
    const { number, answerable, dueAt } = filed
    const { waits: _, problems: __, said: ___, ...rest } = draft
    const post = `${answerable.agency.short} · ${answerable.name}`
    // What was said is with the post now; on the phone only the number stays.
    return { ...rest, state: 'received', answers: {}, filed: { number, post, dueAt } }
  } catch (thrown) {
    if (!isCallProblem(thrown)) return { ...draft, waits: 'server' }
    if (thrown.status === 0) return { ...draft, waits: 'signal' }
    if (thrown.status === 401) return { ...draft, waits: 'session' }
    if (thrown.status >= 500 || thrown.status === 429) return { ...draft, waits: 'server' }
    const problems = thrown.fields.map((one) => ({ ...one, field: one.field.replace(/^answers\./, '') }))
    return { ...draft, state: 'refused', problems, said: thrown.words }
  }
}
