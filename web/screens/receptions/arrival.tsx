/** One name: came or not, how they are, how it went on. Big enough for a thumb. */
import { useState } from 'react'
import { type ArrivalOutcome, arrivalOutcomes } from '../../../server/cases/receptions/model.ts'
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { OpenAbout } from '../cases/open-about.tsx'

type Person = Output<'receptions.get'>['people'][number]

const stale: Name[] = ['receptions.get', 'receptions.list']

export function Arrival({ person, closed }: { person: Person; closed: boolean }) {
  const { text, say } = useSpeech()
  const words = text.receptions
  const mark = useDeed('receptions.mark', stale)
  return (
    <li className="grid gap-2.5 border-t border-line px-4 py-3.5 first:border-0 sm:px-5 lg:grid-cols-[1fr_auto] lg:items-center">
      <div className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="text-soft">{person.line}</span>
          <span className="text-base font-bold">{person.name ?? words.gone}</span>
          {!person.listed && <Chip tone="warn">{words.unlisted}</Chip>}
          {person.outcome !== null && (
            <Chip tone="good">
              {say(arrivalOutcomes[person.outcome])}
              {person.case !== null && ` · ${person.case}`}
            </Chip>
          )}
        </span>
        <span className="text-sm text-soft">
          {[
            person.sex === 'F' ? words.female : person.sex === 'M' ? words.male : null,
            person.bornYear === null ? null : words.born(person.bornYear),
            person.paper || null,
          ]
            .filter((one) => one !== null)
            .join(' · ')}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong to one name, not a set of fields */}
      <div role="group" aria-label={person.name ?? String(person.line)} className="flex flex-wrap gap-1.5">
        {(['present', 'absent'] as const).map((presence) => (
          <Press
            key={presence}
            on={person.presence === presence}
            strong
            disabled={closed || mark.isPending}
            press={() => mark.mutate({ id: person.id, presence })}
          >
            {words[presence]}
          </Press>
        ))}
        {(['child', 'ill', 'talk'] as const).map((sign) => (
          <Press
            key={sign}
            on={person[sign]}
            disabled={closed || mark.isPending}
            press={() => mark.mutate({ id: person.id, [sign]: !person[sign] })}
          >
            {words[sign]}
          </Press>
        ))}
      </div>
      {mark.error !== null && <Trouble thrown={mark.error} />}
      {!closed && person.presence === 'present' && person.outcome === null && (
        <>
          <Settle id={person.id} />
          {person.person !== null && <OpenCase id={person.id} person={person.person} />}
        </>
      )}
    </li>
  )
}

/** For whom may: a case about them in two steps of one deed, and how it went on for them is noted by it. */
function OpenCase({ id, person }: { id: string; person: string }) {
  const settle = useDeed('receptions.settle', stale)
  return (
    <div className="justify-self-start">
      <OpenAbout
        person={person}
        opened={async (number) => {
          await settle.mutateAsync({ id, outcome: 'in a case', case: number })
        }}
      />
    </div>
  )
}

function Press({
  on,
  strong = false,
  disabled,
  press,
  children,
}: {
  on: boolean
  strong?: boolean
  disabled: boolean
  press: () => void
  children: string
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      disabled={disabled}
      onClick={press}
      className={`min-h-10 rounded-full border px-3.5 text-sm font-semibold disabled:opacity-70 ${on ? 'border-accent bg-accent-wash text-link' : 'border-edge/60 bg-card hover:bg-sunk'} ${strong ? 'min-w-20' : ''}`}
    >
      {children}
    </button>
  )
}

type Settled = Exclude<ArrivalOutcome, 'did not come'>

function Settle({ id }: { id: string }) {
  const { text, say } = useSpeech()
  const words = text.receptions
  const settle = useDeed('receptions.settle', stale)
  const [outcome, setOutcome] = useState<Settled | ''>('')
  const [number, setNumber] = useState('')
  const ready = outcome !== '' && (outcome !== 'in a case' || number.trim() !== '')
  return (
    <form
      className="grid gap-2 lg:col-span-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (outcome !== '') settle.mutate({ id, outcome, ...(outcome === 'in a case' ? { case: number } : {}) })
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <Choice
          label={words.outcome}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as Settled | '')}
        >
          <option value="">{words.chooseOutcome}</option>
          {Object.entries(arrivalOutcomes)
            .filter(([code]) => code !== 'did not come')
            .map(([code, name]) => (
              <option key={code} value={code}>
                {say(name)}
              </option>
            ))}
        </Choice>
        {outcome === 'in a case' && (
          <Field
            label={words.caseNumber}
            value={number}
            maxLength={30}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
        <Button type="submit" disabled={!ready} busy={settle.isPending}>
          {words.settle}
        </Button>
      </div>
      {settle.error !== null && <Trouble thrown={settle.error} />}
    </form>
  )
}
