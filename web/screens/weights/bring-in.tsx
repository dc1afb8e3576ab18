/** Bringing a version into force: only after its trial, what it changes once more before the eyes, and with a reason. */
import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ResultWords } from './result-words.tsx'

type Job = Output<'weights.list'>['jobs'][number]

export function BringIn({
  version,
  trial,
  isRunning,
}: {
  version: string
  trial: Job | undefined
  isRunning: boolean
}) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('weights.activate', ['weights.list'])
  return (
    <>
      <Button
        kind="primary"
        small
        icon={BadgeCheck}
        disabled={!trial || isRunning}
        title={trial ? undefined : text.weights.tryFirst}
        onClick={() => setOpen(true)}
      >
        {text.weights.bringIn}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.weights.bringInTitle}
        lead={text.weights.bringInLead}
        label={text.weights.bringInReason}
        hint={text.weights.bringInHint}
        confirm={text.weights.bringIn}
        decide={async (reason) => {
          await deed.mutateAsync({ version, reason })
          notice(text.weights.asked)
        }}
      >
        {trial?.result && (
          <p className="rounded-md bg-warn-wash px-3 py-2 font-semibold text-warn">
            <ResultWords result={trial.result} />
          </p>
        )}
      </ReasonDialog>
    </>
  )
}
