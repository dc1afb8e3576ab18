/** What today's shift can do, what it has done, and whether the queue grows; the daily head sets the number. */
import { Gauge, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Capacity = NonNullable<Output<'alerts.list'>['capacity']>

/** How many of the queue's first lines can still be looked at today; null when nobody has said. */
export const leftToday = (capacity: Capacity | null): number | null =>
  capacity === null || capacity.perDay === null ? null : Math.max(0, capacity.perDay - capacity.doneToday)

export function Shift({ capacity }: { capacity: Capacity }) {
  const { text, language } = useSpeech()
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const { perDay, doneToday, waiting, openedPerDay } = capacity
  const grows = perDay !== null && openedPerDay > perDay
  return (
    <section
      aria-label={text.alerts.shift.title}
      className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-card px-4 py-2 text-sm sm:px-5"
    >
      <Gauge aria-hidden className="size-4 text-soft" />
      <span className="font-semibold">{text.alerts.shift.title}</span>
      <span>{perDay === null ? text.alerts.shift.unset : text.alerts.shift.of(doneToday, perDay)}</span>
      <span className="text-soft">{text.alerts.shift.waiting(waiting)}</span>
      {grows && (
        <span className="text-warn">{text.alerts.shift.grows(numberWords(openedPerDay, language), perDay)}</span>
      )}
      {may('plan shifts') && (
        <span className="ml-auto">
          <Button small kind="quiet" icon={Pencil} onClick={() => setChanging(true)}>
            {text.alerts.shift.change}
          </Button>
        </span>
      )}
      <Change open={changing} close={() => setChanging(false)} now={perDay} />
    </section>
  )
}

function Change({ open, close, now }: { open: boolean; close: () => void; now: number | null }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('alerts.set-capacity', ['alerts.list', 'situation.board'])
  const [perDay, setPerDay] = useState(String(now ?? ''))
  return (
    <ReasonDialog
      open={open}
      close={close}
      title={text.alerts.shift.changeTitle}
      lead={text.alerts.shift.changeLead}
      label={text.alerts.shift.why}
      hint={text.alerts.shift.whyHint}
      confirm={text.alerts.shift.save}
      ready={/^\d{1,3}$/.test(perDay)}
      decide={async (reason) => {
        await deed.mutateAsync({ perDay: Number(perDay), reason })
        notice(text.alerts.shift.saved)
      }}
    >
      <TextField
        label={text.alerts.shift.perDay}
        value={perDay}
        inputMode="numeric"
        onChange={(event) => setPerDay(event.target.value)}
        required
      />
    </ReasonDialog>
  )
}

/** Between the last line that can be reached today and the first that waits for tomorrow. */
export function ShiftLine({ left }: { left: number }) {
  const { text } = useSpeech()
  return (
    <li className="border-y-2 border-dashed border-edge bg-sunk px-4 py-2 text-sm sm:px-5">
      <span className="font-semibold">{left > 0 ? text.alerts.shift.line(left) : text.alerts.shift.lineNone}</span>{' '}
      <span className="text-soft">{text.alerts.shift.beyond}</span>
    </li>
  )
}
