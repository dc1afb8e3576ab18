/** Opening a case: told apart from the first moment whether people are exploited (TPPO) or smuggled (TPPM). */
import { useState } from 'react'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

type Kind = 'TPPO' | 'TPPM'

export function OpenCaseDialog({
  open,
  close,
  send,
}: {
  open: boolean
  close: () => void
  send: (kind: Kind, reason: string) => Promise<unknown>
}) {
  const { text } = useSpeech()
  const [kind, setKind] = useState<Kind | null>(null)
  const kinds = [
    { value: 'TPPO', words: text.alert.tppo, hint: text.alert.tppoHint },
    { value: 'TPPM', words: text.alert.tppm, hint: text.alert.tppmHint },
  ] as const
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.alert.caseTitle}
      lead={text.alert.caseLead}
      label={text.alert.caseReason}
      confirm={kind === 'TPPM' ? text.alert.openTppm : kind === 'TPPO' ? text.alert.openTppo : text.alert.openCase}
      ready={kind !== null}
      decide={(reason) => (kind ? send(kind, reason) : Promise.resolve())}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">{text.alert.caseKind}</legend>
        {kinds.map((one) => (
          <label
            key={one.value}
            className="flex cursor-pointer gap-3 rounded-md border border-edge/60 p-3 hover:bg-sunk has-checked:border-accent has-checked:bg-accent-wash"
          >
            <input
              type="radio"
              name="kind"
              value={one.value}
              checked={kind === one.value}
              onChange={() => setKind(one.value)}
              className="mt-1 size-4 accent-accent"
            />
            <span>
              <span className="block font-bold">{one.words}</span>
              <span className="block text-sm text-soft">{one.hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  )
}
