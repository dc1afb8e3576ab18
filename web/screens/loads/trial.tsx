/** What a trial found: counts, why rows would be refused, and the first rows side by side. */
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { Counts } from './counts.tsx'
import { TrialRow } from './trial-row.tsx'

/** So many of the first rows stand open. */
const fewRows = 5

type Found = NonNullable<Output<'files.try'>['trial']>

export function Trial({ trial, file }: { trial: Found; file: Output<'files.get'> }) {
  const { text, say, language } = useSpeech()
  const [all, setAll] = useState(false)
  const labelOf = (name: string) => {
    const field = file.fields.find((one) => one.name === name)
    return field === undefined ? name : say(field.label)
  }
  return (
    <>
      <Card title={text.load.tried} note={text.load.triedLead} flush>
        <Counts counts={trial.counts} />
        <div className="grid gap-1 px-4 py-3 text-sm text-soft empty:hidden sm:px-5">
          {trial.duplicates > 0 && <p>{text.load.duplicates(numberWords(trial.duplicates, language))}</p>}
          {trial.unmapped.length > 0 && <p>{text.load.unmapped(trial.unmapped.join(', '))}</p>}
        </div>
      </Card>
      {trial.refusals.length > 0 && (
        <Card title={text.load.reasons} tone="danger" flush>
          <Table
            caption={text.load.reasons}
            rows={trial.refusals}
            keyOf={(one) => `${one.field} ${one.id}`}
            columns={[
              {
                key: 'why',
                words: text.load.ours,
                cell: (one) => (
                  <span className="grid max-w-[80ch] gap-0.5">
                    {one.field !== '' && <span className="font-bold">{labelOf(one.field)}</span>}
                    <span>{say(one)}</span>
                  </span>
                ),
              },
              {
                key: 'rows',
                words: text.load.reasonRows,
                end: true,
                cell: (one) => (
                  <span className="whitespace-nowrap">
                    <b>{numberWords(one.rows, language)}</b> · {text.load.reasonFirst(one.first)}
                  </span>
                ),
              },
            ]}
          />
        </Card>
      )}
      <Card title={text.load.firstRows} flush>
        <ol>
          {trial.shown.slice(0, all ? undefined : fewRows).map((row) => (
            <TrialRow key={row.row} row={row} />
          ))}
        </ol>
        {!all && trial.shown.length > fewRows && (
          <p className="border-t border-line px-4 py-2 sm:px-5">
            <Button small kind="quiet" onClick={() => setAll(true)}>
              {text.load.moreRows(trial.shown.length)}
            </Button>
          </p>
        )}
      </Card>
    </>
  )
}
