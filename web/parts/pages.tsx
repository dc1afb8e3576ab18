/** The foot of a long list: which page of how many, one back, one on. Pages are counted from one. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'

/** Rows on a page, as the server's lists have it. */
const pageSize = 50

/** `label`: what is paged, where several lists stand on one screen. */
export function Pages({
  page,
  total,
  turn,
  label,
}: {
  page: number
  total: number
  turn: (page: number) => void
  label?: string
}) {
  const { text } = useSpeech()
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  return (
    <nav
      aria-label={label ?? text.pages}
      className="no-print flex flex-wrap items-center justify-between gap-x-1.5 gap-y-2 border-t border-line px-4 py-2.5 sm:gap-x-3"
    >
      <Button small icon={ChevronLeft} disabled={page <= 1} onClick={() => turn(page - 1)}>
        {text.alerts.earlier}
      </Button>
      <span className="text-sm text-soft">{text.alerts.page(page, pages)}</span>
      <Button small icon={ChevronRight} disabled={page >= pages} onClick={() => turn(page + 1)}>
        {text.alerts.later}
      </Button>
    </nav>
  )
}
