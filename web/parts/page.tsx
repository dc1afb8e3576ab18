/** The head of a screen: where am I, what is this for, what can I do. Also names the browser's tab. */
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'

export function Page({
  title,
  name,
  lead,
  trail,
  actions,
  children,
}: {
  title: ReactNode
  /** Name for the tab when the title is more than text. */
  name?: string
  lead?: ReactNode
  trail?: { to: string; words: string }
  actions?: ReactNode
  children: ReactNode
}) {
  const tab = name ?? (typeof title === 'string' ? title : 'Simpul')
  useEffect(() => {
    document.title = `${tab} · Simpul`
  }, [tab])
  return (
    <div className="arrive mx-auto grid w-full max-w-[84rem] gap-4 px-3 py-4 sm:gap-5 sm:px-6 sm:py-6">
      <header className="flex flex-wrap items-end gap-x-4 gap-y-2.5">
        <div className="min-w-0 grow basis-80">
          {trail && (
            <Link
              to={trail.to}
              className="mb-0.5 -ml-1 inline-flex min-h-6 items-center gap-0.5 text-sm font-semibold text-link no-underline hover:underline"
            >
              <ChevronLeft aria-hidden className="size-4" />
              {trail.words}
            </Link>
          )}
          <h1 className="text-xl font-extrabold tracking-tight sm:text-2xl">{title}</h1>
          {lead && <div className="mt-1 max-w-[70ch] text-soft">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
