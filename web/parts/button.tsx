/** The one button, and its look for links that act. `busy` keeps its width and says so to a screen reader. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type Kind = 'primary' | 'plain' | 'quiet' | 'danger' | 'onSide'
type Looks = { kind?: Kind; small?: boolean; icon?: LucideIcon }

const kinds: Record<Kind, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-deep',
  plain: 'border-edge/60 bg-card text-ink hover:bg-sunk hover:border-edge',
  quiet: 'border-transparent bg-transparent text-link hover:bg-accent-wash',
  onSide: 'border-transparent bg-gold text-[#14233b] hover:brightness-110',
  danger: 'border-danger/50 bg-card text-danger hover:bg-danger-wash',
}

function look(kind: Kind, small: boolean): string {
  const size = small ? 'min-h-8 px-2.5 text-sm gap-1.5' : 'min-h-10 px-4 text-base gap-2'
  return `inline-flex items-center justify-center rounded-md border font-semibold no-underline transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 ${size} ${kinds[kind]}`
}

export function Button({
  kind = 'plain',
  small = false,
  icon: Icon,
  busy = false,
  children,
  className = '',
  ...rest
}: Looks & { busy?: boolean } & ComponentProps<'button'>) {
  const Shown = busy ? LoaderCircle : Icon
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy}
      disabled={rest.disabled || busy}
      className={`${look(kind, small)} ${className}`}
    >
      {Shown && <Shown aria-hidden className={`size-4 shrink-0 ${busy ? 'animate-spin' : ''}`} />}
      {children}
    </button>
  )
}

export function ButtonLink({
  kind = 'plain',
  small = false,
  icon: Icon,
  children,
  to,
  search,
  name,
  walk = false,
}: Looks & {
  children: ReactNode
  to: string
  search?: LinkProps['search']
  /** What it is called where its words alone do not tell it from its neighbours. */
  name?: string
  /** Reached by j and k (use-walk.ts). */
  walk?: boolean
}) {
  return (
    <Link
      to={to}
      search={search}
      className={look(kind, small)}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(walk ? { 'data-walk': '' } : {})}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </Link>
  )
}
