/** Nouns of transfers: why somebody's work goes to another, and how far it is. Pure. */
import type { Words } from '../../platform/words.ts'

/** `until`: whether it has an end, at which everything is given back. */
export const transferKinds = {
  transfer: { words: { id: 'Mutasi', en: 'Transfer' }, until: 'never' },
  leave: { words: { id: 'Cuti', en: 'Leave' }, until: 'always' },
  acting: { words: { id: 'Plt. (pelaksana tugas)', en: 'Acting (Plt.)' }, until: 'perhaps' },
  'daily acting': { words: { id: 'Plh. (pelaksana harian)', en: 'Acting by the day (Plh.)' }, until: 'always' },
  ended: { words: { id: 'Berhenti', en: 'Left the service' }, until: 'never' },
} as const satisfies Record<string, { words: Words; until: 'never' | 'perhaps' | 'always' }>
export type TransferKind = keyof typeof transferKinds

/**
 *   proposed ──confirm──▶ set ──its hour──▶ done ──its end──▶ given back
 *      │ └─its hour─▶ lapsed │
 *      └──────withdraw───────┴─▶ withdrawn
 * A transfer by which nobody's access grows is `set` at once.
 */
export type TransferState = 'proposed' | 'set' | 'done' | 'given back' | 'withdrawn' | 'lapsed'
export type TransferAction = 'confirm' | 'withdraw' | 'carry out' | 'give back'

const none: Record<TransferAction, null> = { confirm: null, withdraw: null, 'carry out': null, 'give back': null }

export const transferStates: Record<TransferState, Record<TransferAction, TransferState | null>> = {
  proposed: { ...none, confirm: 'set', withdraw: 'withdrawn', 'carry out': 'lapsed' },
  set: { ...none, withdraw: 'withdrawn', 'carry out': 'done' },
  done: { ...none, 'give back': 'given back' },
  'given back': none,
  withdrawn: none,
  lapsed: none,
}

/** Names of the states on the screen. */
export const transferStateNames: Record<TransferState, Words> = {
  proposed: { id: 'menunggu orang kedua', en: 'waits for a second person' },
  set: { id: 'akan berlaku', en: 'will take effect' },
  done: { id: 'berlaku', en: 'in effect' },
  'given back': { id: 'sudah dikembalikan', en: 'given back' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
  lapsed: { id: 'gugur: tidak dikuatkan sampai jamnya', en: 'lapsed: not confirmed by its hour' },
}
