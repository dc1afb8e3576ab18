/** Dismissing: why, and whether the alert deserved a human's look. The answer teaches the indicators, never weighs on the person. */
import { useState } from 'react'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

type Deserved = 'useful' | 'false'

export function DismissDialog({
  open,
  close,
  send,
}: {
  open: boolean
  close: () => void
  send: (deserved: Deserved, reason: string) => Promise<unknown>
}) {
  const { text } = useSpeech()
  const [deserved, setDeserved] = useState<Deserved | null>(null)
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.alert.dismissTitle}
      lead={text.alert.dismissLead}
      label={text.alert.dismissReason}
      hint={text.alert.dismissHint}
      confirm={text.alert.dismiss}
      ready={deserved !== null}
      decide={(reason) => (deserved ? send(deserved, reason) : Promise.resolve())}
    >
      <RadioCards
        legend={text.alert.deserved}
        name="deserved"
        value={deserved}
        choose={setDeserved}
        options={[
          { value: 'useful', words: text.alert.deservedUseful, hint: text.alert.deservedUsefulHint },
          { value: 'false', words: text.alert.deservedFalse, hint: text.alert.deservedFalseHint },
        ]}
      />
    </ReasonDialog>
  )
}
