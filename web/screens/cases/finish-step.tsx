/** Finishing a step: done, with its papers and a note if it helps; or not needed, then with the reason. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNotice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { isSaid, owedBy, PaperFields, saidOf, type Typed, untyped } from './paper-fields.tsx'

export function FinishStep({ step, close }: { step: Output<'cases.get'>['steps'][number]; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [how, setHow] = useState<'done' | 'not needed'>('done')
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const deed = useDeed('steps.finish', ['cases.get', 'cases.list', 'situation.board', 'work.list'])
  const needed = how === 'done'
  const owed = needed ? owedBy(step) : []
  const said = owed.map(({ code }) => ({ code, typed: typed[code] ?? untyped }))
  return (
    <ReasonDialog
      open
      close={close}
      title={text.case.finishTitle}
      lead={say(step.words)}
      label={needed ? text.case.finishNote : text.case.notNeededWhy}
      confirm={text.case.finish}
      optional={needed}
      ready={said.every((one) => isSaid(one.typed))}
      decide={async (note) => {
        const papers = said.map((one) => saidOf(one.code, one.typed))
        await deed.mutateAsync({ id: step.id, needed, papers, ...(note === '' ? {} : { note }) })
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
      {owed.length > 0 && (
        <PaperFields step={step} typed={typed} change={(code, next) => setTyped({ ...typed, [code]: next })} />
      )}
    </ReasonDialog>
  )
}
