/** The foot of a long list: which page of how many, one back, one on. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'

export function Pages({
  page,
  total,
  shown,
  turn,
}: {
  page: number
  total: number
  shown: number
  turn: (page: number) => void
}) {
  const { text } = useSpeech()
  // The server decides the size of a page; the last page may be shorter, so the size is only known from a full one.
  const before = page > 1
  const after = page * shown < total && shown > 0
  if (!before && !after) return null
  return (
    <nav
      aria-label={text.pages}
      className="no-print flex items-center justify-between gap-3 border-t border-line px-4 py-2.5"
    >
      <Button small icon={ChevronLeft} disabled={!before} onClick={() => turn(page - 1)}>
        {text.alerts.earlier}
      </Button>
      <span className="text-sm text-soft">{text.alerts.page(page)}</span>
      <Button small icon={ChevronRight} disabled={!after} onClick={() => turn(page + 1)}>
        {text.alerts.later}
      </Button>
    </nav>
  )
}
