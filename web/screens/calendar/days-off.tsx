/** The days off of a year, month by month; what rests on no decree yet says so. */
import { CalendarX2, type LucideIcon, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Day = Output<'calendar.get'>['days'][number]

const locales = { id: 'id-ID', en: 'en-GB' }

export function DaysOff({ days }: { days: Day[] }) {
  const { text, language } = useSpeech()
  const may = useMay()
  const [changed, setChanged] = useState<Day | 'new' | null>(null)
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7))
  const monthWords = (month: string) =>
    new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01`))
  return (
    <Card
      title={text.calendar.daysOff}
      note={days.length}
      action={
        may('mend the pipeline') && (
          <Button kind="quiet" small onClick={() => setChanged('new')}>
            {text.calendar.add}
          </Button>
        )
      }
    >
      {days.length === 0 && <p className="text-soft">{text.calendar.none}</p>}
      <div className="grid gap-x-6 gap-y-3">
        {[...months].map(([month, some]) => (
          <section key={month} aria-label={monthWords(month)} className="border-t border-line pt-2 first:border-0">
            <h3 className="text-xs font-semibold text-soft">{monthWords(month)}</h3>
            <ul>
              {some.map((day) => (
                <OneDay key={day.day} day={day} change={() => setChanged(day)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {changed !== null && (
        <DayForm
          key={changed === 'new' ? 'new' : changed.day}
          day={changed === 'new' ? null : changed}
          close={() => setChanged(null)}
        />
      )}
    </Card>
  )
}

function OneDay({ day, change }: { day: Day; change: () => void }) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const remove = useDeed('calendar.remove-day', ['calendar.get', 'sources.list', 'situation.board'])
  const words = new Intl.DateTimeFormat(locales[language], { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 py-0.5">
      <time dateTime={day.day} className="w-16 shrink-0 tabular-nums">
        {words.format(new Date(day.day))}
      </time>
      <span className="min-w-0 grow basis-32 font-semibold">{say(day.name)}</span>
      <Chip tone={day.kind === 'national' ? 'danger' : day.kind === 'collective' ? 'accent' : 'plain'}>
        {text.calendar.kind[day.kind]}
      </Chip>
      {!day.certain && <Chip tone="warn">{text.calendar.unsure}</Chip>}
      {may('mend the pipeline') && (
        <span className="no-print flex">
          <IconButton icon={Pencil} words={`${text.calendar.change}: ${say(day.name)}`} press={change} />
          <IconButton
            icon={CalendarX2}
            words={text.calendar.removeOf(say(day.name))}
            press={() => remove.mutate({ day: day.day }, { onSuccess: () => notice(text.calendar.removed) })}
          />
        </span>
      )}
    </li>
  )
}

function IconButton({ icon: Icon, words, press }: { icon: LucideIcon; words: string; press: () => void }) {
  return (
    <button
      type="button"
      title={words}
      aria-label={words}
      onClick={press}
      className="grid size-8 place-items-center rounded-md text-soft hover:bg-sunk hover:text-link"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}

function DayForm({ day, close }: { day: Day | null; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('calendar.set-day', ['calendar.get', 'sources.list', 'situation.board'])
  const [at, setAt] = useState(day?.day ?? '')
  const [id, setId] = useState(day?.name.id ?? '')
  const [en, setEn] = useState(day?.name.en ?? '')
  const [certain, setCertain] = useState(day?.certain ?? true)
  return (
    <FormDialog
      open
      close={close}
      title={day === null ? text.calendar.add : text.calendar.change}
      confirm={text.calendar.confirm}
      ready={at !== '' && id.trim().length > 2 && en.trim().length > 2}
      send={async () => {
        await deed.mutateAsync({ day: at, name: { id: id.trim(), en: en.trim() }, certain })
        notice(text.calendar.saved)
      }}
    >
      <Field
        label={text.calendar.day}
        type="date"
        value={at}
        disabled={day !== null}
        onChange={(event) => setAt(event.target.value)}
        required
      />
      <Field label={text.calendar.nameId} value={id} onChange={(event) => setId(event.target.value)} required />
      <Field label={text.calendar.nameEn} value={en} onChange={(event) => setEn(event.target.value)} required />
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={certain}
          onChange={(event) => setCertain(event.target.checked)}
          className="size-4 accent-accent"
        />
        {text.calendar.certain}
      </label>
    </FormDialog>
  )
}
