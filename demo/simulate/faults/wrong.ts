/** A clerk's slip: some rows carry an hour that nobody can read. They are refused, and sent again corrected. */
import type { Fault } from '../fault.ts'

export const wrong: Fault = {
  name: 'wrong',
  says: { id: 'sebagian baris salah tulis', en: 'some rows miswritten' },
  usual: 0.05,
  lasts: 1,
  write: (row, { random, time }) => (random.chance(0.2) ? { ...row, [time]: 'kemarin siang' } : row),
}
