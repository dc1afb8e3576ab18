/** The thread: what happened, in order, each a knot on one line. It is the product's own figure, used for every timeline. */
import type { ReactNode } from 'react'

type Knot = 'plain' | 'strong' | 'open' | 'danger'

const knots: Record<Knot, string> = {
  plain: 'bg-card border-edge',
  strong: 'bg-accent border-accent',
  open: 'bg-card border-warn-mark border-dashed',
  danger: 'bg-danger border-danger',
}

export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="grid">
      {children}
    </ol>
  )
}

export function Knot({ kind = 'plain', when, children }: { kind?: Knot; when?: ReactNode; children: ReactNode }) {
  return (
    <li className="group relative grid gap-0.5 pb-4 pl-6 last:pb-0">
      <span aria-hidden className="absolute top-2 bottom-[-0.5rem] left-[5.5px] w-px bg-edge/50 group-last:hidden" />
      <span aria-hidden className={`absolute top-[5px] left-0 size-3 rounded-full border-2 ${knots[kind]}`} />
      {when && <div className="text-xs font-semibold text-soft">{when}</div>}
      <div className="min-w-0">{children}</div>
    </li>
  )
}
