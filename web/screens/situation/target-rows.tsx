/** The rows behind one service target: each with its post and whether it came in time, late ones first; nobody is named. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

type Target = Output<'situation.board'>['targets'][number]
type Row = Output<'situation.target'>['rows'][number]

/** A name that stands in sentences elsewhere begins this dialog. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export function TargetRows({ target, close }: { target: Target; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.situation.targetRows
  const query = useAnswer('situation.target', { target: target.target }, { purpose: 'case' })
  const columns = [
    {
      key: 'what',
      words: words.what,
      cell: (row: Row) => (
        <span className="grid">
          <Link to={row.link} className="font-semibold text-link hover:underline">
            {row.number}
          </Link>
          <span className="text-sm text-soft">{say(row.words)}</span>
        </span>
      ),
    },
    { key: 'post', words: words.post, cell: (row: Row) => row.post },
    { key: 'due', words: words.due, cell: (row: Row) => <Time at={row.dueAt} grain="minute" /> },
    {
      key: 'ended',
      words: words.ended,
      cell: (row: Row) => (
        <span className="grid justify-items-end gap-1 sm:justify-items-start">
          <Chip tone={row.kept ? 'good' : 'danger'}>{row.kept ? words.inTime : words.late}</Chip>
          {row.endedAt === null ? words.notYet : <Time at={row.endedAt} grain="minute" />}
        </span>
      ),
    },
  ]
  return (
    <Dialog open close={close} title={capital(say(target.name))} lead={words.lead}>
      <Loaded query={query} rows={4}>
        {({ rows }) => (
          <div className="grid gap-3">
            {rows.length < target.all && <p className="font-semibold">{words.some(rows.length, target.all)}</p>}
            <Table
              caption={say(target.name)}
              columns={columns}
              rows={rows.map((row, place) => ({ ...row, place }))}
              keyOf={(row) => `${row.link} ${(row as Row & { place: number }).place}`}
            />
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}
