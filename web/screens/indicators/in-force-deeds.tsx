/** What may be done with an indicator in force: letting a paused one go on, or ending it. */
import { Play, Square } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ResumeIndicator({ id, quota }: { id: string; quota: number }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  const [next, setNext] = useState(String(quota))
  const deed = useDeed('indicators.resume', ['indicators.get', 'indicators.list'])
  return (
    <>
      <Button kind="primary" icon={Play} onClick={() => setOpen(true)}>
        {text.indicators.resume}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.indicators.resumeTitle}
        label={text.indicators.reason}
        confirm={text.indicators.resume}
        ready={Number(next) > 0}
        decide={(reason) => deed.mutateAsync({ id, quota: Number(next), reason })}
      >
        <Quota value={next} change={setNext} />
      </ReasonDialog>
    </>
  )
}

export function RetireIndicator({ id }: { id: string }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  const deed = useDeed('indicators.retire', ['indicators.get', 'indicators.list'])
  return (
    <div>
      <Button kind="danger" icon={Square} onClick={() => setOpen(true)}>
        {text.indicators.retire}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.indicators.retireTitle}
        lead={text.indicators.retireLead}
        label={text.indicators.reason}
        confirm={text.indicators.retire}
        danger
        decide={(reason) => deed.mutateAsync({ id, reason })}
      />
    </div>
  )
}

/** How many new findings a day are still believed. */
export function Quota({ value, change }: { value: string; change: (value: string) => void }) {
  const { text } = useSpeech()
  return (
    <Field
      label={text.indicators.quota}
      hint={text.indicators.quotaHint}
      type="number"
      min={1}
      max={100_000}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  )
}
