/** The latest pulls of a connection: what each page brought, or why it brought nothing. */
import type { Output } from '../../call.ts'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Pull = Output<'connections.list'>[number]['connections'][number]['pulls'][number]

export function Pulls({ pulls }: { pulls: Pull[] }) {
  const { text, say, language } = useSpeech()
  const words = text.connections.columns
  const count = (key: string, head: string, of: (pull: Pull) => number) => ({
    key,
    words: head,
    cell: (pull: Pull) => <span className="tabular-nums">{numberWords(of(pull), language)}</span>,
    end: true,
  })
  return (
    <div className="-mx-4 sm:-mx-5">
      <Table
        caption={text.connections.pulls}
        rows={pulls}
        keyOf={(pull) => `${pull.at} ${pull.page}`}
        columns={[
          { key: 'at', words: words.at, cell: (pull) => <Time at={pull.at} grain="second" /> },
          {
            key: 'result',
            words: words.result,
            cell: (pull) =>
              pull.trouble === null ? (
                <span>{text.connections.fine}</span>
              ) : (
                <span className="font-semibold text-danger">{say(pull.trouble)}</span>
              ),
          },
          count('page', words.page, (pull) => pull.page + 1),
          count('rows', words.rows, (pull) => pull.rows),
          count('fresh', words.fresh, (pull) => pull.kept + pull.newVersions),
          count('known', words.known, (pull) => pull.alreadyKept),
          count('refused', words.refused, (pull) => pull.refused),
        ]}
      />
    </div>
  )
}
