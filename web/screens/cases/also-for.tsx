/** One event with several victims: for whom else of the case the same deed is done, one by one or everybody at once. */
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { useSpeech } from '../../text/language.tsx'

type Participant = Output<'cases.get'>['participants'][number]

export function AlsoFor({
  others,
  values,
  choose,
}: {
  /** The step or participant that the deed would be done for, and whose it is. */
  others: readonly { id: string; participant: Participant | undefined }[]
  values: readonly string[]
  choose: (values: string[]) => void
}) {
  const { text, say } = useSpeech()
  if (others.length === 0) return null
  const nameOf = (one: Participant | undefined) => one?.name ?? (one ? say(one.roleName) : text.person.nameCovered)
  return (
    <div className="grid gap-2 rounded-md bg-sunk p-3">
      <CheckBoxes
        legend={text.roles.also}
        options={others.map(({ id, participant }) => ({ value: id, words: nameOf(participant) }))}
        values={values}
        choose={choose}
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span className="grow basis-60">{text.roles.alsoHint}</span>
        {others.length > 1 && values.length < others.length && (
          <Button kind="quiet" small onClick={() => choose(others.map(({ id }) => id))}>
            {text.roles.all}
          </Button>
        )}
      </p>
    </div>
  )
}
