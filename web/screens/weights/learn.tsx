/** Learning new weights from the records there are: a job, not a deed; nothing comes into force by it. */
import { GraduationCap } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

const isSeed = (words: string) => /^[1-9]\d{0,6}$/.test(words) && Number(words) <= 1_000_000

export function Learn({ isRunning }: { isRunning: boolean }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const [seed, setSeed] = useState('1')
  const deed = useDeed('weights.train', ['weights.list'])
  return (
    <>
      <Button
        icon={GraduationCap}
        disabled={isRunning}
        title={isRunning ? text.weights.busy : undefined}
        onClick={() => setOpen(true)}
      >
        {text.weights.learn}
      </Button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={text.weights.learnTitle}
        lead={text.weights.learnLead}
        confirm={text.weights.learnSend}
        ready={isSeed(seed)}
        send={async () => {
          await deed.mutateAsync({ seed: Number(seed) })
          notice(text.weights.asked)
        }}
      >
        <Field
          label={text.weights.seed}
          hint={text.weights.seedHint}
          inputMode="numeric"
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          required
        />
      </FormDialog>
    </>
  )
}
