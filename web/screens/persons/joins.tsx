/** Why records were joined: one line per link with what speaks most for it; opened, a small waterfall. Unknown draws nothing. */
import { ChevronDown } from 'lucide-react'
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
      ? { id: `${record.source.id}, ${record.agency}`, en: `${record.source.en}, ${record.agency}` }
      : { id, en: id }
  }
  return (
    <Card title={text.person.joins} flush>
      <p className="px-4 pb-3 text-sm text-soft sm:px-5">
        {person.joins.length === 0 ? text.person.joinsEmpty : text.person.joinsLead}
      </p>
      <ul>
        {person.joins.map((join) => (
          <li key={`${join.a} ${join.b} ${join.by}`} className="border-t border-line px-4 py-2.5 sm:px-5">
            {join.by === null ? (
              <Weighed join={join} a={say(nameOf(join.a))} b={say(nameOf(join.b))} />
            ) : (
              <Decided join={join} by={join.by} a={say(nameOf(join.a))} b={say(nameOf(join.b))} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Pair({ a, b }: { a: string; b: string }) {
  return (
    <span className="grid font-semibold">
      <span>{a}</span>
      <span>{b}</span>
    </span>
  )
}

type Named = { join: Join; a: string; b: string }

type Verdict = NonNullable<Join['verdict']>
const tones = { same: 'good', 'not same': 'warn', 'cannot tell': 'plain', 'taken back': 'plain' } as const

function Decided({ join, by, a, b }: Named & { by: string }) {
  const { text } = useSpeech()
  const verdict: Verdict = join.verdict ?? 'same'
  return (
    <div className="grid gap-1">
      <Pair a={a} b={b} />
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <Chip tone={tones[verdict]}>{text.person.decided[verdict]}</Chip>
        {text.person.byPerson(by)} · <Ago at={join.at} />
      </p>
      {join.reason && <p className="text-sm">“{join.reason}”</p>}
    </div>
  )
}

function Weighed({ join, a, b }: Named) {
  const { text, say, language } = useSpeech()
  const [strongest] = [...join.reasons].sort((one, other) => other.weight - one.weight)
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-start gap-2">
        <span className="min-w-0 grow">
          <Pair a={a} b={b} />
          <span className="block text-sm text-soft">
            {strongest && `${say(strongest.words)} · `}
            {text.person.probability(shareWords(join.probability, language))}
          </span>
        </span>
        <ChevronDown
          aria-hidden
          className="mt-1 size-4 shrink-0 text-soft transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="grid gap-2 pt-2.5">
        <Waterfall reasons={join.reasons} />
        {join.changes.map((change) => (
          <p key={change.id} className="text-sm text-soft">
            {say(change)}
          </p>
        ))}
        <p className="text-xs text-soft">
          {text.person.byEngine} · <Ago at={join.at} />
        </p>
      </div>
    </details>
  )
}

function Waterfall({ reasons }: { reasons: Join['reasons'] }) {
  const { say } = useSpeech()
  const most = Math.max(1, ...reasons.map((reason) => Math.abs(reason.weight)))
  return (
    <ul className="grid gap-1">
      {reasons.map((reason) => {
        const width = `${(Math.abs(reason.weight) / most) * 50}%`
        const isFor = reason.weight >= 0
        return (
          <li
            key={`${reason.field} ${reason.words.id}`}
            className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-2 text-sm"
          >
            <span>{say(reason.words)}</span>
            <span aria-hidden className="relative h-2 rounded-full bg-sunk">
              <span className="absolute inset-y-[-2px] left-1/2 w-px bg-edge" />
              <span
                className={`absolute inset-y-0 rounded-full ${isFor ? 'bg-good' : 'bg-danger'}`}
                style={isFor ? { left: '50%', width } : { right: '50%', width }}
              />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
