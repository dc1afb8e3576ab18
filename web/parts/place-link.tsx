/** A link to a place inside as the server names it: a path, perhaps with what is to be open there. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export function PlaceLink({ place, className, children }: { place: string; className: string; children: ReactNode }) {
  const [path, asked] = place.split('?')
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(asked)) as never} className={className}>
      {children}
    </Link>
  )
}
