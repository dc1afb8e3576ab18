/** Keys of agencies' systems: what each may send, under which agreement, when last used; revoking stops it at once. */
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Table } from '../../parts/table.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { MakeKey } from './make-key.tsx'

type Key = Output<'keys.list'>[number]

export function Keys() {
  const { text } = useSpeech()
  const query = useAnswer('keys.list', {})
  const [revoking, setRevoking] = useState<Key | null>(null)
  return (
    <Loaded query={query} rows={5}>
      {(rows) => (
        <Card flush title={text.accounts.tabs.keys} action={<MakeKey />}>
          {rows.length === 0 ? (
            <Empty icon={KeyRound} title={text.accounts.empty}>
              {text.accounts.emptyLead}
            </Empty>
          ) : (
            <Table
              caption={text.accounts.tabs.keys}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'key',
                  words: text.accounts.key,
                  cell: (row) => (
                    <>
                      <span className="font-bold">{row.name}</span>{' '}
                      <code className="text-xs text-soft">{row.starts}…</code>
                      <span className="block text-soft">{row.agency}</span>
                    </>
                  ),
                },
                { key: 'sources', words: text.accounts.keySources, cell: (row) => row.sources.join(', ') },
                { key: 'agreement', words: text.accounts.agreement, cell: (row) => row.agreement },
                {
                  key: 'used',
                  words: text.accounts.lastUsed,
                  cell: (row) => (row.lastUsedAt ? <Ago at={row.lastUsedAt} /> : text.accounts.keyNever),
                },
                {
                  key: 'revoke',
                  words: <span className="sr-only">{text.accounts.revoke}</span>,
                  cell: (row) =>
                    row.revokedAt ? (
                      <Chip>{text.accounts.revokedWord}</Chip>
                    ) : (
                      <Button small kind="danger" onClick={() => setRevoking(row)}>
                        {text.accounts.revoke}
                      </Button>
                    ),
                  end: true,
                },
              ]}
            />
          )}
          {revoking && <Revoke row={revoking} close={() => setRevoking(null)} />}
        </Card>
      )}
    </Loaded>
  )
}

function Revoke({ row, close }: { row: Key; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('keys.revoke', ['keys.list'])
  return (
    <FormDialog
      open
      close={close}
      title={text.accounts.revokeTitle}
      lead={`${row.name} · ${row.agency}`}
      confirm={text.accounts.revoke}
      danger
      send={async () => {
        await deed.mutateAsync({ id: row.id })
        notice(text.accounts.revoked)
      }}
    >
      <p>{text.accounts.revokeLead}</p>
    </FormDialog>
  )
}
