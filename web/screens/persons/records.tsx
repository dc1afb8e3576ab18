/** The records of a person, one sheet each, fields in groups; a masked field says why it is masked. */
import { Split } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Masked } from '../../parts/masked.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import type { Text } from '../../text/id.ts'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from './fact-words.ts'
import { JoinRecord } from './join-record.tsx'

type Person = Output<'persons.get'>
type Record = Person['records'][number]
type Group = keyof Text['person']['group']

export function Records({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const [parting, setParting] = useState<string | null>(null)
  const deed = useDeed('persons.part', ['persons.get', 'alerts.get', 'cases.get'], { purpose })
  const mayDecide = may('decide about persons')
  return (
    <section aria-label={text.person.records} className="grid min-w-0 gap-3">
      {person.records.map((record) => (
        <RecordSheet
          key={record.record}
          record={record}
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

function RecordSheet({ record, actions }: { record: Record; actions: React.ReactNode }) {
  const { text, say, language } = useSpeech()
  // The kind of happening is the record's own heading already.
  const fields = record.fields.filter((field) => field.field !== 'happening')
  const groups = (Object.keys(text.person.group) as Group[]).filter((group) =>
    fields.some((field) => field.group === group),
  )
  return (
    <Card
      title={say(record.source)}
      note={
        <>
          {record.protected && <Chip tone="accent">{text.person.protectedRecord}</Chip>} {record.agency} ·{' '}
          {text.person.recordAt} <Time at={record.at} zone={record.zone} grain={record.precision} />
        </>
      }
      action={actions}
    >
      <div className="gap-x-6 sm:columns-2">
        {groups.map((group) => (
          <div key={group} className="mb-3 break-inside-avoid">
            <h3 className="mb-0.5 text-xs font-bold text-soft">{text.person.group[group]}</h3>
            <dl className="grid gap-0.5">
              {fields
                .filter((field) => field.group === group)
                .map((field) => (
                  <div key={field.field} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-2">
                    <dt className="text-sm text-soft">{say(field.label)}</dt>
                    <dd className="font-semibold">
                      {field.masked ? (
                        <Masked why={say(field.masked)} />
                      ) : (
                        factWords(field.field, field.value ?? '', text, language)
                      )}
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
      <p className="mt-3 border-t border-line pt-2 text-xs text-soft">
        {text.person.recordRef} {record.ref} · {text.person.recordReceived} <Time at={record.receivedAt} />
      </p>
    </Card>
  )
}
