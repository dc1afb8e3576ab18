/** One proceeding as a thread of its stages; what was corrected stays, struck through. */
import { Milestone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from './day.tsx'
import { StageDialog } from './stage-dialog.tsx'
import type { Law, Proceeding } from './use-law.ts'

type Entry = Proceeding['entries'][number]

export function ProceedingCard({ law, one, leads }: { law: Law; one: Proceeding; leads: boolean }) {
  const { text } = useSpeech()
  const words = text.law
  const [recording, setRecording] = useState(false)
  const [correcting, setCorrecting] = useState<Entry | null>(null)
  return (
    <Card
      title={words.proceeding(one.number)}
      action={
        leads &&
        one.next.length > 0 && (
          <Button small icon={Milestone} onClick={() => setRecording(true)}>
            {words.stage}
          </Button>
        )
      }
    >
      <Thread label={words.proceeding(one.number)}>
        {one.entries.map((entry) => (
          <Stage key={entry.id} entry={entry} correct={leads && entry.stands ? () => setCorrecting(entry) : null} />
        ))}
      </Thread>
      {one.entries.some((entry) => entry.toBeConfirmed) && (
        <p className="mt-3 text-sm text-soft">{words.stagesToConfirm}</p>
      )}
      {recording && <StageDialog law={law} one={one} close={() => setRecording(false)} />}
      {correcting && <StageDialog law={law} one={one} corrects={correcting} close={() => setCorrecting(null)} />}
    </Card>
  )
}

function Stage({ entry, correct }: { entry: Entry; correct: (() => void) | null }) {
  const { text, say } = useSpeech()
  const words = text.law
  const { papers } = entry
  return (
    <Knot
      kind={entry.stands ? 'strong' : 'plain'}
      when={
        <span>
          <Day on={entry.on} />
          {entry.law !== '' && <span className="font-normal"> · {entry.law}</span>}
        </span>
      }
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={entry.stands ? 'font-semibold' : 'text-soft line-through'}>
          {entry.stage === null ? words.takenBack : say(entry.words)}
        </span>
        {!entry.stands && entry.stage !== null && <Chip>{words.corrected}</Chip>}
        {correct && (
          <Button
            kind="quiet"
            small
            onClick={correct}
            aria-label={`${words.correct}: ${say(entry.words)}, ${entry.on}`}
          >
            {words.correct}
          </Button>
        )}
      </span>
      {papers && (
        <p className="text-sm break-words text-soft">
          {[papers.number, papers.by].filter(Boolean).join(' · ')}
          {papers.ground && <span className="block">{papers.ground}</span>}
          {papers.note && <span className="block">“{papers.note}”</span>}
        </p>
      )}
    </Knot>
  )
}
