/** Finishing a step: done, with a note if it helps; or not needed, then with the reason. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNotice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function FinishStep({ step, close }: { step: Output<'cases.get'>['steps'][number]; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [how, setHow] = useState<'done' | 'not needed'>('done')
  const deed = useDeed('steps.finish', ['cases.get', 'cases.list', 'situation.board'])
  const needed = how === 'done'
  return (
    <ReasonDialog
      open
      close={close}
      title={text.case.finishTitle}
      lead={say(step.words)}
      label={needed ? text.case.finishNote : text.case.notNeededWhy}
      confirm={text.case.finish}
      optional={needed}
      decide={async (note) => {
        await deed.mutateAsync({ id: step.id, needed, papers: [], ...(note === '' ? {} : { note }) })
        notice(text.case.finished)
      }}
    >
      <RadioCards
        legend={text.case.finishHow}
        name="how"
        value={how}
        choose={setHow}
        options={[
          { value: 'done', words: text.case.stepState.done, hint: text.case.doneHint },
          { value: 'not needed', words: text.case.stepState['not needed'], hint: text.case.notNeededHint },
        ]}
      />
    </ReasonDialog>
  )
}
