/** A row of a file in the form of the standard. */
import type { Cell } from '../files/model.ts'

/** One row as it came: its number in the file, what it is called there, and field → text. */
export type HtcdsRow = { row: number; called: string | null; values: Record<string, Cell> }
