/** A request for restitution part by part, an assessment, a decision, or a payment. */
import { useState } from 'react'
import { type ApplicantKind, applicantKinds, wholePayment } from '../../../server/cases/law/model.ts'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Line, Wanted } from './restitutions.tsx'
import { type Law, useLawDeed } from './use-law.ts'

/** `round` null: the request itself. */
export function RestitutionDialog({
  law,
  line,
  round,
  corrects,
  close,
}: {
  law: Law
  line: Line
  close: () => void
} & Wanted) {
  const { text, say } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const ask = useLawDeed('restitutions.ask')
  const record = useLawDeed('restitutions.record')
  const [applicant, setApplicant] = useState<ApplicantKind | ''>('')
  const [on, setOn] = useState(corrects?.on ?? law.today)
  const [number, setNumber] = useState(corrects?.number ?? '')
  const [amounts, setAmounts] = useState<Record<string, string>>(
    Object.fromEntries((corrects?.parts ?? []).map(({ part, amount }) => [part, String(amount)])),
  )
  const asked =
    round === 'paid'
      ? [{ code: wholePayment, label: words.amount }]
      : law.parts.map((part) => ({ code: part.code, label: say(part.words) }))
  const parts = asked.flatMap(({ code }) => {
    const amount = amounts[code] ?? ''
    return amount === '' ? [] : [{ part: code, amount: Number(amount) }]
  })
  return (
    <FormDialog
      open
      close={close}
      title={round === null ? words.ask : `${corrects ? words.correct : words.record}: ${words.rounds[round]}`}
      lead={corrects ? words.correctLead : undefined}
      confirm={words.save}
      ready={parts.length > 0 && number.trim().length > 2 && (round !== null || applicant !== '')}
      send={async () => {
        const paper = { on, number: number.trim(), parts }
        if (round !== null)
          await record.mutateAsync({ restitution: line.request!.id, round, corrects: corrects?.id ?? null, ...paper })
        else if (applicant !== '')
          await ask.mutateAsync({ participant: line.participant, proceeding: line.proceeding!, applicant, ...paper })
        notice(words.saved)
      }}
    >
      {round === null && (
        <OneOf label={words.applicant} options={applicantKinds} value={applicant} choose={setApplicant} />
      )}
      <Field
        label={words.on}
        type="date"
        max={law.today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        required
      />
      <Field
        label={words.number}
        value={number}
        maxLength={100}
        onChange={(event) => setNumber(event.target.value)}
        required
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-sm font-semibold">{words.parts}</legend>
        {asked.map(({ code, label }) => (
          <Field
            key={code}
            label={label}
            type="number"
            min={0}
            step={1}
            value={amounts[code] ?? ''}
            onChange={(event) => setAmounts({ ...amounts, [code]: event.target.value })}
          />
        ))}
      </fieldset>
    </FormDialog>
  )
}
