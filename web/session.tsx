/** Who sits here: the officer, the post acted for, the role and what it may. Known to every part of the page. */
import { createContext, type ReactNode, use } from 'react'
import type { Permission } from '../server/access/model.ts'
import { useAnswer } from './ask.ts'
import type { Output } from './call.ts'
import { useSeat } from './see-as.ts'

export type Who = Output<'session.who'>

const Context = createContext<Who | null>(null)

/** The question itself; asked once for the whole page. */
export function useWhoQuery() {
  return useAnswer('session.who', {})
}

export function WhoIs({ who, children }: { who: Who; children: ReactNode }) {
  return <Context value={who}>{children}</Context>
}

export function useWho(): Who {
  const who = use(Context)
  if (!who) throw new Error('useWho outside WhoIs')
  return who
}

/** Whether this role includes something, and the role one looks as; the server asks again at the door. */
export function useMay(): (permission: Permission) => boolean {
  const who = useWho()
  const seat = useSeat()
  return (permission) => who.may.includes(permission) && (seat === null || seat.may.includes(permission))
}

/** The time zone of the post acted for; before signing in, that of the first home region. */
export function useZone(): string {
  return use(Context)?.post?.zone ?? 'Asia/Pontianak'
}
