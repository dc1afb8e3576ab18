/** What an outcome asks for: a delay its last day, a refusal its ground in law and a reason. Shared by the interview and the later decision. */

import { useNow } from '../../now.ts'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'

/** What is filled in beside the outcome. */
export type Filled = { endsOn: string; ground: string; reason: string }
export const unfilled: Filled = { endsOn: '', ground: '', reason: '' }

/** True for what needs a second officer. */
const refuses = (outcome: string) => outcome === 'refused' || outcome === 'cancelled'

/** What of it is sent with an outcome. */
export const sent = (outcome: string, { endsOn, ground, reason }: Filled) => ({
  ...(outcome === 'delayed' ? { endsOn } : {}),
  ...(refuses(outcome) ? { ground } : {}),
  ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
})

/** The day so many days from now, for the field's limits. */
export function useDay(days: number): string {
  return new Date(useNow() + days * 86_400_000).toISOString().slice(0, 10)
}

export function OutcomeFields({
  outcome,
  filled,
  fill,
  grounds,
  mostDays,
}: {
  outcome: string
  filled: Filled
  fill: (part: Partial<Filled>) => void
  grounds: { id: string; words: { id: string; en: string } }[]
  mostDays: number | null
}) {
  const { text, say } = useSpeech()
  const [soonest, latest] = [useDay(1), useDay(mostDays ?? 30)]
  return (
    <>
      {outcome === 'delayed' && (
        <Field
          type="date"
          label={text.desk.endsOn}
          hint={mostDays === null ? undefined : text.desk.endsOnHint(mostDays)}
          min={soonest}
          max={latest}
          value={filled.endsOn}
          onChange={(event) => fill({ endsOn: event.target.value })}
          required
        />
      )}
      {refuses(outcome) && (
        <Choice
          label={text.desk.ground}
          value={filled.ground}
          onChange={(event) => fill({ ground: event.target.value })}
          required
        >
          <option value="">{text.desk.choose}</option>
          {grounds.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.words)}
            </option>
          ))}
        </Choice>
      )}
      {(refuses(outcome) || outcome === 'referred') && (
        <TextField
          label={text.desk.reason}
          value={filled.reason}
          onChange={(event) => fill({ reason: event.target.value })}
          minLength={5}
          required
        />
      )}
    </>
  )
}
