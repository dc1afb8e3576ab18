/** What this officer decided at this sitting, newest first, each with its way back. */
import { Undo2 } from 'lucide-react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Key } from './review-keys.tsx'
import type { TakenPair } from './use-sitting.ts'

/** So many can be undone here; earlier ones on the persons' own pages. */
const newest = 5

export function Taken({
  taken,
  undo,
  busy,
}: {
  taken: TakenPair[]
  undo: (made: TakenPair) => Promise<void>
  busy: boolean
}) {
  const { text } = useSpeech()
  if (taken.length === 0) return null
  return (
    <Card title={text.review.taken}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {taken.slice(0, newest).map((made, place) => (
          <li key={made.key} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 grow">
              <span className="font-semibold">{text.review.takenVerdict[made.verdict]}</span>
              <span className="block text-soft">
                {made.names.map((name) => name || text.person.nameCovered).join(' · ')}
              </span>
            </span>
            <Button small icon={Undo2} disabled={busy} onClick={() => undo(made)}>
              {text.review.undo}
              {place === 0 && <Key>Z</Key>}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
