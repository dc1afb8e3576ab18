/** What was loaded for this source, the newest first; each opens with its progress and its way back. */
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { LoadState } from './load-state.tsx'

type Load = Output<'loads.list'>[number]

export function LoadList({ source, open }: { source: string; open: (id: string) => void }) {
  const { text, language } = useSpeech()
  const query = useAnswer('loads.list', { source })
  const columns: Column<Load>[] = [
    {
      key: 'file',
      words: text.load.file,
      cell: (load) => (
        <span className="grid">
          <span className="font-semibold">{text.load.savedVersion(load.mapping, load.version)}</span>
          <span className="text-xs text-soft">
            {load.media.toUpperCase()}
            {load.by !== null && ` · ${load.by}`}
          </span>
        </span>
      ),
    },
    { key: 'when', words: text.load.when, cell: (load) => <Time at={load.askedAt} /> },
    { key: 'state', words: text.load.stateWord, cell: (load) => <LoadState state={load.state} /> },
    {
      key: 'rows',
      words: text.load.result,
      end: true,
      cell: (load) => text.load.progress(numberWords(load.done, language), numberWords(load.rows, language)),
    },
    {
      key: 'open',
      words: <span className="sr-only">{text.load.open}</span>,
      end: true,
      cell: (load) => (
        <Button small kind="quiet" onClick={() => open(load.id)}>
          {text.load.open}
        </Button>
      ),
    },
  ]
  return (
    <Loaded query={query} rows={3}>
      {(loads) => (
        <Card title={text.load.recent} flush>
          {loads.length === 0 ? (
            <p className="px-4 pb-4 text-soft sm:px-5">{text.load.recentNone}</p>
          ) : (
            <Table caption={text.load.recent} columns={columns} rows={loads} keyOf={(load) => load.id} />
          )}
        </Card>
      )}
    </Loaded>
  )
}
