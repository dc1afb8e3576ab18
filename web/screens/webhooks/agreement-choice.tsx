/** Agreements in force on which a webhook may rest: the own agency's, an administrator any. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Choice } from '../../parts/field.tsx'
import { useMay, useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Agreement = Output<'agreements.list'>[number]

export function AgreementChoice({
  agency,
  value,
  choose,
}: {
  /** Only this agency's, by its short name. */
  agency?: string
  value: string
  choose: (agreement: Agreement | undefined) => void
}) {
  const { text } = useSpeech()
  const may = useMay()
  const who = useWho()
  const agreements = (useAnswer('agreements.list', {}).data ?? []).filter(
    (one) =>
      one.inForce &&
      (agency === undefined || one.agency === agency) &&
      (may('manage accounts') || one.agency === who.post?.agency.short),
  )
  return (
    <Choice
      label={text.accounts.agreement}
      hint={text.webhooks.agreementHint}
      value={value}
      onChange={(event) => choose(agreements.find((one) => one.id === event.target.value))}
      required
    >
      <option value="">{text.accounts.agreementChoose}</option>
      {agreements.map((one) => (
        <option key={one.id} value={one.id}>
          {one.agency} · {one.source} · {one.number}
        </option>
      ))}
    </Choice>
  )
}
