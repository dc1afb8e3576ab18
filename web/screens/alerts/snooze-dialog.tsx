/** Putting an alert off: until which morning, and what it waits for. */
import { useState } from 'react'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'

const choices = ['1', '3', '7'] as const
type Choice = (typeof choices)[number]

/** 00.30 UTC is 07.30 in Indonesia's west and 08.30 in its centre: the shift has begun. */
function morning(days: number): string {
  const at = new Date()
  at.setUTCDate(at.getUTCDate() + days)
  at.setUTCHours(0, 30, 0, 0)
  return at.toISOString()
}

export function SnoozeDialog({
  open,
  close,
  send,
}: {
  open: boolean
  close: () => void
  send: (until: string, reason: string) => Promise<unknown>
}) {
  const { text, language } = useSpeech()
  const own = useZone()
  const [chosen, setChosen] = useState<Choice | null>(null)
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.alert.snoozeTitle}
      lead={text.alert.snoozeLead}
      label={text.alert.snoozeReason}
      hint={text.alert.snoozeHint}
      confirm={text.alert.snooze}
      ready={chosen !== null}
      decide={(reason) => (chosen ? send(morning(Number(chosen)), reason) : Promise.resolve())}
    >
      <RadioCards
        legend={text.alert.snoozeUntil}
        name="until"
        value={chosen}
        choose={setChosen}
        options={choices.map((value) => ({
          value,
          words: text.alert.snoozeDays(Number(value)),
          hint: timeWords(morning(Number(value)), own, language),
        }))}
      />
    </ReasonDialog>
  )
}
