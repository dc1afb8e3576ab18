/** What this person went through: records joined and parted, and what officers decided, in order; nothing of it is ever lost. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import type { Text } from '../../text/id.ts'
import { useSpeech } from '../../text/language.tsx'
import { recordWords } from './record-words.ts'

type Person = Output<'persons.get'>
type Happened = Pick<Person['history'][number], 'at' | 'kind' | 'records'> & { others: string[] }

/** So many of the newest stand open. */
const newest = 8

export function History({ person, purpose }: { person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  const [all, setAll] = useState(false)
  const entries = [
    ...gather(person.history).map((one) => ({ at: one.at, key: `${one.kind} ${one.others} ${one.records}`, one })),
    ...person.joins.flatMap((join) =>
      join.by === null ? [] : { at: join.at, key: `${join.a} ${join.b} ${join.verdict}`, join },
    ),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
  const hidden = all ? 0 : Math.max(0, entries.length - newest)
  return (
    <Card title={text.person.history}>
      {entries.length === 0 && <p className="text-sm text-soft">{text.person.historyEmpty}</p>}
      {hidden > 0 && (
        <Button kind="quiet" small onClick={() => setAll(true)}>
          {text.earlierEvents(hidden)}
        </Button>
      )}
      <Thread label={text.person.history}>
        {entries
          .slice(hidden)
          .map((entry) =>
            'join' in entry ? (
              <Decided key={`${entry.at} ${entry.key}`} join={entry.join} person={person} />
            ) : (
              <Event key={`${entry.at} ${entry.key}`} one={entry.one} person={person} purpose={purpose} />
            ),
          )}
      </Thread>
    </Card>
  )
}

/** What happened at one moment in one way is told once: a person that falls into five is one event of theirs. */
function gather(history: Person['history']): Happened[] {
  const gathered: Happened[] = []
  for (const { at, kind, records, other } of history) {
    const same = gathered.find((one) => one.at === at && one.kind === kind && one.records.length + records.length === 0)
    if (same && other) same.others.push(other)
    else gathered.push({ at, kind, records, others: other === null ? [] : [other] })
  }
  return gathered
}

/** The sentence; of records that are elsewhere now, or covered, no number is told. */
function sentenceOf({ kind, records: { length } }: Happened, { person: words }: Text): string {
  if (kind === 'begun') return length > 0 ? words.begun(length) : words.begunUnseen
  if (kind === 'joined') return length > 0 ? words.joinedHere(length) : words.joinedUnseen
  return length > 0 ? words.partedHere(length) : words.partedAway
}

function Event({ one, person, purpose }: { one: Happened; person: Person; purpose: Purpose }) {
  const { text } = useSpeech()
  return (
    <Knot kind={one.kind === 'parted' ? 'open' : 'plain'} when={<When at={one.at} by={text.doerNobody} />}>
      {sentenceOf(one, text)}
      {one.kind !== 'begun' && <Named person={person} records={one.records} />}
      {one.kind === 'parted' && (
        <p className="flex flex-wrap gap-x-4">
          {one.others.map((other, place) => (
            <Link
              key={other}
              to={`/persons/${other}`}
              search={{ purpose } as never}
              className="inline-block min-h-6 text-sm font-semibold text-link hover:underline"
            >
              {text.person.otherPerson} {one.others.length > 1 && `(${place + 1})`}
            </Link>
          ))}
        </p>
      )}
    </Knot>
  )
}

function Decided({ join, person }: { join: Person['joins'][number]; person: Person }) {
  const { text } = useSpeech()
  return (
    <Knot kind="strong" when={<When at={join.at} by={<span className="text-ink">{join.by}</span>} />}>
      {text.person.decidedThat[join.verdict ?? 'same']}
      <Named person={person} records={[join.a, join.b]} />
      {join.reason && <p className="mt-0.5 text-sm text-soft">“{join.reason}”</p>}
    </Knot>
  )
}

function When({ at, by }: { at: string; by: ReactNode }) {
  return (
    <>
      <Time at={at} /> · {by}
    </>
  )
}

function Named({ person, records }: { person: Person; records: string[] }) {
  const { say } = useSpeech()
  return (
    <ul className="text-sm text-soft">
      {records.slice(0, 3).map((record) => (
        <li key={record}>{say(recordWords(person, record))}</li>
      ))}
      {records.length > 3 && <li>+ {records.length - 3}</li>}
    </ul>
  )
}
