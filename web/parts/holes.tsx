/** Over what is missing something was concluded: said where the conclusion is read, each with the way to the source's completeness. */
import { Unplug } from 'lucide-react'
import type { Output } from '../call.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { PlaceLink } from './place-link.tsx'
import { Time } from './time.tsx'

type Hole = Output<'situation.board'>['holes'][number]

/** So many are told; the rest stand on the page of sources. */
const told = 4

/** `silenced` are questions that are not asked meanwhile. `dated` adds from when to when something may be missing. */
export function Holes({
  holes,
  silenced = [],
  dated = false,
}: {
  holes: Hole[]
  silenced?: { id: string; en: string }[]
  dated?: boolean
}) {
  const { text, say } = useSpeech()
  if (holes.length === 0 && silenced.length === 0) return null
  return (
    // A note, not a landmark: a page of figures holds one beside each.
    <div
      role="note"
      aria-label={text.holes.title}
      className="flex gap-3 rounded-lg border border-warn-mark/50 bg-warn-wash px-4 py-3 print:break-inside-avoid"
    >
      <Unplug aria-hidden className="mt-0.5 size-5 shrink-0 text-warn" strokeWidth={1.8} />
      <div className="grid min-w-0 gap-1.5">
        {dated && <p className="text-sm font-bold text-warn">{text.holes.counted}</p>}
        <ul className="grid gap-1.5">
          {holes.slice(0, told).map((hole) => (
            <li key={`${hole.source} ${hole.kind}`}>
              <span className="font-semibold">{say(hole.says)}</span>{' '}
              {dated && <Period from={hole.from} to={hole.to} />} <SourceLink hole={hole} />
            </li>
          ))}
          {silenced.map((words) => (
            <li key={words.id} className="text-sm">
              {say(words)}
            </li>
          ))}
        </ul>
        {holes.length > told && <p className="text-sm text-soft">{text.holes.more(holes.length - told)}</p>}
      </div>
    </div>
  )
}

function SourceLink({ hole }: { hole: Hole }) {
  const { say } = useSpeech()
  const may = useMay()
  if (!may('read sources')) return <span className="text-sm text-soft">{say(hole.name)}</span>
  return (
    <PlaceLink
      place={`/sources/${hole.source}?tab=ledger`}
      className="text-sm whitespace-nowrap text-link hover:underline max-sm:whitespace-normal"
    >
      {say(hole.name)}
    </PlaceLink>
  )
}

function Period({ from, to }: { from: string | null; to: string | null }) {
  const { text } = useSpeech()
  if (from === null) return null
  return (
    <span className="text-sm text-soft">
      (<Time at={from} /> – {to === null ? text.holes.now : <Time at={to} />})
    </span>
  )
}
