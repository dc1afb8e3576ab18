/** One reference set: its metadata, its rows with a search, a download; a row opens with its history. */
import { useParams } from '@tanstack/react-router'
import { Download, Plus, SearchX } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Field } from '../../parts/field.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pages.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { Table } from '../../parts/table.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { ChangeRow } from './change-row.tsx'
import { Checked } from './checked.tsx'
import { RowSheet } from './row-sheet.tsx'
import { RowStatus } from './row-status.tsx'
import { SetFacts } from './set-facts.tsx'

type Shown = Output<'catalogue.get'>

/** More columns than these stand in the row's own sheet. */
const columnsShown = 6

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const words = useDeferredValue(search.trim())
  const query = useAnswer('catalogue.get', { set: id, page, ...(words === '' ? {} : { search: words }) })
  const set = query.data
  if (set === undefined)
    return (
      <LoadedPage query={query} trail={{ to: '/catalogue', words: text.screens.catalogue }}>
        {() => null}
      </LoadedPage>
    )
  const look = (next: string) => {
    setSearch(next)
    setPage(1)
  }
  return <One set={set} search={search} look={look} turn={setPage} />
}

function One({
  set,
  search,
  look,
  turn,
}: {
  set: Shown
  search: string
  look: (words: string) => void
  turn: (page: number) => void
}) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const shown = set.columns.filter(({ name }) => name !== 'note').slice(0, columnsShown)
  return (
    <Page
      title={say(set.name)}
      trail={{ to: '/catalogue', words: text.screens.catalogue }}
      lead={say(set.about)}
      actions={
        <>
          {may('manage references') && !set.live && (
            <Button small icon={Plus} onClick={() => setAdding(true)}>
              {text.catalogue.add}
            </Button>
          )}
          <DownloadSet id={set.id} />
        </>
      }
    >
      <SetFacts set={set} />
      <Card
        flush
        title={text.catalogue.found(numberWords(set.found, language))}
        note={<Checked set={set} />}
        action={
          <span className="block w-60 max-sm:w-full">
            <Field
              label={<span className="sr-only">{text.catalogue.search}</span>}
              placeholder={text.catalogue.search}
              value={search}
              maxLength={100}
              onChange={(event) => look(event.target.value)}
            />
          </span>
        }
      >
        {set.shown.length === 0 ? (
          <Empty icon={SearchX} title={text.catalogue.nothing} />
        ) : (
          <Table
            caption={say(set.name)}
            rows={set.shown}
            keyOf={(row) => row[set.key]!}
            columns={[
              ...shown.map((column, place) => ({
                key: column.name,
                words: say(column.label),
                wide: place > 3,
                cell: (row: Record<string, string>) =>
                  column.name === set.key ? (
                    <button
                      type="button"
                      onClick={() => setOpen(row[set.key]!)}
                      className="text-left font-bold break-words text-link hover:underline"
                    >
                      {row[column.name]}
                    </button>
                  ) : (
                    row[column.name]
                  ),
              })),
              {
                key: 'status',
                words: text.catalogue.status,
                cell: (row: Record<string, string>) => <RowStatus status={row.status!} />,
              },
            ]}
          />
        )}
        <Pages page={set.page} total={set.found} turn={turn} />
      </Card>
      {open !== null && <RowSheet set={set.id} rowKey={open} close={() => setOpen(null)} />}
      {adding && <ChangeRow set={set.id} columns={set.columns} keyColumn={set.key} close={() => setAdding(false)} />}
    </Page>
  )
}

function DownloadSet({ id }: { id: string }) {
  const { text } = useSpeech()
  const deed = useDeed('catalogue.csv', [])
  return (
    <Button
      small
      icon={Download}
      busy={deed.isPending}
      onClick={async () => {
        const made = await deed.mutateAsync({ set: id })
        saveFile(made.name, `\ufeff${made.text}`, 'text/csv;charset=utf-8')
      }}
    >
      {text.catalogue.download}
    </Button>
  )
}
