/** The papers that a step still owes, one after the other: a number, an attachment out of the file, or why there is none. */
import { useAnswer } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import { isThere } from './step-papers.tsx'

type Step = Output<'cases.get'>['steps'][number]
type Paper = Step['papers'][number]

/** What was typed for one paper. */
export type Typed = { number: string; document: string; isAbsent: boolean; absent: string }
export const untyped: Typed = { number: '', document: '', isAbsent: false, absent: '' }
const shortest = 5

/** Papers that must be said before the step is done. */
export const owedBy = (step: Step) => step.papers.filter((paper) => !isThere(paper))

export const isSaid = ({ number, document, isAbsent, absent }: Typed) =>
  isAbsent ? absent.trim().length >= shortest : number.trim() !== '' || document !== ''

/** As the server takes it. */
export const saidOf = (code: string, typed: Typed): NonNullable<Input<'steps.finish'>['papers']>[number] =>
  typed.isAbsent
    ? { code, absent: typed.absent.trim() }
    : {
        code,
        ...(typed.number.trim() === '' ? {} : { number: typed.number.trim() }),
        ...(typed.document === '' ? {} : { document: typed.document }),
      }

export function PaperFields({
  one,
  step,
  typed,
  change,
}: {
  one: { id: string }
  step: Step
  typed: Record<string, Typed>
  change: (code: string, typed: Typed) => void
}) {
  const { text } = useSpeech()
  const owed = owedBy(step)
  const file = useAnswer(
    'victims.get',
    { participant: step.participant ?? '' },
    { purpose: 'case', enabled: step.participant !== null && owed.length > 0 },
  )
  const ofCase = useAnswer('documents.list', { case: one.id }, { purpose: 'case', enabled: owed.length > 0 })
  const documents = [...(file.data?.documents ?? []), ...(ofCase.data ?? [])]
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-semibold">{text.caseWork.papers}</legend>
      <p className="text-sm text-soft">{text.caseWork.papersLead}</p>
      {owed.map((paper) => (
        <PaperField
          key={paper.code}
          paper={paper}
          documents={documents}
          typed={typed[paper.code] ?? untyped}
          change={(next) => change(paper.code, next)}
        />
      ))}
    </fieldset>
  )
}

function PaperField({
  paper,
  documents,
  typed,
  change,
}: {
  paper: Paper
  documents: { id: string; name: string }[]
  typed: Typed
  change: (typed: Typed) => void
}) {
  const { text, say } = useSpeech()
  const words = text.caseWork
  const name = say(paper.words)
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      {typed.isAbsent ? (
        <Field
          label={words.paperWhy(name)}
          value={typed.absent}
          minLength={shortest}
          maxLength={2000}
          onChange={(event) => change({ ...typed, absent: event.target.value })}
        />
      ) : (
        <>
          <Field
            label={words.paperNumber(name)}
            value={typed.number}
            maxLength={120}
            onChange={(event) => change({ ...typed, number: event.target.value })}
          />
          {documents.length > 0 && (
            <Choice
              label={words.paperFile(name)}
              value={typed.document}
              onChange={(event) => change({ ...typed, document: event.target.value })}
            >
              <option value="">{words.paperNoFile}</option>
              {documents.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Choice>
          )}
        </>
      )}
      <label className="flex min-h-8 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={typed.isAbsent}
          onChange={(event) => change({ ...typed, isAbsent: event.target.checked })}
          className="size-4 accent-accent"
        />
        {words.paperAbsent(name)}
      </label>
    </div>
  )
}
