/** What sources already say about a found person, for a form that opens about them; nothing where nobody was found. */
import { useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Purpose } from '../../call.ts'
import type { Known } from './form-sheet.tsx'

const none: Known = []

export function useKnown(form: string): { known: Known; isAsked: boolean; isReady: boolean } {
  const { person = '', purpose = 'screening' } = useSearch({ strict: false }) as { person?: string; purpose?: Purpose }
  const isAsked = person !== ''
  const file = useAnswer('persons.get', { id: person }, { purpose, enabled: isAsked })
  const records = file.data?.records.map((one) => one.record).slice(0, 200) ?? []
  const filled = useAnswer('forms.fill', { form, records }, { purpose, enabled: isAsked && records.length > 0 })
  return { known: filled.data ?? none, isAsked, isReady: !isAsked || filled.data !== undefined }
}
