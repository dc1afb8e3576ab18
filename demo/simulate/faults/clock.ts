/** The battery of the server's clock: for a while everything is dated a day ahead. */
import { addDays } from '../../calendar.ts'
import type { Fault } from '../fault.ts'

export const clock: Fault = {
  name: 'clock',
  says: { id: 'jam satu hari ke depan', en: 'a clock one day ahead' },
  usual: 0.01,
  lasts: 3,
  write: (row, { time }) => {
    const written = row[time] ?? ''
    if (!/^\d{4}-/.test(written)) return row
    return { ...row, [time]: `${addDays(written.slice(0, 10), 1)}${written.slice(10)}` }
  },
  send: (parcels) => parcels.map((one) => ({ ...one, sentAt: one.sentAt + 86_400_000 })),
}
