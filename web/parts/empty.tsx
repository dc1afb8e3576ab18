/** Nothing here: says what would be here, why it is not, and what one can do. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export function Empty({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-10 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunk text-soft">
        <Icon aria-hidden className="size-6" strokeWidth={1.6} />
      </span>
      <p className="text-md font-bold">{title}</p>
      {children && <p className="max-w-[52ch] text-soft">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
