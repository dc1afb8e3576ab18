/** Documents about the case as a whole; those about one victim stand in her file. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useMay } from '../../session.tsx'
import { DocumentList } from '../victims/document-list.tsx'

export function CaseDocuments({ one }: { one: Output<'cases.get'> }) {
  const may = useMay()
  const documents = useAnswer('documents.list', { case: one.id }, { purpose: 'case' }).data ?? []
  return (
    <DocumentList
      of={{ case: one.id }}
      documents={documents}
      mayAdd={may('work on cases') && one.state === 'open' && one.emergency === null}
    />
  )
}
