/** "Next": leads from one thing that waits to the one after it, by a press or by the key n. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SkipForward } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useKeys } from '../persons/use-keys.ts'
import { placeOf } from './place-of.ts'

/** On a screen that was reached from the queue; elsewhere it says nothing. */
export function NextWork() {
  const { next } = useSearch({ strict: false }) as { next?: string }
  const may = useMay()
  return next !== undefined && may('work on cases') ? <NextButton after={next} /> : null
}

/** The one after `after`, or the first where that is not in the queue any more. */
export function NextButton({ after }: { after?: string }) {
  const { text } = useSpeech()
  const navigate = useNavigate()
  const query = useAnswer('work.list', { group: 'next' }, { purpose: 'case' })
  const rows = query.data?.rows ?? []
  const at = rows.findIndex((row) => row.id === after)
  const row = rows[at + 1] ?? (at > 0 ? rows[0] : undefined)
  function go(): boolean {
    if (row === undefined) return false
    const { to, search } = placeOf(row)
    void navigate({ to, search: search as never })
    return true
  }
  useKeys({ n: go })
  return (
    <Button kind="primary" icon={SkipForward} disabled={row === undefined} onClick={go} aria-keyshortcuts="n">
      {text.work.next}
    </Button>
  )
}
