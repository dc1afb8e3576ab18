/** One record of a person: its facts in groups; a covered one says why, one that other records contradict is marked. */
import type { ReactNode } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Masked } from '../../parts/masked.tsx'
import { Time } from '../../parts/time.tsx'
import type { Text } from '../../text/id.ts'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from './fact-words.ts'

type Record = Output<'persons.get'>['records'][number]
type Group = keyof Text['person']['group']

export function RecordSheet({
  record,
  differing,
  actions,
}: {
  record: Record
  differing: Set<string>
  actions: ReactNode
}) {
  const { text, say, language } = useSpeech()
  // The kind of happening is the record's own heading already.
  const fields = record.fields.filter((field) => field.field !== 'happening')
  const groups = (Object.keys(text.person.group) as Group[]).filter((group) =>
    fields.some((field) => field.group === group),
  )
  return (
    <Card
      title={
        <>
          {say(record.source)} <span className="sr-only">{record.ref}</span>
        </>
      }
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
                      {!field.masked && differing.has(field.field) && (
                        <span className="ml-2">
                          <Chip tone="warn">{text.person.differs}</Chip>
                        </span>
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
