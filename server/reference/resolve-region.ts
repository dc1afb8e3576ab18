/** Finds what a region's code, of today or of the past, in either system, is today, and what happened to it on the way. */
import type { RegionChangeKind } from './model.ts'
import type { ReferenceRow } from './reference.ts'

type RegionRef = { code: string; name: string }
type RegionEvent = {
  kind: RegionChangeKind
  from: RegionRef
  to: RegionRef | null
  date: string
  law: string
  status: string
}
/** `today` is one code, or several where the code itself ended in more than one; `parted` went out of it and are regions of their own. */
export type ResolvedRegion = {
  asked: string
  code: string
  level: 1 | 2 | 3 | 4
  state: 'current' | 'former' | 'unknown'
  name: string | null
  bps: string | null
  within: RegionRef[]
  today: RegionRef[]
  parted: RegionRef[]
  history: RegionEvent[]
}

/** Regions and their history, ready to be asked often. */
export type RegionBook = { byCode: Map<string, ReferenceRow>; byBps: Map<string, string>; events: RegionEvent[] }

export function makeBook(regions: readonly ReferenceRow[], changes: readonly ReferenceRow[]): RegionBook {
  return {
    byCode: new Map(regions.map((row) => [row.code!, row])),
    byBps: new Map(regions.flatMap((row) => (row.bps ? [[row.bps, row.code!]] : []))),
    events: changes.map((row) => ({
      kind: row.kind as RegionChangeKind,
      from: { code: row.from_code!, name: row.from_name! },
      to: row.to_name === '' ? null : { code: row.to_code!, name: row.to_name! },
      date: row.date!,
      law: row.law!,
      status: row.status!,
    })),
  }
}

/** `617202`, `61.72.02` and `61 72 02` are the same code. Null for what is no code. */
export function dotted(text: string): string | null {
  const digits = text.replaceAll(/[\s.]/g, '')
  const parts = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(digits)
  return parts === null
    ? null
    : parts
        .slice(1)
        .filter((part) => part !== undefined)
        .join('.')
}

const parentsOf = (code: string): string[] => {
  const parts = code.split('.')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

/** Null for what is no code at all. A district of a regency whose code moved is told as far as is known: its regency. */
export function resolveRegion(book: RegionBook, asked: string, system: 'kemendagri' | 'bps'): ResolvedRegion | null {
  const digits = asked.replaceAll(/[\s.]/g, '')
  const code = system === 'bps' ? (book.byBps.get(digits) ?? null) : dotted(asked)
  if (code === null) return null
  const row = book.byCode.get(code)
  const lineage = [code, ...parentsOf(code).toReversed()]
  const moved =
    row === undefined ? lineage.find((one) => book.events.some((e) => ended(e) && e.from.code === one)) : undefined
  const today = row === undefined ? follow(book, moved, new Set()) : [refOf(row)]
  const touched = new Set([code, ...(moved === undefined ? [] : [moved]), ...today.map((one) => one.code)])
  const history = book.events
    .filter(({ from, to }) => touched.has(from.code) || (to !== null && touched.has(to.code)))
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.from.code.localeCompare(b.from.code))
  const former = history.find((event) => event.from.code === code)?.from.name ?? null
  return {
    ...{ asked, code, level: code.split('.').length as ResolvedRegion['level'] },
    state: row !== undefined ? 'current' : moved === undefined && former === null ? 'unknown' : 'former',
    name: row?.name ?? former,
    bps: row?.bps || null,
    within: parentsOf(today[0]?.code ?? code).flatMap((one) => knownRefs(book, one)),
    today,
    parted: history.flatMap((event) =>
      event.kind === 'parted' && touched.has(event.from.code) && event.to ? [event.to] : [],
    ),
    history,
  }
}

const refOf = (row: ReferenceRow): RegionRef => ({ code: row.code!, name: row.name! })
const knownRefs = (book: RegionBook, code: string): RegionRef[] => {
  const row = book.byCode.get(code)
  return row === undefined ? [] : [refOf(row)]
}
const ended = (event: RegionEvent) => event.kind === 'moved' || event.kind === 'ended'

/** Through as many moves as there were; what was walked already is not walked again. */
function follow(book: RegionBook, code: string | undefined, walked: Set<string>): RegionRef[] {
  if (code === undefined || walked.has(code)) return []
  walked.add(code)
  const row = book.byCode.get(code)
  if (row !== undefined) return [refOf(row)]
  const next = book.events.filter((event) => event.kind === 'moved' && event.from.code === code)
  return next.flatMap((event) => follow(book, event.to?.code, walked))
}
