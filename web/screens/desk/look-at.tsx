/** Looks at one person: occasion and purpose stay for the queue, the number changes; the answer is neutral until it is opened. */
import { ScanLine, UserRoundSearch } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { mayBeMrz } from '../../../server/matching/mrz-text.ts'
import { useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Desk } from './desk.tsx'
import { Interview } from './interview.tsx'
import { useLook, ways } from './use-look.ts'

type Purpose = Input<'screening.look'>['purpose']
export type Seen = Output<'screening.look'>['nobody']
/** What was asked, with what was answered. */
export type Looked = { asked: Input<'screening.look'>; told: Output<'screening.look'> }

export function LookAt({ desk }: { desk: Desk }) {
  const { text, say } = useSpeech()
  const [occasion, setOccasion] = useState(desk.occasions[0]!.id)
  const purposes = desk.occasions.find(({ id }) => id === occasion)!.purposes
  const [purpose, setPurpose] = useState<string>(purposes[0]!.id)
  const declared = purposes.some(({ id }) => id === purpose) ? purpose : purposes[0]!.id
  const look = useLook(desk.keepsPassport ? 'passport' : 'nik')
  const deed = useDeed('screening.look', [], { purpose: 'screening' })
  const [opened, setOpened] = useState<Seen | null>(null)
  const box = useRef<HTMLFormElement>(null)

  /** The next in the queue: the field is empty and has the cursor again, so that a scanner can go on. */
  function begin() {
    look.clear()
    deed.reset()
    setOpened(null)
    box.current?.querySelector<HTMLInputElement>('input')?.focus()
  }
  function ask(event: FormEvent) {
    event.preventDefault()
    const facts = look.wanted()
    if (facts === null) return
    setOpened(null)
    deed.mutate({ ...facts, occasion, purpose: declared as Purpose })
  }
  /** A field of one line drops line breaks; what was asked before belongs to another document. */
  function enter(value: string) {
    if (!deed.isIdle && !deed.isPending) deed.reset()
    setOpened(null)
    look.enter(value)
  }
  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text')
    if (!mayBeMrz(pasted)) return
    event.preventDefault()
    enter(pasted)
  }
  const looked = deed.data === undefined ? null : { asked: deed.variables!, told: deed.data }
  return (
    <div className="grid gap-4 sm:gap-5">
      <Card>
        <form ref={box} onSubmit={ask} className="grid items-end gap-3.5 sm:grid-cols-2 lg:grid-cols-4">
          <Choice label={text.desk.occasion} value={occasion} onChange={(event) => setOccasion(event.target.value)}>
            {desk.occasions.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.name)}
              </option>
            ))}
          </Choice>
          <Choice label={text.desk.purpose} value={declared} onChange={(event) => setPurpose(event.target.value)}>
            {purposes.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.words)}
              </option>
            ))}
          </Choice>
          <Choice
            label={text.desk.by}
            value={look.way}
            onChange={(event) => look.choose(event.target.value as (typeof ways)[number])}
          >
            {ways.map((one) => (
              <option key={one} value={one}>
                {text.desk.ways[one]}
              </option>
            ))}
          </Choice>
          {look.way === 'name' && !look.isZone && (
            <Field
              label={text.desk.birthDate}
              placeholder={text.desk.birthDateHint}
              autoComplete="off"
              value={look.birthDate}
              onChange={(event) => look.setBirthDate(event.target.value)}
            />
          )}
          <div className="sm:col-span-2 lg:col-span-3">
            <Field
              label={text.desk.value[look.way]}
              hint={text.desk.scanHint}
              autoComplete="off"
              spellCheck={false}
              value={look.value}
              onChange={(event) => enter(event.target.value)}
              onPaste={paste}
              problem={look.problem === null ? undefined : say(look.problem)}
              required
            />
          </div>
          <Button type="submit" kind="primary" icon={ScanLine} busy={deed.isPending}>
            {text.desk.look}
          </Button>
          <p role="status" className="text-sm text-soft empty:absolute sm:col-span-full">
            {look.missing > 0 ? text.desk.scanGoesOn(look.missing) : ''}
          </p>
        </form>
      </Card>
      {deed.error !== null && <Trouble thrown={deed.error} />}
      {looked === null && deed.error === null && (
        <Empty icon={UserRoundSearch} title={text.desk.waiting}>
          {text.desk.waitingLead}
        </Empty>
      )}
      {looked !== null && opened === null && <Answer looked={looked} open={setOpened} />}
      {looked !== null && opened !== null && (
        <Interview key={opened.person ?? 'nobody'} desk={desk} looked={looked} seen={opened} next={begin} />
      )}
    </div>
  )
}

/** The same quiet list whoever it is: nothing of it tells what stands behind. The first has the cursor, Enter opens. */
function Answer({ looked: { told }, open }: { looked: Looked; open: (seen: Seen) => void }) {
  const { text, say } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told) list.current?.querySelector('button')?.focus()
  }, [told])
  return (
    <Card title={text.desk.ready(told.persons.length)}>
      <div ref={list} className="grid gap-2" role="status">
        {told.persons.map((one) => (
          <div key={one.person} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-2">
            <span className="min-w-0 grow">
              <span className="block font-bold">{one.name || text.desk.unnamed}</span>
              {one.why && <span className="block text-sm text-soft">{say(one.why)}</span>}
            </span>
            <Button onClick={() => open(one)} aria-label={text.desk.openOf(one.name || text.desk.unnamed)}>
              {text.desk.open}
            </Button>
          </div>
        ))}
        <div>
          <Button kind="quiet" onClick={() => open(told.nobody)}>
            {text.desk.newPerson}
          </Button>
        </div>
      </div>
    </Card>
  )
}
