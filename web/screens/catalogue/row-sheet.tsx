/** One row whole, with every version it had: by whom, when and why; whoever may, changes it. */
import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ChangeRow } from './change-row.tsx'
import { RowStatus } from './row-status.tsx'

type Row = Output<'catalogue.row'>
type Version = Row['versions'][number]

export function RowSheet({ set, rowKey, close }: { set: string; rowKey: string; close: () => void }) {
  const { text } = useSpeech()
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const query = useAnswer('catalogue.row', { set, key: rowKey })
  const now = query.data?.versions.at(-1)
  if (changing && query.data !== undefined && now !== undefined)
    return (
      <ChangeRow
        set={set}
        columns={query.data.columns}
        now={now}
        rowKey={rowKey}
        keyColumn={query.data.key}
        close={close}
      />
    )
  return (
    <Dialog open close={close} title={rowKey}>
      <Loaded query={query} rows={6}>
        {(row) => (
          <>
            <Values row={row} version={row.versions.at(-1)!} />
            {row.versions.length > 1 && <History row={row} />}
            {row.changeable && may('manage references') && (
              <div className="flex justify-end">
                <Button icon={PencilLine} onClick={() => setChanging(true)}>
                  {text.catalogue.change}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function Values({ row, version }: { row: Row; version: Version }) {
  const { text, say } = useSpeech()
  return (
    <dl className="grid gap-2">
      {row.columns
        .filter(({ name }) => version.row[name])
        .map(({ name, label }) => (
          <div key={name} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
            <dt className="text-sm text-soft">{say(label)}</dt>
            <dd className="min-w-0 break-words">{version.row[name]}</dd>
          </div>
        ))}
      <div className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
        <dt className="text-sm text-soft">{text.catalogue.status}</dt>
        <dd>
          <RowStatus status={version.row.status!} />
        </dd>
      </div>
    </dl>
  )
}

function History({ row }: { row: Row }) {
  const { text, say } = useSpeech()
  return (
    <section className="grid gap-2">
      <h3 className="font-bold">{text.catalogue.history}</h3>
      <ol className="grid gap-3 border-l-2 border-line pl-4">
        {row.versions.toReversed().map((version, place, all) => {
          const before = all[place + 1]
          const moved = row.columns.filter(({ name }) => before && before.row[name] !== version.row[name])
          return (
            <li key={version.version} className="grid gap-0.5 text-sm">
              <span className="text-soft">
                {text.catalogue.version(version.version)} · {version.by ?? text.catalogue.declared}
                {version.at && (
                  <>
                    {' '}
                    · <Time at={version.at} />
                  </>
                )}
              </span>
              {version.reason && <span>{version.reason}</span>}
              {moved.map(({ name, label }) => (
                <span key={name} className="text-soft">
                  {say(label)}: <del>{before?.row[name] || '–'}</del> →{' '}
                  <strong className="text-ink">{version.row[name] || '–'}</strong>
                </span>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
