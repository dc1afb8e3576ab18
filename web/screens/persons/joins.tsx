/** Why records were joined: a small waterfall per link. To the right speaks for, to the left against; unknown draws nothing. */
import type { Words } from '../../../server/platform/words.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { shareWords } from '../../time.ts'

type Person = Output<'persons.get'>
type Join = Person['joins'][number]

export function Joins({ person }: { person: Person }) {
  const { text, say } = useSpeech()
  const nameOf = (id: string): Words => {
    const record = person.records.find((one) => one.record === id)
    return record
      ? { id: `${record.source.id} (${record.agency})`, en: `${record.source.en} (${record.agency})` }
      : { id, en: id }
  }
  return (
    <Card title={text.person.joins}>
      {person.joins.length === 0 ? (
        <p className="text-soft">{text.person.joinsEmpty}</p>
      ) : (
        <>
          <p className="mb-3 text-sm text-soft">{text.person.joinsLead}</p>
          <ul className="grid gap-4">
            {person.joins.map((join) => (
              <li
                key={`${join.a} ${join.b} ${join.by}`}
                className="grid gap-1.5 border-t border-line pt-3 first:border-0 first:pt-0"
              >
                <p className="font-semibold">{text.person.joinOf(say(nameOf(join.a)), say(nameOf(join.b)))}</p>
                {join.by === null ? <Weighed join={join} /> : <Decided join={join} by={join.by} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Decided({ join, by }: { join: Join; by: string }) {
  const { text } = useSpeech()
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <Chip tone={join.same ? 'good' : 'warn'}>{join.same ? text.person.decidedSame : text.person.decidedOther}</Chip>
        {text.person.byPerson(by)} · <Ago at={join.at} />
      </p>
      {join.reason && <p className="text-sm">“{join.reason}”</p>}
    </>
  )
}

function Weighed({ join }: { join: Join }) {
  const { text, say, language } = useSpeech()
  const most = Math.max(1, ...join.reasons.map((reason) => Math.abs(reason.weight)))
  return (
    <>
      <p className="text-xs text-soft">
        {text.person.probability(shareWords(join.probability, language))} · {text.person.byEngine} ·{' '}
        <Ago at={join.at} />
      </p>
      <ul className="grid gap-1">
        {join.reasons.map((reason) => {
          const share = (Math.abs(reason.weight) / most) * 50
          return (
            <li
              key={`${reason.field} ${reason.words.id}`}
              className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-2 text-sm"
            >
              <span>{say(reason.words)}</span>
              <span aria-hidden className="relative h-2 rounded-full bg-sunk">
                <span className="absolute inset-y-[-2px] left-1/2 w-px bg-edge" />
                <span
                  className={`absolute inset-y-0 rounded-full ${reason.weight >= 0 ? 'bg-good' : 'bg-danger'}`}
                  style={
                    reason.weight >= 0 ? { left: '50%', width: `${share}%` } : { right: '50%', width: `${share}%` }
                  }
                />
              </span>
            </li>
          )
        })}
      </ul>
      {join.changes.length > 0 && (
        <ul className="grid gap-0.5 text-sm text-soft">
          {join.changes.map((change) => (
            <li key={change.id}>{say(change)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
