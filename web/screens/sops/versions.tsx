/** All versions there were: when each began and ended, who published it, and why; each can be read. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Versions({ id, versions }: { id: string; versions: Output<'sops.get'>['versions'] }) {
  const { text } = useSpeech()
  return (
    <Card title={text.sops.versionsTitle} flush>
      <Table
        caption={text.sops.versionsTitle}
        rows={versions}
        keyOf={(row) => String(row.version)}
        columns={[
          {
            key: 'version',
            words: text.sops.tabs.versions,
            cell: (row) => (
              <>
                <b>{text.sops.version(row.version)}</b>{' '}
                <Link to={`/sops/${id}`} search={{ version: row.version } as never} className="text-link">
                  {text.sops.readVersion}
                </Link>
                <code className="block text-xs break-all text-soft">{row.hash.slice(0, 16)}…</code>
              </>
            ),
          },
          { key: 'published', words: text.sops.published, cell: (row) => <Time at={row.publishedAt} /> },
          { key: 'by', words: '', cell: (row) => row.publishedBy ?? text.sops.byHouse },
          {
            key: 'retired',
            words: text.sops.retired,
            cell: (row) => (row.retiredAt === null ? '–' : <Time at={row.retiredAt} />),
          },
          { key: 'reason', words: text.sops.reason, cell: (row) => row.reason ?? '', wide: true },
        ]}
      />
    </Card>
  )
}
