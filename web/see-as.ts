/** From which seat this page looks; null is one's own. For this page only: nothing of it is kept. */
import type { Words } from '../server/platform/words.ts'
import { told } from './told.ts'

/** A role at an agency, with what that role may. */
export type Seat = { seat: string; role: Words; agency: string; may: string[] }

const seat = told<Seat | null>(null)

export const seatNow = seat.now

/** Looks from another seat; null goes back to one's own. The caller forgets what was answered for the earlier one. */
export const lookFrom = seat.tell

export const useSeat = seat.use
