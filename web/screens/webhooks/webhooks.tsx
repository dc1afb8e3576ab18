/** Every webhook the reader may see: where, how it stands, and its ledger in a line. */
import { Link } from '@tanstack/react-router'
import { Webhook } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { RegisterWebhook } from './register-webhook.tsx'
import { SecretOnce } from './secret-once.tsx'
import { WebhookState } from './webhook-state.tsx'

export function Screen() {
  const { text, language } = useSpeech()
  const query = useAnswer('webhooks.list', {})
  const [secret, setSecret] = useState<string | null>(null)
  const register = query.data && <RegisterWebhook topics={query.data.topics} made={setSecret} />
  const isEmpty = query.data?.endpoints.length === 0
  return (
    <Page title={text.screens.webhooks} lead={text.webhooks.lead} actions={isEmpty ? undefined : register}>
      <Loaded query={query} rows={4}>
        {({ endpoints }) =>
          endpoints.length === 0 ? (
            <Card>
              <Empty icon={Webhook} title={text.webhooks.emptyTitle} action={register}>
                {text.webhooks.emptyLead}
              </Empty>
            </Card>
          ) : (
            <Card flush>
              <Table
                caption={text.screens.webhooks}
                rows={endpoints}
                keyOf={(row) => row.id}
                columns={[
                  {
                    key: 'name',
                    words: text.webhooks.name,
                    cell: (row) => (
                      <>
                        <Link to={`/webhooks/${row.id}`} className="font-bold text-link no-underline hover:underline">
                          {row.name}
                        </Link>
                        <span className="block break-all text-soft">{row.url}</span>
                        <span className="block text-soft">{row.agency}</span>
                      </>
                    ),
                  },
                  {
                    key: 'state',
                    words: text.webhooks.state,
                    cell: (row) => <WebhookState state={row.state} />,
                  },
                  ...(['left', 'delivered', 'waiting', 'dead'] as const).map((key) => ({
                    key,
                    words: text.webhooks[key],
                    cell: (row: (typeof endpoints)[number]) => (
                      <span
                        className={`tabular-nums ${key === 'dead' && row.ledger.dead > 0 ? 'font-bold text-danger' : ''}`}
                      >
                        {numberWords(row.ledger[key], language)}
                      </span>
                    ),
                    end: true,
                  })),
                ]}
              />
            </Card>
          )
        }
      </Loaded>
      <SecretOnce secret={secret} close={() => setSecret(null)} />
    </Page>
  )
}
