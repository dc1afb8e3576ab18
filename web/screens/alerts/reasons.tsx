/** Why the alert is there: each hit as a sentence, with its strength, its records, its ground, and what would silence it. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Reason = Output<'alerts.get'>['reasons'][number]

export function Reasons({ reasons }: { reasons: Reason[] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.alert.reasons}>
      <p className="mb-3 rounded-md bg-sunk px-3 py-2 text-sm">
        <span className="font-semibold">{text.alert.certainty}: </span>
        {text.alert.certaintyOf(
          reasons.length,
          reasons.filter((reason) => reason.strength === 'strong').length,
          new Set(reasons.flatMap((reason) => reason.records.map((record) => record.agency))).size,
        )}
      </p>
      <ol className="grid gap-4">
        {reasons.map((reason) => (
          <li key={`${reason.indicator} ${reason.sentence.id}`} className="border-l-3 border-accent/50 pl-4">
            <ReasonBody reason={reason} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function ReasonBody({ reason }: { reason: Reason }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-soft">
        <LevelMark level={reason.strength} word={text.strength[reason.strength]} />
        <span>{say(reason.question)}</span>
      </p>
      <p className="text-md font-bold">{say(reason.sentence)}</p>
      <ul aria-label={text.alert.records} className="flex flex-wrap gap-1.5">
        {reason.records.map((record) => (
          <li key={record.id}>
            <Chip>
              {record.agency} · {say(record.source)} {record.ref} · <Time at={record.at} grain="day" />
            </Chip>
          </li>
        ))}
      </ul>
      <dl className="grid gap-x-3 gap-y-0.5 text-sm text-soft sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="font-semibold">{text.alert.silencedBy}</dt>
        <dd>{say(reason.silencedBy)}</dd>
        <dt className="font-semibold">{text.alert.legal}</dt>
        <dd>
          {say(reason.legal)}{' '}
          <span className="whitespace-nowrap">
            · {reason.indicator} {text.alert.version(reason.version)}
          </span>
        </dd>
      </dl>
    </div>
  )
}
