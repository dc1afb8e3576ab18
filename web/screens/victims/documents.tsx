/** Documents about one victim. */
import { useMay } from '../../session.tsx'
import { DocumentList } from './document-list.tsx'
import type { Victim } from './use-victim.ts'

export function Documents({ victim }: { victim: Victim }) {
  const may = useMay()
  return <DocumentList of={{ participant: victim.id }} documents={victim.documents} mayAdd={may('work on cases')} />
}
