/** Why records were joined: one line per link with what speaks most for it; opened, a small waterfall. Unknown draws nothing. */
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Ago } from '../../parts/time.tsx'
import { Waterfall } from '../../parts/waterfall.tsx'
import { useSpeech } from '../../text/language.tsx'
import { shareWords } from '../../time.ts'
import { recordWords } from './record-words.ts'

type Person = Output<'persons.get'>
type Join = Person['joins'][number]

/** So many links stand open; a person of fifty records has hundreds. */
const atOnce = 6

export function Joins({ person }: { person: Person }) {
  const { text, say } = useSpeech()
  const [all, setAll] = useState(false)
  const shown = all ? person.joins : person.joins.slice(0, atOnce)
  const nameOf = (id: string) => recordWords(person, id)
  return (
    <Card title={text.person.joins} flush>
      <p className="px-4 pb-3 text-sm text-soft sm:px-5">
        {person.joins.length === 0 ? text.person.joinsEmpty : text.person.joinsLead}
      </p>
      <ul>
        {shown.map((join) => (
          <li key={`${join.a} ${join.b} ${join.by} ${join.at}`} className="border-t border-line px-4 py-2.5 sm:px-5">
            {join.by === null ? (
              <Weighed join={join} a={say(nameOf(join.a))} b={say(nameOf(join.b))} />
            ) : (
              <Decided join={join} by={join.by} a={say(nameOf(join.a))} b={say(nameOf(join.b))} />
            )}
          </li>
        ))}
      </ul>
      {shown.length < person.joins.length && (
        <div className="border-t border-line px-2.5 py-2">
          <Button kind="quiet" small onClick={() => setAll(true)}>
            {text.person.joinsMore(person.joins.length - shown.length)}
          </Button>
        </div>
      )}
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
        <Waterfall reasons={join.reasons.map(({ field, words, weight }) => ({ field, words, bits: weight }))} />
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
