/** The outcome is kept: its number, the sheets to hand over, and on to the next person. */
import { FileText, UserRoundPlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'

/** The address of a sheet; an id only. */
const sheetAt = (id: string, sheet: 'delay' | 'passport') => `/api/web/screening.sheet?id=${id}&sheet=${sheet}`

export function SheetLink({ id, sheet }: { id: string; sheet: 'delay' | 'passport' }) {
  const { text } = useSpeech()
  return (
    <a
      href={sheetAt(id, sheet)}
      download
      className="inline-flex min-h-10 items-center gap-2 rounded-md border border-edge/60 bg-card px-4 font-semibold text-ink no-underline hover:bg-sunk"
    >
      <FileText aria-hidden className="size-4 shrink-0" />
      {sheet === 'delay' ? text.desk.sheetDelay : text.desk.sheetPassport}
    </a>
  )
}

export function Saved({ made, next }: { made: Output<'screening.decide'> & { passport: boolean }; next: () => void }) {
  const { text } = useSpeech()
  const on = useRef<HTMLDivElement>(null)
  useEffect(() => on.current?.querySelector('button')?.focus(), [])
  return (
    <Card title={text.desk.saved(made.number)}>
      <div ref={on} role="status" className="grid gap-3">
        {made.state === 'waiting' && <p>{text.desk.savedWaits}</p>}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" icon={UserRoundPlus} onClick={next}>
            {text.desk.next}
          </Button>
          {made.state === 'delayed' && <SheetLink id={made.id} sheet="delay" />}
          {made.passport && <SheetLink id={made.id} sheet="passport" />}
        </div>
      </div>
    </Card>
  )
}
