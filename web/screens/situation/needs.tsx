/** What waits for this post, most pressing first; each line leads to where it is answered. */
import { Link } from '@tanstack/react-router'
import {
  ArrowLeftRight,
  ChevronRight,
  CircleHelp,
  Gavel,
  Link2,
  ListChecks,
  MessageCircleQuestion,
  MessageSquareWarning,
  MessagesSquare,
  Radio,
  Siren,
  Sunrise,
} from 'lucide-react'
import type { Output } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Need = Output<'situation.board'>['needs'][number]
type Level = 'high' | 'medium' | 'low'

const isLevel = (level: string | null): level is Level => level === 'high' || level === 'medium' || level === 'low'

const icons = {
  alert: Siren,
  'hand-over': ArrowLeftRight,
  step: ListChecks,
  feed: Radio,
  question: CircleHelp,
  report: MessageSquareWarning,
  determination: Gavel,
  request: MessageCircleQuestion,
  outside: Link2,
  interview: MessagesSquare,
}

/** The same deed waiting several times in one place (a step owed to seven people) is one line with its count and its earliest clock. */
function gather(needs: Need[]): (Need & { times: number })[] {
  const gathered: (Need & { times: number })[] = []
  for (const need of needs) {
    const same = gathered.find((one) => one.link === need.link && one.title.id === need.title.id)
    if (!same) {
      gathered.push({ ...need, times: 1 })
      continue
    }
    same.times += 1
    if (need.dueAt && (!same.dueAt || need.dueAt < same.dueAt)) same.dueAt = need.dueAt
  }
  return gathered
}

export function Needs({ needs }: { needs: Need[] }) {
  const { text } = useSpeech()
  const may = useMay()
  return (
    <Card
      title={text.situation.needs}
      note={needs.length > 0 ? needs.length : undefined}
      flush
      action={
        may('read alerts') && (
          <ButtonLink to="/alerts" kind="quiet" small>
            {text.situation.queue}
          </ButtonLink>
        )
      }
    >
      {needs.length === 0 ? (
        <Empty icon={Sunrise} title={text.situation.needsEmpty}>
          {text.situation.needsEmptyLead}
        </Empty>
      ) : (
        <ul>
          {gather(needs).map((need) => (
            <NeedLine key={`${need.kind} ${need.id}`} need={need} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function NeedLine({ need }: { need: Need & { times: number } }) {
  const { text, say } = useSpeech()
  const Icon = icons[need.kind]
  return (
    <li className="border-t border-line first:border-0">
      <Link
        to={need.link}
        className="group grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-3 text-ink no-underline hover:bg-sunk/60 sm:px-5"
      >
        <span className="mt-0.5 grid size-8 place-items-center rounded-full bg-sunk text-soft">
          <Icon aria-hidden className="size-4" />
        </span>
        <span className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
            <span className="text-xs font-semibold text-soft">{text.situation.kind[need.kind]}</span>
            {isLevel(need.level) && <LevelMark level={need.level} word={text.level[need.level]} />}
            {need.dueAt && <Due at={need.dueAt} />}
            {need.times > 1 && <Chip>{need.times}×</Chip>}
          </span>
          <span className="font-bold group-hover:text-link">{say(need.title)}</span>
          <span className="text-sm text-soft">{say(need.detail)}</span>
        </span>
        <ChevronRight aria-hidden className="mt-2 size-4 text-edge group-hover:text-link" />
      </Link>
    </li>
  )
}
