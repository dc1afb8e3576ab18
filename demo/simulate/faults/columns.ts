/** A new release of the system renames a column, and nobody told the hub. */
import type { Fault } from '../fault.ts'

export const columns: Fault = {
  name: 'columns',
  says: { id: 'satu kolom berganti nama', en: 'a column renamed' },
  usual: 0.01,
  lasts: 4,
  write: ({ ...row }, { time }) => {
    const { [time]: value, ...others } = row
    return { ...others, [`${time}_baru`]: value! }
  },
}
