/** A sheet on the page: a heading with its count and action, then the content. `flush` lets lists and tables touch the edge. */
import { type ReactNode, useId } from 'react'

export function Card({
  title,
  note,
  action,
  flush = false,
  tone = 'plain',
  children,
}: {
  title?: ReactNode
  note?: ReactNode
  action?: ReactNode
  flush?: boolean
  tone?: 'plain' | 'accent' | 'warn' | 'danger'
  children: ReactNode
}) {
  const heading = useId()
  const edge = {
    plain: 'border-line',
    accent: 'border-accent/35',
    warn: 'border-warn-mark/50',
    danger: 'border-danger/40',
  }[tone]
  return (
    <section
      aria-labelledby={title ? heading : undefined}
      className={`min-w-0 rounded-lg border bg-card shadow-card ${edge} print:break-inside-avoid print:shadow-none`}
    >
      {title && (
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3.5 pb-1 sm:px-5">
          <h2 id={heading} className="text-md font-bold">
            {title}
          </h2>
          {note && <span className="text-sm text-soft">{note}</span>}
          {action && <span className="no-print ml-auto">{action}</span>}
        </header>
      )}
      <div className={flush ? 'pt-1.5' : `px-4 pb-4 sm:px-5 sm:pb-5 ${title ? 'pt-1.5' : 'pt-4 sm:pt-5'}`}>
        {children}
      </div>
    </section>
  )
}
