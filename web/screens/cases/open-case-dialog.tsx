/** Opening a case: told apart from the first moment whether people are exploited (TPPO) or smuggled (TPPM). */
import { type ReactNode, useState } from 'react'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

type Kind = 'TPPO' | 'TPPM'

export function OpenCaseDialog({
  open,
  close,
  title,
  lead,
  ready = true,
  send,
  children,
}: {
  open: boolean
  close: () => void
  title: string
  lead: string
  /** False while what stands above the kind still needs an answer. */
  ready?: boolean
  send: (kind: Kind, reason: string, where: { returning: boolean; abroad: boolean }) => Promise<unknown>
  children?: ReactNode
}) {
  const { text } = useSpeech()
  const [kind, setKind] = useState<Kind | null>(null)
  const [where, setWhere] = useState({ abroad: false, returning: false })
  const confirm = kind === 'TPPM' ? text.alert.openTppm : kind === 'TPPO' ? text.alert.openTppo : text.alert.openCase
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={title}
      lead={lead}
      label={text.alert.caseReason}
      confirm={confirm}
      ready={ready && kind !== null}
      decide={(reason) => (kind ? send(kind, reason, where) : Promise.resolve())}
    >
      {children}
      <RadioCards
        legend={text.alert.caseKind}
        name="kind"
        value={kind}
        choose={setKind}
        options={[
          { value: 'TPPO', words: text.alert.tppo, hint: text.alert.tppoHint },
          { value: 'TPPM', words: text.alert.tppm, hint: text.alert.tppmHint },
        ]}
      />
      <div>
        {(['abroad', 'returning'] as const).map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={where[one]}
              onChange={(event) => setWhere({ ...where, [one]: event.target.checked })}
            />
            {text.sops[one]}
          </label>
        ))}
      </div>
    </ReasonDialog>
  )
}
