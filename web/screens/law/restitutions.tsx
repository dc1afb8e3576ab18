/** Restitution victim by victim: sums in four columns, deadlines with their ground; two that differ are both shown. */
import { Banknote } from 'lucide-react'
import { useState } from 'react'
import type { Round } from '../../../server/cases/law/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { moneyWords } from '../../time.ts'
import { Day } from './day.tsx'
import { RestitutionDialog } from './restitution-dialog.tsx'
import type { Law } from './use-law.ts'

export type Line = NonNullable<Law['restitutions']>[number]
type Entry = NonNullable<Line['request']>['entries'][number]
/** `round` null: the request itself. */
export type Wanted = { round: Round | null; corrects: Entry | null }
type Opened = Wanted & { line: Line }

export function Restitutions({ law, leads }: { law: Law; leads: boolean }) {
  const { text } = useSpeech()
  const words = text.law
  const [opened, setOpened] = useState<Opened | null>(null)
  if (law.restitutions === null) return null
  return (
    <Card title={words.restitution} note={words.restitutionLead} flush>
      <ul>
        {law.restitutions.map((line) => (
          <li key={line.participant} className="grid gap-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
            <Victim line={line} leads={leads} choose={(wanted) => setOpened({ line, ...wanted })} />
          </li>
        ))}
      </ul>
      {opened && <RestitutionDialog law={law} {...opened} close={() => setOpened(null)} />}
    </Card>
  )
}

function Victim({ line, leads, choose }: { line: Line; leads: boolean; choose: (wanted: Wanted) => void }) {
  const { text, say } = useSpeech()
  const words = text.law
  const may = useMay()('work on cases')
  const { request } = line
  const rounds: Round[] =
    request?.sums.decided == null ? ['asked', 'assessed', 'decided'] : ['assessed', 'decided', 'paid']
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{line.name ?? text.person.nameCovered}</span>
        {request && <Chip>{say(request.applicant)}</Chip>}
        {request && !request.beforeDemand && <Chip tone="warn">{words.late}</Chip>}
        {request?.sums.open === 0 && <Chip tone="good">{words.paidInFull}</Chip>}
      </span>
      {request === null ? (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
          {words.notAsked}
          {line.demandRead && (
            <span>
              {words.demandRead} <Day on={line.demandRead} />.
            </span>
          )}
          {line.requestBy.map((one) => (
            <span key={one.ground} className="flex flex-wrap items-center gap-x-2">
              {words.askBy} <Due at={one.dueAt} /> ({words.payBy(one.days, one.ground)})
            </span>
          ))}
        </span>
      ) : (
        <>
          <Sums request={request} />
          <Entries request={request} leads={leads} choose={choose} />
        </>
      )}
      {may && line.proceeding && (
        <span className="no-print flex flex-wrap gap-1.5">
          {request === null && (
            <Button small icon={Banknote} onClick={() => choose({ round: null, corrects: null })}>
              {words.ask}
            </Button>
          )}
          {request &&
            rounds
              .filter((round) => leads || round !== 'decided')
              .map((round) => (
                <Button
                  key={round}
                  small
                  onClick={() => choose({ round, corrects: null })}
                  aria-label={`${words.record}: ${words.rounds[round]}, ${line.name ?? ''}`}
                >
                  {words.record}: {words.rounds[round]}
                </Button>
              ))}
        </span>
      )}
    </>
  )
}

function Sums({ request }: { request: NonNullable<Line['request']> }) {
  const { text, language } = useSpeech()
  const words = text.law
  const shown = [
    ...(['asked', 'assessed', 'decided', 'paid'] as const).map(
      (round) => [words.rounds[round], request.sums[round]] as const,
    ),
    [words.openSum, request.sums.open] as const,
  ]
  return (
    <>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-4 gap-y-1.5">
        {shown.map(([label, sum]) => (
          <div key={label} className="min-w-0">
            <dt className="text-xs text-soft">{label}</dt>
            <dd className="font-semibold whitespace-nowrap tabular-nums">
              {sum === null ? '–' : moneyWords(sum, language)}
            </dd>
          </div>
        ))}
      </dl>
      {request.payBy.length > 0 && request.sums.open !== 0 && (
        <div className="grid gap-1 rounded-md bg-warn-wash px-3 py-2 text-sm text-warn">
          {request.payBy.length > 1 && <p className="font-semibold">{words.twoDeadlines}</p>}
          {request.payBy.map((one) => (
            <p key={one.ground} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {words.payBy(one.days, one.ground)} <Due at={one.dueAt} />
              {one.toBeConfirmed && <span>({words.toConfirm})</span>}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

/** Every entry as it was made; what was corrected stays, struck through. */
function Entries({
  request,
  leads,
  choose,
}: {
  request: NonNullable<Line['request']>
  leads: boolean
  choose: (wanted: Wanted) => void
}) {
  const { text, language } = useSpeech()
  const words = text.law
  const may = useMay()('work on cases')
  const sum = (entry: Entry) =>
    moneyWords(
      entry.parts.reduce((all, { amount }) => all + amount, 0),
      language,
    )
  return (
    <ul className="grid gap-0.5 text-sm text-soft">
      {request.entries.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-center gap-x-2">
          <span className={entry.stands ? '' : 'line-through'}>
            <Day on={entry.on} /> · {words.rounds[entry.round]} · {entry.number} · {sum(entry)}
          </span>
          {may && entry.stands && (leads || entry.round !== 'decided') && (
            <Button
              kind="quiet"
              small
              aria-label={`${words.correct}: ${words.rounds[entry.round]}, ${entry.number}`}
              onClick={() => choose({ round: entry.round, corrects: entry })}
            >
              {words.correct}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
