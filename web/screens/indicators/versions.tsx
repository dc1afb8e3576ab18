/** All versions there were: when each began and ended, who published it, and why. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Versions({ versions }: { versions: Output<'indicators.get'>['versions'] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.indicators.versionsTitle} flush>
      <Table
        caption={text.indicators.versionsTitle}
        rows={versions}
        keyOf={(row) => String(row.version)}
        columns={[
          {
            key: 'version',
            words: text.indicators.tabs.versions,
            cell: (row) => (
              <>
                <b>{text.indicators.version(row.version)}</b> <code className="text-xs text-soft">{row.hash}</code>
              </>
            ),
          },
          { key: 'published', words: text.indicators.published, cell: (row) => <Time at={row.publishedAt} /> },
          { key: 'by', words: '', cell: (row) => row.publishedBy ?? text.indicators.byHouse },
          {
            key: 'retired',
            words: text.indicators.retired,
            cell: (row) => (row.retiredAt === null ? '–' : <Time at={row.retiredAt} />),
          },
          { key: 'reason', words: text.indicators.reason, cell: (row) => row.reason ?? '', wide: true },
        ]}
      />
    </Card>
  )
}
