/** What she agreed to, refused or withdrew, newest word first; a withdrawal shows what she is to be told. */
import { FilePlus2, Printer, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { decisions, forms, purposes, withholdable } from '../../../server/cases/victims/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import type { Victim } from './use-victim.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export type Consent = Victim['consents'][number]
const tones = { given: 'good', refused: 'danger', withdrawn: 'warn' } as const

export function Consents({ victim }: { victim: Victim }) {
  const { text } = useSpeech()
  const words = text.victims
  const [recording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const newest = victim.consents.filter((one) => one.newest)
  const former = (of: Consent) =>
    victim.consents.filter((one) => !one.newest && one.purpose === of.purpose && one.recipient?.id === of.recipient?.id)
  return (
    <Card
      flush
      title={words.consents}
      action={
        <Button small icon={FilePlus2} onClick={() => setRecording(true)}>
          {words.record}
        </Button>
      }
    >
      <ul>
        {newest.map((one) => (
          <li key={one.id} className="grid gap-1.5 border-t border-line px-4 py-3 first:border-0 sm:px-5">
            <Line one={one} />
            {one.tell && <Told one={one} />}
            {one.decision === 'given' && (
              <span>
                <Button small icon={Undo2} onClick={() => setWithdrawing(one)}>
                  {words.withdraw}
                </Button>
              </span>
            )}
            {former(one).length > 0 && (
              <details>
                <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">
                  {words.history(former(one).length)}
                </summary>
                <ul className="mt-1 grid gap-2">
                  {former(one).map((earlier) => (
                    <li key={earlier.id} className="rounded-md bg-sunk/60 px-3 py-2">
                      <Line one={earlier} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
        {newest.length === 0 && <li className="px-4 pb-4 text-soft sm:px-5">{words.noConsent}</li>}
      </ul>
      {recording && <ConsentDialog victim={victim} close={() => setRecording(false)} />}
      {withdrawing && <WithdrawDialog victim={victim} consent={withdrawing} close={() => setWithdrawing(null)} />}
    </Card>
  )
}

function Line({ one }: { one: Consent }) {
  const { text, say } = useSpeech()
  const words = text.victims
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Chip tone={tones[one.decision]}>{say(decisions[one.decision])}</Chip>
        <span className="font-semibold">{say(purposes[one.purpose])}</span>
        <span>· {one.recipient?.name ?? words.everybody}</span>
      </span>
      {one.withholds.length > 0 && (
        <span className="text-sm">
          {words.withholds}: {one.withholds.map((part) => say(withholdable[part])).join(', ')}
        </span>
      )}
      {one.said && <span className="text-sm">“{one.said}”</span>}
      {one.interest && (
        <span className="text-sm">
          {words.interest}: “{one.interest}”
        </span>
      )}
      <span className="text-sm text-soft">
        {words.version(one.version)} · {say(one.givenBy)} · {say(forms[one.form])}
        {one.witness && ` · ${words.witness}: ${one.witness}`} · <Time at={one.at} /> · {words.by(one.by)}
      </span>
    </>
  )
}

function Told({ one }: { one: Consent }) {
  const { text, say } = useSpeech()
  const words = text.victims
  return (
    <div className="grid gap-1 rounded-md border border-warn-mark/50 px-3 py-2">
      <span className="flex flex-wrap items-center gap-2 text-sm font-semibold">
        {words.tellHer}
        {one.stoppedAt ? <Chip tone="good">{words.stopped}</Chip> : one.stopsAt && <Due at={one.stopsAt} />}
      </span>
      <p>{one.tell && say(one.tell)}</p>
      <a
        href={`/api/web/victims.withdrawal-sheet?id=${one.id}`}
        download
        className="no-print inline-flex min-h-8 items-center gap-1.5 justify-self-start text-sm font-semibold text-link"
      >
        <Printer aria-hidden className="size-4" />
        {words.sheet}
      </a>
    </div>
  )
}
