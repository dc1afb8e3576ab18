/** An SOP as a document: clause by clause, readable on a screen and on A4. */
import type { ReactNode } from 'react'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Sop, type Step, useClockWords, useNames } from './names.ts'

export function SopDocument({ sop }: { sop: Sop }) {
  const { text } = useSpeech()
  return (
    <div className="grid gap-4">
      <p className="max-w-[80ch] text-sm text-soft">
        {text.sops.validFrom(sop.from, sop.until)}. {text.sops.accountable}
      </p>
      {(['protection', 'law', 'immigration'] as const).map((track) => {
        const steps = sop.steps.filter((step) => step.track === track)
        if (steps.length === 0) return null
        return (
          <Card key={track} title={text.sops.track[track]} note={String(steps.length)} flush>
            <ol className="divide-y divide-line">
              {steps.map((step) => (
                <Clause key={step.code} sop={sop} step={step} number={sop.steps.indexOf(step) + 1} />
              ))}
            </ol>
          </Card>
        )
      })}
    </div>
  )
}

function Clause({ sop, step, number }: { sop: Sop; step: Step; number: number }) {
  const { text, say } = useSpeech()
  const names = useNames()
  const clockWords = useClockWords()
  const paper = (code: string) => {
    const one = sop.documents.find((document) => document.code === code)
    return one === undefined ? code : say(one.words)
  }
  const { start } = step
  const before = start.on === 'step' ? sop.steps.find((one) => one.code === start.step) : undefined
  const starts =
    start.on === 'opened'
      ? text.sops.startOpened
      : start.on === 'event'
        ? text.sops.startEvent(names.event(start.event))
        : text.sops.startStep(before === undefined ? start.step : say(before.words))
  const pillar = names.pillar(step.aspect)
  return (
    <li id={`clause-${step.code}`} className="grid gap-2 px-4 py-3 sm:px-5 print:break-inside-avoid">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="text-sm text-soft">{text.sops.clause(number)}</span>
        <b className="min-w-0">{say(step.words)}</b>
        {(step.toBeConfirmed || step.clock?.toBeConfirmed) && <Chip tone="warn">{text.sops.toBeConfirmed}</Chip>}
      </p>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2 xl:grid-cols-3">
        <Part name={text.sops.responsible} warn={step.responsible === null}>
          {names.agency(step.responsible)} · {text.sops.per[step.per]}
        </Part>
        <Part name={text.sops.starts}>
          {starts}
          {step.stop !== null && ` · ${text.sops.stops(names.event(step.stop))}`}
        </Part>
        <Part name={text.sops.clock}>
          {clockWords(step.clock)}
          {step.clock && <span className="text-soft"> ({say(step.clock.source)})</span>}
        </Part>
        <Part name={text.sops.consentLabel}>{text.sops.consent[step.consent]}</Part>
        <Part name={text.sops.aspect}>
          {step.aspect === '' ? text.none : names.aspect(step.aspect)}
          {pillar !== null && <span className="text-soft"> · {pillar}</span>}
        </Part>
        <Part name={text.sops.legal}>
          {say(step.legal.words)}
          {step.legal.until !== null && <span className="text-soft"> ({text.sops.legalUntil(step.legal.until)})</span>}
        </Part>
        {(step.needs.length > 0 || step.makes.length > 0) && (
          <Part name={text.sops.papers}>
            {[
              ...(step.needs.length > 0 ? [`${text.sops.needs} ${step.needs.map(paper).join(', ')}`] : []),
              ...(step.makes.length > 0 ? [`${text.sops.makes} ${step.makes.map(paper).join(', ')}`] : []),
            ].join('; ')}
          </Part>
        )}
        {step.gives.length > 0 && <Part name={text.sops.gives}>{step.gives.map(names.event).join(', ')}</Part>}
        {step.handsTo !== null && (
          <Part name={text.sops.handsTo}>
            {text.sops.handsToWords(names.agency(step.handsTo.to), names.aspect(step.handsTo.aspect))}
          </Part>
        )}
      </dl>
    </li>
  )
}

const Part = ({ name, warn = false, children }: { name: string; warn?: boolean; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs font-semibold text-soft">{name}</dt>
    <dd className={warn ? 'font-semibold text-warn' : ''}>{children}</dd>
  </div>
)
