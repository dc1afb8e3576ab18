/** Where the rows behind a count stand, for who may read them: only what is told whole leads there, never what is withheld (protection.md P8). */
import type { Permission } from '../../../server/access/model.ts'
import { beginOf, rest, shifted } from '../../../server/statistics/places/model.ts'
import { useMay } from '../../session.tsx'
import type { Question, Row } from './counted.ts'

/** A list and what narrows it to one place and time. */
export type Behind = { to: string; search: Record<string, string> }

type List = { to: string; may: Permission; by: readonly Question['by'][]; search: Record<string, string> }

/** Kinds whose rows stand in a list; a departure or an application has none: nobody browses people by place (protection.md P3). */
const lists: Record<string, List> = {
  alerts: { to: '/alerts', may: 'read alerts', by: ['responsible', 'residence'], search: { state: 'all' } },
  reports: { to: '/reports', may: 'answer reports', by: ['reported'], search: {} },
}

/** Null where there is no list, no right to read it, no count, or no region to ask for. */
export function useRowsBehind(asked: Question): (row: Pick<Row, 'code' | 'now'>, asOf: string) => Behind | null {
  const may = useMay()
  const list = lists[asked.kind]
  if (list === undefined || !may(list.may) || !list.by.includes(asked.by)) return () => null
  const span = { from: beginOf(asked.from).toISOString(), until: beginOf(shifted(asked.until, 1)).toISOString() }
  return ({ code, now }, asOf) => {
    if (now.value === null || now.value === 0 || code.endsWith(rest)) return null
    const known: Record<string, string> = list.to === '/alerts' ? { by: asked.by, known: asOf } : {}
    return { to: list.to, search: { ...list.search, region: code, ...known, ...span } }
  }
}
