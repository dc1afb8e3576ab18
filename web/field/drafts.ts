/** Drafts of reports in a box (or, where a browser keeps nothing, in this page only): written, waiting for a signal, refused, received. */

import type { Words } from '../../server/platform/words.ts'
import type { AnswerProblem, Answers } from '../../server/reports/model.ts'
import type { OpenBox } from './box.ts'

/**
 *  writing ──send──▶ waiting ──▶ received
 *     ▲                 │ └──▶ refused (kept, with what is wrong)
 *     └──────edit───────┴────────┘
 */
export type Draft = {
  id: string
  form: string
  version: number
  name: Words
  answers: Answers
  /** By this device's clock; how long it waited is what counts. */
  notedAt: string
  /** Changes with every edit: an answer to an earlier sending does not end a later edit. */
  edit: number
  state: 'writing' | 'waiting' | 'refused' | 'received'
  problems?: AnswerProblem[]
  said?: Words
  /** Why it still waits. */
  waits?: 'signal' | 'session' | 'server'
  filed?: { number: string; post: string; dueAt: string }
  /** Its number was looked at. */
  isSeen?: true
}

/** Where drafts live. */
export type Drafts = {
  /** False: this browser keeps nothing; they live as long as the page. */
  isKept: boolean
  all(): Promise<Draft[]>
  get(id: string): Promise<Draft | null>
  put(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
}

const start = 'draft '
/** How many received ones stay to be looked at; their answers are gone already. */
const mostReceived = 10

export function draftsIn(box: OpenBox): Drafts {
  const get = (id: string) => box.read<Draft>(start + id)
  const all = async () => {
    const read = await Promise.all((await box.names(start)).map((name) => box.read<Draft>(name)))
    return sorted(read.filter((draft) => draft !== null))
  }
  return {
    isKept: true,
    all,
    get,
    put: async (draft) => {
      // The first thing worth keeping: a browser that is asked does not throw it away when the phone is full.
      navigator.storage?.persist?.().catch(() => false)
      await box.write(start + draft.id, draft)
      const received = (await all()).filter((one) => one.state === 'received')
      for (const old of received.slice(mostReceived)) await box.remove(start + old.id)
    },
    remove: (id) => box.remove(start + id),
  }
}

export function draftsInPage(): Drafts {
  const kept = new Map<string, Draft>()
  return {
    isKept: false,
    all: async () => sorted([...kept.values()]),
    get: async (id) => kept.get(id) ?? null,
    put: async (draft) => {
      kept.set(draft.id, draft)
    },
    remove: async (id) => {
      kept.delete(id)
    },
  }
}

const sorted = (drafts: Draft[]) => drafts.toSorted((a, b) => b.notedAt.localeCompare(a.notedAt))
