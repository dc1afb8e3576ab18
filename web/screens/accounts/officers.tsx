/** Officers with their posts and roles. */
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Officers() {
  const { text, say } = useSpeech()
  const query = useAnswer('accounts.list', {})
  return (
    <Loaded query={query} rows={8}>
      {(rows) => (
        <Card flush>
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
            ]}
          />
        </Card>
      )}
    </Loaded>
  )
}
