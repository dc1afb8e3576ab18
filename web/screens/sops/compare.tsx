/** Two SOPs side by side: what is found between them, with both clauses; then aspect by aspect; then the joint one. */
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Compose } from './compose.tsx'
import { Findings } from './findings.tsx'
import { type Step, useClockWords, useNames } from './names.ts'

type Compared = Output<'sops.compare'>
export type Side = { id: string } | { draft: string }

/** A draft is named by its id behind `draft:`, so that the address can be kept. */
const sideOf = (chosen: string): Side =>
  chosen.startsWith('draft:') ? { draft: chosen.slice('draft:'.length) } : { id: chosen }

export function Screen() {
  const { text, say } = useSpeech()
  const list = useAnswer('sops.list', {})
  const [{ first = '', second = '' }, change] = useFilters<{ first?: string; second?: string; page?: number }>()
  const isReady = first !== '' && second !== ''
  const query = useAnswer('sops.compare', { first: sideOf(first), second: sideOf(second) }, { enabled: isReady })
  const options = (
    <>
      <option value="">{text.sops.choose}</option>
      {(list.data?.inForce ?? []).map((one) => (
        <option key={one.id} value={one.id}>
          {say(one.name)} ({one.id}@{one.version})
        </option>
      ))}
      {(list.data?.drafts ?? []).map((one) => (
        <option key={one.id} value={`draft:${one.id}`}>
          {text.sops.tabs.writes}: {say(one.name)}
        </option>
      ))}
    </>
  )
  return (
    <Page title={text.sops.compare} lead={text.sops.compareLead} trail={{ to: '/sops', words: text.screens.sops }}>
      <div className="no-print grid gap-3.5 sm:grid-cols-2">
        <Choice label={text.sops.first} value={first} onChange={(event) => change({ first: event.target.value })}>
          {options}
        </Choice>
        <Choice label={text.sops.second} value={second} onChange={(event) => change({ second: event.target.value })}>
          {options}
        </Choice>
      </div>
      {isReady && (
        <Loaded query={query} rows={6}>
          {(compared) => (
            <>
              <Findings compared={compared} />
              <SideBySide compared={compared} />
              <Compose sides={[sideOf(first), sideOf(second)]} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

/** Every aspect that one of them speaks about, in the order of the first; what differs in a finding carries its mark. */
function SideBySide({ compared: { first, second, findings } }: { compared: Compared }) {
  const { text, say } = useSpeech()
  const names = useNames()
  const [onlyShared, setOnlyShared] = useState(false)
  const aspects = [...new Set([...first.steps, ...second.steps].map((step) => step.aspect))]
  const rows = aspects
    .map((aspect) => ({
      aspect,
      sides: [first, second].map((sop) => sop.steps.find((step) => step.aspect === aspect)),
      found: findings.some((finding) => finding.aspect === aspect),
    }))
    .filter(({ sides }) => !onlyShared || sides.every((side) => side !== undefined))
  return (
    <Card
      title={text.sops.sideBySide}
      note={String(rows.length)}
      action={
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={onlyShared}
            onChange={(event) => setOnlyShared(event.target.checked)}
          />
          {text.sops.onlyShared}
        </label>
      }
      flush
    >
      <div className="hidden grid-cols-2 gap-4 border-b border-line px-5 py-2 text-sm font-bold sm:grid print:grid">
        <span>{say(first.name)}</span>
        <span>{say(second.name)}</span>
      </div>
      <ul className="divide-y divide-line">
        {rows.map(({ aspect, sides, found }) => (
          <li
            key={aspect}
            className={`grid gap-x-4 gap-y-2 px-4 py-2.5 sm:grid-cols-2 sm:px-5 print:grid-cols-2 ${found ? 'border-l-4 border-l-warn-mark bg-warn-wash/40' : ''}`}
          >
            <h3 className="text-xs font-bold text-soft sm:col-span-2 print:col-span-2">{names.aspect(aspect)}</h3>
            {sides.map((step, place) => (
              <div key={place === 0 ? 'first' : 'second'} className="min-w-0">
                <p className="text-xs text-soft sm:hidden print:hidden">
                  {say(place === 0 ? first.name : second.name)}
                </p>
                {step === undefined ? <p className="text-sm text-soft">{text.sops.missing}</p> : <Brief step={step} />}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Brief({ step }: { step: Step }) {
  const { text, say } = useSpeech()
  const names = useNames()
  const clockWords = useClockWords()
  return (
    <>
      <p className="text-sm font-semibold">{say(step.words)}</p>
      <p className="text-sm text-soft">
        {names.agency(step.responsible)} · {clockWords(step.clock)} · {text.sops.consent[step.consent]}
        {step.start.on === 'event' && ` · ${text.sops.startEvent(names.event(step.start.event))}`}
      </p>
    </>
  )
}
