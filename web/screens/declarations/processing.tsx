/** The record of processing (UU 27/2022 art. 31), generated: each source with its ground, whose data, who sends, who reads, how long. */
import { Printer } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Row = Output<'processing.read'>['rows'][number]

export function Processing() {
  const { text, say } = useSpeech()
  const query = useAnswer('processing.read', {})
  return (
    <Loaded query={query} rows={8}>
      {({ rows, measures, installation, at }) => (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-3">
            <p className="max-w-[70ch] text-soft">
              {text.declarations.processingLead(installation)} <Time at={at} />
            </p>
            <span className="no-print ml-auto">
              <Button icon={Printer} small onClick={() => window.print()}>
                {text.declarations.print}
              </Button>
            </span>
          </div>
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
          <Card title={text.declarations.measures}>
            <ul className="grid list-disc gap-1 pl-5">
              {measures.map((measure) => (
                <li key={measure.id}>{say(measure)}</li>
              ))}
            </ul>
          </Card>
        </div>
      )}
    </Loaded>
  )
}

function One({ row }: { row: Row }) {
  const { text, say, language } = useSpeech()
  const groups = (names: string[]) => names.map((group) => text.person.group[group as 'identity'] ?? group).join(', ')
  const facts: [string, string][] = [
    [text.declarations.subjects, say(row.subjects)],
    [text.accounts.groups, groups(row.groups)],
    [text.declarations.specific, row.specific.map((one) => say(one)).join(', ') || '–'],
    [text.accounts.legal, say(row.legal)],
    [
      text.declarations.retention,
      `${text.declarations.months(row.retention.months)}, ${text.declarations.endings[row.retention.ending]}`,
    ],
    [text.declarations.senders, row.sends.map((one) => one.agency).join(', ') || text.declarations.byHand],
  ]
  return (
    <Card
      title={
        <>
          {say(row.name)} {row.protected && <Chip tone="accent">{text.sources.protected}</Chip>}
        </>
      }
      note={say(row.system)}
      action={
        row.records !== null && (
          <span className="text-sm text-soft">{text.declarations.recordsKept(numberWords(row.records, language))}</span>
        )
      }
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs text-soft">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.receives.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer font-semibold">{text.declarations.readers(row.receives.length)}</summary>
          <ul className="mt-2 grid gap-1.5">
            {row.receives.map((one) => (
              <li key={one.number} className="text-sm">
                <span className="font-semibold">{one.agency}</span> · {groups(one.groups)} ·{' '}
                {one.purposes.map((purpose) => text.purpose[purpose as 'case'] ?? purpose).join(', ')}{' '}
                <span className="text-soft">
                  ({one.number}, {text.agreements.until.toLowerCase()} <Time at={one.until} grain="day" />)
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
