/** The own agency's exports, newest first, and asking for another. */
import { Link } from '@tanstack/react-router'
import { FileOutput } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AskExport } from './ask-export.tsx'
import { ExportState } from './export-state.tsx'

export function Exports() {
  const { text } = useSpeech()
  const [asking, setAsking] = useState(false)
  const query = useAnswer('htcds.list', {})
  return (
    <Loaded query={query} rows={5}>
      {({ rows, agreements }) => (
        <Card
          flush
          title={text.exchange.exports}
          action={
            <Button small kind="primary" onClick={() => setAsking(true)}>
              {text.exchange.ask}
            </Button>
          }
        >
          {rows.length === 0 ? (
            <Empty icon={FileOutput} title={text.exchange.none}>
              {text.exchange.noneLead}
            </Empty>
          ) : (
            <Table
              caption={text.exchange.exports}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'number',
                  words: text.exchange.number,
                  cell: (row) => (
                    <Link to="/exchange/$id" params={{ id: row.id }} className="font-bold text-link hover:underline">
                      {row.number}
                    </Link>
                  ),
                },
                { key: 'receiver', words: text.exchange.receiver, cell: (row) => row.receiver },
                {
                  key: 'contents',
                  words: text.exchange.contents,
                  cell: (row) =>
                    `${text.exchange.cases(row.cases)}, ${row.identified ? text.exchange.withNames : text.exchange.withoutNames}`,
                },
                {
                  key: 'form',
                  words: text.exchange.form,
                  cell: (row) => text.exchange.forms[row.form],
                  wide: true,
                },
                {
                  key: 'asked',
                  words: text.exchange.askedAt,
                  cell: (row) => <Time at={row.askedAt} />,
                  wide: true,
                },
                { key: 'state', words: text.exchange.stateOf, cell: (row) => <ExportState state={row.state} /> },
              ]}
            />
          )}
          {asking && <AskExport agreements={agreements} close={() => setAsking(false)} />}
        </Card>
      )}
    </Loaded>
  )
}
