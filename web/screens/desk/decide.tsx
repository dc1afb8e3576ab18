/** How it goes on: the papers that are missing, the outcome, and who was interviewed, filled from what is known already. */
import { type FormEvent, useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Desk } from './desk.tsx'
import type { Looked, Seen } from './look-at.tsx'
import { OutcomeFields, sent, unfilled, useDay } from './outcome-fields.tsx'
import { Papers } from './papers.tsx'
import { PersonFields, type PersonFilled, personOf, startPerson } from './person-fields.tsx'

type Decision = Input<'screening.decide'>
type Outcome = Decision['outcome']

export function Decide({
  desk,
  looked,
  seen,
  signs,
  missing,
  setMissing,
  done,
}: {
  desk: Desk
  looked: Looked
  seen: Seen
  signs: string[]
  missing: string[]
  setMissing: (missing: string[]) => void
  done: (made: Output<'screening.decide'>, passport: boolean) => void
}) {
  const { text, say } = useSpeech()
  const deed = useDeed('screening.decide', ['screening.delays'])
  const [outcome, setOutcome] = useState<Outcome>(desk.outcomes[0]!.id)
  const [filled, setFilled] = useState(unfilled)
  const [kept, setKept] = useState<{ place: string; returnOn: string } | null>(null)
  const [person, setPerson] = useState<PersonFilled>(() => startPerson(looked, seen))
  const mostDays = desk.delay?.mostDays ?? null
  const [soonest, latest] = [useDay(1), useDay(mostDays ?? 30)]
  const passport = kept !== null && outcome !== 'continued' ? kept : null
  async function save(event: FormEvent) {
    event.preventDefault()
    const { occasion, purpose } = looked.asked
    const made = await deed
      .mutateAsync({
        ...{ ...(occasion === undefined ? {} : { occasion }), purpose, outcome, signs: signs as Decision['signs'] },
        ...personOf(person, looked),
        ...(outcome === 'delayed' ? { missing } : {}),
        ...sent(outcome, filled),
        ...(passport === null ? {} : { passport }),
      })
      .catch(() => null)
    if (made !== null) done(made, passport !== null)
  }
  return (
    <Card title={text.desk.outcome}>
      <form onSubmit={save} className="grid gap-4">
        <Papers papers={seen.papers} missing={missing} choose={setMissing} />
        <RadioCards
          legend={text.desk.outcome}
          name="outcome"
          value={outcome}
          choose={setOutcome}
          options={desk.outcomes.map((one) => ({
            value: one.id,
            words: say(one.words),
            hint: text.desk.outcomeHints[one.id],
          }))}
        />
        <OutcomeFields
          {...{ outcome, filled, mostDays, grounds: desk.grounds }}
          fill={(part) => setFilled({ ...filled, ...part })}
        />
        {desk.keepsPassport && outcome !== 'continued' && (
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={kept !== null}
              onChange={(event) => setKept(event.target.checked ? { place: '', returnOn: '' } : null)}
            />
            {text.desk.keepPassport}
          </label>
        )}
        {passport !== null && (
          <>
            <Field
              label={text.desk.passportPlace}
              value={passport.place}
              minLength={3}
              onChange={(event) => setKept({ ...passport, place: event.target.value })}
              required
            />
            <Field
              type="date"
              label={text.desk.passportReturnOn}
              min={soonest}
              max={latest}
              value={passport.returnOn}
              onChange={(event) => setKept({ ...passport, returnOn: event.target.value })}
              required
            />
          </>
        )}
        <PersonFields person={person} put={(part) => setPerson({ ...person, ...part })} />
        {deed.error !== null && <Trouble thrown={deed.error} />}
        <Button type="submit" kind="primary" busy={deed.isPending}>
          {text.desk.save}
        </Button>
      </form>
    </Card>
  )
}
