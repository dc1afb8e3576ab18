/** The records of a person, one sheet each, and the human's decision to part or join them. */
import { Split } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { differingFields } from './differing-fields.ts'
import { JoinRecord } from './join-record.tsx'
import { RecordSheet } from './record-sheet.tsx'

type Person = Output<'persons.get'>

export function Records({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const [parting, setParting] = useState<string | null>(null)
  const deed = useDeed('persons.part', ['persons.get', 'alerts.get', 'cases.get'], { purpose })
  const differing = differingFields(person.records)
  const mayDecide = may('decide about persons')
  return (
    <section aria-label={text.person.records} className="grid min-w-0 gap-3">
      {person.records.map((record) => (
        <RecordSheet
          key={record.record}
          record={record}
          differing={differing}
          actions={
            mayDecide && (
              <span className="flex flex-wrap gap-1">
                {person.records.length > 1 && (
                  <Button kind="quiet" small icon={Split} onClick={() => setParting(record.record)}>
                    {text.person.part}
                  </Button>
                )}
                <JoinRecord record={record.record} purpose={purpose} />
              </span>
            )
          }
        />
      ))}
      <ReasonDialog
        open={parting !== null}
        close={() => setParting(null)}
        title={text.person.partTitle}
        lead={text.person.partLead}
        label={text.person.reason}
        confirm={text.person.part}
        decide={async (reason) => {
          if (parting) await deed.mutateAsync({ record: parting, reason })
          notice(text.person.parted)
        }}
      />
    </section>
  )
}
