/** The words of the cases behind a number, in English; loaded with the figures. */
import type { behind as id } from '../id/behind.ts'

export const behind: typeof id = {
  open: (group) => `Show the cases behind “${group}”`,
  title: (group) => `Behind “${group}”`,
  lead: 'Only cases that you may open, without names. The number on the card may hold cases of other agencies.',
  none: 'No case of yours is behind this number.',
  case: 'Case',
  age: 'Age',
  child: 'child',
  adult: 'adult',
  at: 'Recorded',
  total: (count) => `${count} people`,
}
