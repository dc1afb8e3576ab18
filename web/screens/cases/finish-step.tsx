/** Finishing a step: done, with its papers and a note if it helps; or not needed, then with the reason. */
import { useState } from 'react'
import { type Form, forms } from '../../../server/cases/victims/model.ts'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AlsoFor } from './also-for.tsx'
import { isSaid, owedBy, PaperFields, saidOf, type Typed, untyped } from './paper-fields.tsx'

type Case = Output<'cases.get'>

export function FinishStep({ one, step, close }: { one: Case; step: Case['steps'][number]; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [how, setHow] = useState<'done' | 'not needed'>('done')
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const [also, setAlso] = useState<string[]>([])
  const others = one.steps.filter(
    (each) =>
      each.code === step.code && each.sop === step.sop && each.id !== step.id && each.state === 'open' && each.mine,
  )
  const [agreed, setAgreed] = useState<Form | ''>('')
  const deed = useDeed('steps.finish', ['cases.get', 'cases.list', 'situation.board', 'work.list'])
  const needed = how === 'done'
  const mustAgree = needed && [step, ...others.filter(({ id }) => also.includes(id))].some((each) => each.consent.owed)
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
      ready={said.every((one) => isSaid(one.typed)) && !(mustAgree && agreed === '')}
      decide={async (note) => {
        const papers = said.map((one) => saidOf(one.code, one.typed))
        await deed.mutateAsync({
          ...{ id: step.id, needed, papers, also, ...(note === '' ? {} : { note }) },
          ...(mustAgree && agreed !== '' ? { agreed } : {}),
        })
        notice(also.length > 0 ? text.roles.saved(also.length + 1) : text.case.finished)
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
      <AlsoFor
        others={others.map(({ id, participant }) => ({
          id,
          participant: one.participants.find((each) => each.id === participant),
        }))}
        values={also}
        choose={setAlso}
      />
      {mustAgree && (
        <OneOf
          label={text.case.agreed}
          hint={text.case.agreedHint(also.length)}
          options={forms}
          value={agreed}
          choose={setAgreed}
        />
      )}
      {owed.length > 0 && (
        <PaperFields
          one={one}
          step={step}
          typed={typed}
          change={(code, next) => setTyped({ ...typed, [code]: next })}
        />
      )}
    </ReasonDialog>
  )
}
