/** Officers with their posts and roles. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { EndAccount } from './end-account.tsx'
import { MakeAccount } from './make-account.tsx'

type Row = Output<'accounts.list'>[number]

export function Officers() {
  const { text, say } = useSpeech()
  const may = useMay()
  const query = useAnswer('accounts.list', {})
  return (
    <Loaded query={query} rows={8}>
      {(rows) => (
        <Card flush title={text.accounts.tabs.officers} action={may('manage accounts') && <MakeAccount />}>
          <Table
            caption={text.accounts.tabs.officers}
            rows={rows}
            keyOf={(row) => `${row.id} ${row.postCode}`}
            columns={[
              {
                key: 'officer',
                words: text.accounts.officer,
                cell: (row) => (
                  <>
                    <span className="font-bold">{row.name}</span> <span className="text-soft">{row.login}</span>
                  </>
                ),
              },
              {
                key: 'post',
                words: text.accounts.post,
                cell: (row) => (
                  <>
                    <span className="font-semibold">{row.agency}</span> · {row.post}
                    <span className="block text-soft">{say(row.role)}</span>
                  </>
                ),
              },
              { key: 'from', words: text.accounts.from, cell: (row) => <Time at={row.from} grain="day" /> },
              {
                key: 'until',
                words: text.accounts.until,
                cell: (row) =>
                  row.until ? (
                    <Time at={row.until} grain="day" />
                  ) : (
                    <span className="text-soft">{text.accounts.untilOpen}</span>
                  ),
              },
              ...(may('manage accounts')
                ? [
                    {
                      key: 'end',
                      words: <span className="sr-only">{text.accounts.end}</span>,
                      cell: (row: Row) => row.until === null && <EndAccount account={row} />,
                      end: true,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      )}
    </Loaded>
  )
}
