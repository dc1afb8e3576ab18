/** The own agency's monthly lists: drawn up by itself, approved by two, then carried out. */
import { Link } from '@tanstack/react-router'
import { Archive } from 'lucide-react'
import { useAnswer, useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, timeWords } from '../../time.ts'
import { DestructionState } from './destruction-state.tsx'

export function Destructions() {
  const { text, language } = useSpeech()
  const query = useAnswer('destructions.list', {})
  return (
    <Loaded query={query} rows={4}>
      {(rows) => (
        <Card flush title={text.declarations.destructions} action={<AskList />}>
          {rows.length === 0 ? (
            <Empty icon={Archive} title={text.declarations.noList}>
              {text.declarations.noListLead}
            </Empty>
          ) : (
            <Table
              caption={text.declarations.destructions}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'number',
                  words: text.declarations.list,
                  cell: (row) => (
                    <Link
                      to="/destructions/$id"
                      params={{ id: row.id }}
                      className="font-bold text-link hover:underline"
                    >
                      {row.number}
                    </Link>
                  ),
                },
                {
                  key: 'month',
                  words: text.declarations.month,
                  cell: (row) => timeWords(`${row.month}T12:00:00Z`, 'UTC', language, 'month'),
                },
                {
                  key: 'records',
                  words: text.declarations.records,
                  cell: (row) => numberWords(row.records, language),
                  end: true,
                },
                {
                  key: 'state',
                  words: text.declarations.stateOf,
                  cell: (row) => <DestructionState state={row.state} />,
                },
              ]}
            />
          )}
        </Card>
      )}
    </Loaded>
  )
}

function AskList() {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('destructions.ask', ['destructions.list'])
  return (
    <Button
      small
      busy={deed.isPending}
      onClick={async () => {
        await deed.mutateAsync({})
        notice(text.declarations.asked)
      }}
    >
      {text.declarations.ask}
    </Button>
  )
}
