/** Writing an SOP: its steps as a list, checked while it is written; what is wrong and what others must fill is told at once. */
import { Plus, Save } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { BothWords } from '../../parts/both-words.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useRested } from '../../use-rested.ts'
import { DocumentRows } from './document-rows.tsx'
import { useNames } from './names.ts'
import { Soundness } from './soundness.tsx'
import { StepForm } from './step-form.tsx'
import { emptyStep, isComplete, type Written, type WrittenStep } from './written.ts'

export function Editor({ start, draft, isNew = false }: { start: Written; draft: string | null; isNew?: boolean }) {
  const { text } = useSpeech()
  const names = useNames()
  const notice = useNotice()
  const [written, setWritten] = useState(start)
  const rested = useRested(written)
  const isReady = isComplete(rested)
  const checked = useAnswer('sops.check', { declaration: rested }, { enabled: isReady })
  const save = useDeed('sops.draft', ['sops.list', 'sops.get'])
  const set = (change: Partial<Written>) => setWritten({ ...written, ...change })
  const setStep = (place: number, step: WrittenStep) =>
    set({ steps: written.steps.map((one, at) => (at === place ? step : one)) })
  const told = isReady && checked.data !== undefined ? checked.data : null
  async function submit(event: FormEvent) {
    event.preventDefault()
    await save.mutateAsync({ declaration: written, draft }).then(
      () => notice(text.sops.saved),
      () => {},
    )
  }
  const move = (place: number, by: -1 | 1) => {
    const steps = [...written.steps]
    const [step] = steps.splice(place, 1)
    steps.splice(place + by, 0, step!)
    set({ steps })
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      {isNew && (
        <Field
          label={text.sops.id}
          hint={text.sops.idHint}
          value={written.id}
          onChange={(event) => set({ id: event.target.value })}
          required
          spellCheck={false}
          autoCapitalize="off"
        />
      )}
      <BothWords label={text.sops.name} value={written.name} change={(name) => set({ name })} />
      <div className="grid gap-3.5 sm:grid-cols-2 lg:grid-cols-4">
        <Choice
          label={text.sops.ownerChoice}
          value={written.owner}
          onChange={(event) => set({ owner: event.target.value })}
        >
          <option value="joint">{text.sops.joint}</option>
          {names.lists?.agencies.map((one) => (
            <option key={one.code} value={one.code}>
              {names.agency(one.code)}
            </option>
          ))}
        </Choice>
        <Choice
          label={text.sops.serves}
          value={written.serves}
          onChange={(event) => set({ serves: event.target.value as Written['serves'] })}
        >
          {(['none', 'adult', 'child', 'case', 'abroad', 'returnee'] as const).map((one) => (
            <option key={one} value={one}>
              {text.sops.servesChoice[one]}
            </option>
          ))}
        </Choice>
        <Field
          label={text.sops.from}
          type="date"
          value={written.from ?? ''}
          onChange={(event) => set({ from: event.target.value || null })}
        />
        <Field
          label={text.sops.until}
          type="date"
          value={written.until ?? ''}
          onChange={(event) => set({ until: event.target.value || null })}
        />
      </div>
      <CheckBoxes
        legend={text.sops.kindsLabel}
        options={(['TPPO', 'TPPM'] as const).map((value) => ({ value, words: value }))}
        values={written.kinds}
        choose={(kinds) => set({ kinds })}
      />
      <DocumentRows documents={written.documents} change={(documents) => set({ documents })} />
      <ol className="grid gap-4">
        {written.steps.map((step, place) => (
          <StepForm
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name that lasts while its code is typed
            key={place}
            number={place + 1}
            step={step}
            sop={written}
            names={names}
            notes={[
              ...(told?.problems ?? []).map((one) => ({ ...one, wrong: true })),
              ...(told?.holes ?? []).map((one) => ({ ...one, wrong: false })),
            ].filter((one) => one.field === `steps.${place}` || one.field.startsWith(`steps.${place}.`))}
            change={(next) => setStep(place, next)}
            remove={() => set({ steps: written.steps.filter((_, at) => at !== place) })}
            up={place > 0 ? () => move(place, -1) : undefined}
            down={place < written.steps.length - 1 ? () => move(place, 1) : undefined}
          />
        ))}
      </ol>
      <div>
        <Button icon={Plus} onClick={() => set({ steps: [...written.steps, emptyStep(written.steps.length + 1)] })}>
          {text.sops.addStep}
        </Button>
      </div>
      <Soundness told={told} />
      {save.error !== null && <Trouble thrown={save.error} />}
      <div className="flex justify-end">
        <Button type="submit" kind="primary" icon={Save} busy={save.isPending}>
          {text.sops.save}
        </Button>
      </div>
    </form>
  )
}
