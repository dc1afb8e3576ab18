/** One thing that waits: what, in which case, by when, and the one button that deals with it. */
import {
  ArrowLeftRight,
  BellRing,
  Circle,
  Coins,
  ExternalLink,
  FileHeart,
  Gavel,
  Globe,
  Hand,
  HeartHandshake,
  House,
  ListTodo,
  type LucideIcon,
  Merge,
  MessageCircleQuestion,
  PackageOpen,
  PhoneCall,
  Scale,
  Undo2,
  UserX,
} from 'lucide-react'
import type { WorkKind } from '../../../server/cases/queue/model.ts'
import { workKinds } from '../../../server/cases/queue/model.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Due } from '../../parts/due.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { placeOf, type WorkRow } from './place-of.ts'

const icons: Record<WorkKind, LucideIcon> = {
  ...{ 'hand-over': ArrowLeftRight, request: MessageCircleQuestion, visum: FileHeart, step: Circle, task: ListTodo },
  ...{ determination: Gavel, 'follow-up': PhoneCall, lack: HeartHandshake, notice: BellRing },
  ...{ restitution: Coins, abroad: Globe, sharing: Hand, shelter: House, loan: Undo2, evidence: PackageOpen },
  ...{ measure: Scale, merge: Merge, exclusion: UserX, outside: ExternalLink },
}

/** `waits`: another post answers, so there is nothing to do here but look. Only the `first` button stands out: it is the one that is next. */
export function WorkLine({ row, waits, first }: { row: WorkRow; waits: boolean; first: boolean }) {
  const { text, say } = useSpeech()
  const words = text.work
  const Icon = icons[row.kind]
  const act = waits ? words.see : words.act[row.kind]
  const { to, search } = placeOf(row)
  const about = [row.number, row.name, row.kind === 'notice' ? null : say(workKinds[row.kind])].filter(Boolean)
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-t border-line px-4 py-3 first:border-0 sm:grid-cols-[auto_minmax(0,1fr)_auto_8.5rem] sm:items-center sm:px-5">
      <Icon aria-hidden className="mt-0.5 size-4.5 text-link sm:mt-0" strokeWidth={1.9} />
      <div className="grid min-w-0 gap-0.5">
        <span className="font-semibold text-ink">{say(row.what)}</span>
        <span className="text-sm text-soft">
          {about.join(' · ')}
          {row.other && ` · ${otherWords(row, waits, words)}`}
        </span>
        {row.note && <span className="line-clamp-2 text-sm text-soft">“{row.note}”</span>}
      </div>
      <span className="col-start-2 sm:col-start-auto sm:justify-self-end">
        {row.dueAt ? (
          <Due at={row.dueAt} />
        ) : row.at ? (
          <span className="text-sm text-soft">
            <Ago at={row.at} />
          </span>
        ) : null}
      </span>
      <span className="no-print col-start-2 grid sm:col-start-auto">
        <ButtonLink
          small
          kind={first && !waits ? 'primary' : 'plain'}
          to={to}
          search={search as never}
          name={`${act}: ${[say(row.what), row.number, row.name].filter(Boolean).join(' · ')}`}
          walk
        >
          {act}
        </ButtonLink>
      </span>
    </li>
  )
}

function otherWords(
  row: WorkRow,
  waits: boolean,
  words: { from(post: string): string; to(post: string): string; carriedBy(post: string): string },
): string {
  if (row.other === null) return ''
  if (row.kind === 'step') return words.carriedBy(row.other)
  return waits ? words.to(row.other) : words.from(row.other)
}
