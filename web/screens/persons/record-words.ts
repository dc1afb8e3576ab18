/** How a record of a person is called in a sentence: its source and who sent it. Pure. */
import type { Words } from '../../../server/platform/words.ts'
import type { Output } from '../../call.ts'

export function recordWords({ records }: Pick<Output<'persons.get'>, 'records'>, id: string): Words {
  const record = records.find((one) => one.record === id)
  if (!record) return { id, en: id }
  return { id: `${record.source.id}, ${record.agency}`, en: `${record.source.en}, ${record.agency}` }
}
