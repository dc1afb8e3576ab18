/** A set's metadata, as Satu Data Indonesia asks: origin, producer, steward, licence, version, day, hash, and where machines read it. */
import type { ReactNode } from 'react'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function SetFacts({ set }: { set: Output<'catalogue.get'> }) {
  const { text, say, language } = useSpeech()
  const version = [
    text.catalogue.version(set.version),
    ...(set.changed > 0 ? [text.catalogue.changed(numberWords(set.changed, language))] : []),
  ].join(', ')
  const facts: [string, ReactNode][] = [
    [text.catalogue.source, say(set.source)],
    [text.catalogue.producer, say(set.producer)],
    [text.catalogue.walidata, say(set.walidata)],
    [text.catalogue.licence, say(set.licence)],
    [
      text.catalogue.asOf,
      set.live ? text.catalogue.live : <Time key="date" at={`${set.date}T12:00:00Z`} zone="UTC" grain="day" />,
    ],
    [text.catalogue.status, version],
    [
      text.catalogue.machine,
      <code key="door" className="text-xs break-all">
        GET /api/v1/reference/rows?set={set.id}
      </code>,
    ],
    [
      text.catalogue.hash,
      <code key="hash" className="text-xs break-all">
        {set.sha256}
      </code>,
    ],
  ]
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(([term, value]) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-soft">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
