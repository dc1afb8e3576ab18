/** Where one thing that waits is dealt with: the screen, and in its address what is to be opened there. */
import type { Output } from '../../call.ts'

export type WorkRow = Output<'work.list'>['rows'][number]

/** `next` keeps the queue in hand: the screen that opens offers what comes after `next`. */
type Place = { to: string; search: { open?: string; tab?: string; next: string } }

export function placeOf(row: WorkRow): Place {
  const here = { open: row.id, next: row.id }
  if (row.link !== null) {
    const [to = '/', query = ''] = row.link.split('?')
    return { to, search: { ...Object.fromEntries(new URLSearchParams(query)), next: row.id } }
  }
  if (row.kind === 'determination') return { to: '/determinations', search: here }
  if (row.kind === 'exclusion') return { to: '/determinations', search: here }
  if (row.kind === 'evidence' || row.kind === 'loan') return { to: `/evidence/${row.id}`, search: here }
  const victim = `/cases/${row.case}/victims/${row.participant}`
  if (row.kind === 'follow-up') return { to: victim, search: { ...here, tab: 'care' } }
  if (row.kind === 'sharing') return { to: victim, search: { ...here, tab: 'consent' } }
  if (row.kind === 'shelter') return { to: victim, search: { ...here, tab: 'secrets' } }
  if (row.kind === 'visum') return { to: victim, search: { ...here, tab: 'notes' } }
  if (row.kind === 'lack') return { to: victim, search: { next: row.id, tab: 'notes' } }
  return { to: `/cases/${row.case}`, search: here }
}
