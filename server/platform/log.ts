/** What the operator reads: structured lines, never a person's data (ids, counts and codes only). */
import pino from 'pino'

export type Log = pino.Logger

/** A logger to standard error; level from the settings. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
