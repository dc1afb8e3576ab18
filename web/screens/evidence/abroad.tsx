/** Requests to other countries: a draft until channel and letter number, then its steps with their days. */
import { FileText, Globe } from 'lucide-react'
import { useState } from 'react'
import { type AbroadKind, abroadKinds } from '../../../server/cases/evidence/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from '../law/day.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { type Evidence, useEvidenceDeed } from './use-evidence.ts'

type Request = Evidence['abroad'][number]
const tones = {
  draft: 'warn',
  sent: 'accent',
  reminded: 'accent',
  answered: 'good',
  refused: 'danger',
  withdrawn: 'plain',
} as const

export function Abroad({ evidence, leads }: { evidence: Evidence; leads: boolean }) {
  const { text } = useSpeech()
  const words = text.evidence
  const [asking, setAsking] = useState(false)
  return (
    <Card
      flush
      title={words.abroad}
      note={words.abroadLead}
      action={
        leads &&
        evidence.case.state === 'open' && (
          <Button small icon={Globe} onClick={() => setAsking(true)}>
            {words.askAbroad}
          </Button>
        )
      }
    >
      {evidence.abroad.length === 0 && <p className="px-4 pb-4 text-soft sm:px-5">{words.noAbroad}</p>}
      <ul>
        {evidence.abroad.map((one) => (
          <li key={one.id} className="grid gap-1 border-t border-line px-4 py-3 first:border-0 sm:px-5">
            <Line one={one} today={evidence.today} leads={leads} />
          </li>
        ))}
      </ul>
      {asking && <AskDialog evidence={evidence} close={() => setAsking(false)} />}
    </Card>
  )
}

function Line({ one, today, leads }: { one: Request; today: string; leads: boolean }) {
  const { text, say } = useSpeech()
  const words = text.evidence
  const [moving, setMoving] = useState<Exclude<Request['state'], 'draft'> | null>(null)
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-bold">{one.number}</span>
        <Chip tone={tones[one.state]}>{say(one.stateWords)}</Chip>
        {one.dueAt && (
          <span className="inline-flex flex-wrap items-center gap-1.5 text-sm text-soft">
            {words.answerBy} <Due at={one.dueAt} />
          </span>
        )}
      </span>
      <span className="text-sm text-soft">
        {say(one.kind)} · {one.authority}, {say(one.country)}
        {one.channel && ` · ${say(one.channel)}`}
      </span>
      <span className="break-words">{one.words}</span>
      {one.steps.map((step) => (
        <span key={step.id} className="text-sm text-soft">
          <Day on={step.on} /> · {say(step.words)} · {step.letter}
          {step.note && ` · “${step.note}”`}
        </span>
      ))}
      <span className="no-print flex flex-wrap items-center gap-1.5">
        {leads &&
          one.next.map((what) =>
            what === 'draft' ? null : (
              <Button
                key={what}
                small
                onClick={() => setMoving(what)}
                aria-label={`${words.move[what]}: ${one.number}`}
              >
                {words.move[what]}
              </Button>
            ),
          )}
        <a
          href={`/api/web/abroad.letter?id=${one.id}`}
          download
          aria-label={`${words.print}: ${one.number}`}
          className="inline-flex min-h-8 items-center gap-1.5 px-1 text-sm font-semibold text-link"
        >
          <FileText aria-hidden className="size-4" />
          {words.print}
        </a>
      </span>
      {moving && <MoveDialog id={one.id} what={moving} today={today} close={() => setMoving(null)} />}
    </>
  )
}

function AskDialog({ evidence, close }: { evidence: Evidence; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const deed = useEvidenceDeed('abroad.ask')
  const [kind, setKind] = useState<AbroadKind | ''>('')
  const [country, setCountry] = useState('')
  const [authority, setAuthority] = useState('')
  const [asked, setAsked] = useState('')
  const countries = evidence.countries.toSorted((a, b) => say(a.words).localeCompare(say(b.words)))
  return (
    <FormDialog
      open
      close={close}
      title={words.askAbroad}
      lead={words.abroadLead}
      confirm={text.law.save}
      ready={kind !== '' && country !== '' && authority.trim().length > 1 && asked.trim().length > 9}
      send={async () => {
        if (kind === '') return
        await deed.mutateAsync({
          case: evidence.case.id,
          kind,
          country,
          authority: authority.trim(),
          words: asked.trim(),
        })
        notice(words.saved)
      }}
    >
      <OneOf label={words.kind} options={abroadKinds} value={kind} choose={setKind} />
      <Choice label={words.country} value={country} onChange={(event) => setCountry(event.target.value)} required>
        <option value="" disabled>
          {text.law.choose}
        </option>
        {countries.map((one) => (
          <option key={one.code} value={one.code}>
            {say(one.words)}
          </option>
        ))}
      </Choice>
      <Field
        label={words.authority}
        value={authority}
        maxLength={200}
        onChange={(event) => setAuthority(event.target.value)}
        required
      />
      <TextField
        label={words.words}
        hint={words.descriptionHint}
        value={asked}
        maxLength={2000}
        onChange={(event) => setAsked(event.target.value)}
        required
      />
    </FormDialog>
  )
}
