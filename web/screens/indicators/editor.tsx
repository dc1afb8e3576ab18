/** Writing an indicator: every part with its condition, checked while it is written; kept as a draft even while it is not sound. */
import { Save } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { BothWords } from '../../parts/both-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useRested } from '../../use-rested.ts'
import { Bands } from './bands.tsx'
import { ConditionField } from './condition-field.tsx'
import { NamedRows } from './named-rows.tsx'
import { Soundness } from './soundness.tsx'
import { TellsChoice } from './tells-choice.tsx'
import { TryOnOffer } from './try-on-offer.tsx'
import { TryOnPerson } from './try-on-person.tsx'
import { declarationOf, emptyAboutOffers, emptyDeclaration, isComplete, type Written } from './written.ts'

export function Editor({ start, draft, isNew = false }: { start: Written; draft: string | null; isNew?: boolean }) {
  const { text, say } = useSpeech()
  const list = useAnswer('indicators.list', {})
  const notice = useNotice()
  const [written, setWritten] = useState(start)
  const rested = useRested(written)
  const ready = isComplete(rested)
  const checked = useAnswer('indicators.check', { declaration: declarationOf(rested) }, { enabled: ready })
  const save = useDeed('drafts.save', ['indicators.list', 'indicators.get'])
  const set = (change: Partial<Written>) => setWritten({ ...written, ...change })
  const problems = ready ? (checked.data?.problems ?? []) : []
  const problemOf = (part: string) => problems.find((one) => one.part === part)
  async function submit(event: FormEvent) {
    event.preventDefault()
    await save.mutateAsync({ declaration: declarationOf(written), draft }).then(
      () => notice(text.indicators.saved),
      () => {},
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      {isNew && (
        <Choice
          label={text.indicators.subject}
          value={written.subject ?? 'person'}
          onChange={(event) => {
            const begun = event.target.value === 'offer' ? emptyAboutOffers() : emptyDeclaration()
            setWritten({ ...begun, id: written.id, question: written.question })
          }}
        >
          <option value="person">{text.indicators.subjects.person}</option>
          <option value="offer">{text.indicators.subjects.offer}</option>
        </Choice>
      )}
      {written.subject === 'offer' && <p className="max-w-[80ch] text-sm text-soft">{text.indicators.offerLead}</p>}
      {isNew && (
        <Field
          label={text.indicators.id}
          hint={text.indicators.idHint}
          value={written.id}
          onChange={(event) => set({ id: event.target.value })}
          required
          pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
        />
      )}
      <BothWords label={text.indicators.question} value={written.question} change={(question) => set({ question })} />
      <div className="grid gap-3.5 sm:grid-cols-[14rem_1fr]">
        <Choice
          label={text.indicators.dimension}
          value={written.dimension}
          onChange={(event) => set({ dimension: event.target.value as Written['dimension'] })}
        >
          {(['act', 'means', 'purpose'] as const).map((one) => (
            <option key={one} value={one}>
              {text.indicators.dimensions[one]}
            </option>
          ))}
        </Choice>
        <BothWords label={text.indicators.legal} value={written.legal} change={(legal) => set({ legal })} />
      </div>
      <NamedRows
        title={text.indicators.define}
        hint={text.indicators.defineHint}
        add={text.indicators.addName}
        part="define"
        rows={written.define}
        change={(define) => set({ define })}
        problemOf={problemOf}
      />
      <ConditionField
        label={text.indicators.about}
        value={written.about}
        change={(about) => set({ about })}
        problem={problemOf('about')}
      />
      <Bands written={written} set={set} problemOf={problemOf} />
      <NamedRows
        title={text.indicators.values}
        add={text.indicators.addValue}
        part="values"
        rows={written.values}
        change={(values) => set({ values })}
        problemOf={problemOf}
      />
      <ConditionField
        label={text.indicators.evidence}
        value={written.evidence}
        change={(evidence) => set({ evidence })}
        problem={problemOf('evidence')}
      />
      <ConditionField
        label={text.indicators.gathers}
        value={written.gathers}
        change={(gathers) => set({ gathers })}
        problem={problemOf('gathers')}
      />
      <TellsChoice value={written.tells} change={(tells) => set({ tells })} />
      <ConditionField
        label={text.indicators.askAgain}
        value={written.askAgain ?? ''}
        change={(askAgain) => set({ askAgain })}
        problem={problemOf('askAgain')}
      />
      <Choice
        label={text.indicators.modus}
        value={written.modus}
        onChange={(event) => set({ modus: event.target.value })}
      >
        {(list.data?.modi ?? []).map((modus) => (
          <option key={modus.id} value={modus.id}>
            {say(modus.name)}
          </option>
        ))}
      </Choice>
      <BothWords
        label={text.indicators.silencedBy}
        value={written.silencedBy}
        change={(silencedBy) => set({ silencedBy })}
      />
      <BothWords label={text.indicators.next} value={written.next} change={(next) => set({ next })} />
      <Soundness isComplete={ready} problems={problems} checked={checked.data} />
      {ready && rested.subject === 'offer' && <TryOnOffer declaration={declarationOf(rested)} />}
      {ready && rested.subject !== 'offer' && <TryOnPerson declaration={declarationOf(rested)} />}
      {save.error !== null && <Trouble thrown={save.error} />}
      <div className="flex justify-end">
        <Button type="submit" kind="primary" icon={Save} busy={save.isPending}>
          {text.indicators.save}
        </Button>
      </div>
    </form>
  )
}
