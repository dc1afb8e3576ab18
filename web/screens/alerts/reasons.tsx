/** Why the alert is there: each indicator's question, its findings as sentences with their records, its ground, and what would silence it. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LevelMark } from '../../parts/level.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { groupReasons, type ReasonGroup } from './group-reasons.ts'

type Reason = Output<'alerts.get'>['reasons'][number]

/** More records than this under one sentence wait behind a press. */
const atOnce = 3

export function Reasons({ reasons }: { reasons: Reason[] }) {
  const { text } = useSpeech()
  const live = reasons.filter((reason) => reason.gone === null)
  const gone = reasons.filter((reason) => reason.gone !== null)
  return (
    <Card title={text.alert.reasons}>
      <p className="mb-4 rounded-md bg-sunk px-3 py-2 text-sm">
        {live.length === 0 ? (
          text.alert.noneHolds
        ) : (
          <>
            <span className="font-semibold">{text.alert.certainty}: </span>
            {text.alert.certaintyOf(
              live.length,
              live.filter((reason) => reason.strength === 'strong').length,
              new Set(live.flatMap((reason) => reason.records.map((record) => record.agency))).size,
            )}
          </>
        )}
      </p>
      <Groups reasons={live} />
      {gone.length > 0 && (
        <details open={live.length === 0} className={live.length > 0 ? 'mt-5' : ''}>
          <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">
            {text.alert.gone(groupReasons(gone).length)}
          </summary>
          <div className="pt-3">
            <Groups reasons={gone} />
          </div>
        </details>
      )}
    </Card>
  )
}

function Groups({ reasons }: { reasons: Reason[] }) {
  return (
    <ol className="grid gap-5">
      {groupReasons(reasons).map((group) => (
        <li key={group.indicator} className="border-l-3 border-accent/50 pl-4">
          <Group group={group} />
        </li>
      ))}
    </ol>
  )
}

function Group({ group }: { group: ReasonGroup }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-soft">
        <LevelMark level={group.strength} word={text.strength[group.strength]} />
        <span>{say(group.question)}</span>
        {group.hits > 1 && <Chip>{text.alerts.hits(group.hits)}</Chip>}
      </p>
      {group.told.map((told) => (
        <div key={told.sentence.id} className="grid gap-1">
          <p className="text-md font-bold">{say(told.sentence)}</p>
          <Records records={told.records} />
        </div>
      ))}
      <dl className="grid gap-x-3 gap-y-0.5 text-sm text-soft sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="font-semibold">{text.alert.silencedBy}</dt>
        <dd>{say(group.silencedBy)}</dd>
        <dt className="font-semibold">{text.alert.legal}</dt>
        <dd>
          {say(group.legal)}{' '}
          <span className="whitespace-nowrap">
            · {group.indicator} {text.alert.version(group.version)}
          </span>
        </dd>
      </dl>
    </div>
  )
}

function Records({ records }: { records: Reason['records'] }) {
  const { text } = useSpeech()
  if (records.length === 0) return null
  if (records.length <= atOnce) return <RecordList records={records} />
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">
        {text.alert.recordCount(records.length)}
      </summary>
      <div className="pt-1.5">
        <RecordList records={records} />
      </div>
    </details>
  )
}

function RecordList({ records }: { records: Reason['records'] }) {
  const { text, say } = useSpeech()
  return (
    <ul aria-label={text.alert.records} className="flex flex-wrap gap-1.5">
      {records.map((record) => (
        <li key={record.id}>
          <Chip>
            {record.agency} · {say(record.source)} {record.ref} · <Time at={record.at} grain="day" />
          </Chip>
        </li>
      ))}
    </ul>
  )
}
