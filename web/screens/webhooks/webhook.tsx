/** One webhook: how it stands and why, its ledger, what signs, and every delivery with its tries. */
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { Ago, Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Deliveries } from './deliveries.tsx'
import { Ledger } from './ledger.tsx'
import { WebhookDeeds } from './webhook-deeds.tsx'
import { WebhookState } from './webhook-state.tsx'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('webhooks.get', { id })
  return (
    <LoadedPage query={query} trail={{ to: '/webhooks', words: text.screens.webhooks }}>
      {(hook) => <One hook={hook} />}
    </LoadedPage>
  )
}

function One({ hook }: { hook: Output<'webhooks.get'> }) {
  const { text, say } = useSpeech()
  return (
    <Page
      title={hook.name}
      trail={{ to: '/webhooks', words: text.screens.webhooks }}
      lead={
        <span className="grid gap-1">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <WebhookState state={hook.state} />
            <code className="text-sm break-all">{hook.url}</code>
          </span>
          {hook.says && <span>{say(hook.says)}</span>}
          {hook.state === 'failing' && hook.failingSince && (
            <span>
              {text.webhooks.failingSince} <Ago at={hook.failingSince} />.
            </span>
          )}
        </span>
      }
      actions={<WebhookDeeds hook={hook} />}
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Ledger ledger={hook.ledger} />
        <Card title={text.webhooks.topics}>
          <p className="mb-3 flex flex-wrap gap-1.5">
            {hook.topics.map((topic) => (
              <Chip key={topic.name}>{say(topic.words)}</Chip>
            ))}
          </p>
          <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
            <div>
              <dt className="text-xs text-soft">{text.accounts.agreement}</dt>
              <dd className="font-semibold break-words">
                {hook.agency} · {hook.agreement}
              </dd>
            </div>
            <div>
              <dt className="text-xs text-soft">{text.webhooks.post}</dt>
              <dd className="font-semibold">{hook.post}</dd>
            </div>
            <div className="sm:col-span-2">
              <dt className="text-xs text-soft">{text.webhooks.secret}</dt>
              {hook.secrets.map((secret) => (
                <dd key={secret.starts} className="flex flex-wrap gap-x-2">
                  <code>{secret.starts}…</code>
                  <span className="text-soft">
                    {secret.until === null ? (
                      text.webhooks.secretCurrent
                    ) : (
                      <>
                        {text.webhooks.secretUntil} <Time at={secret.until} />
                      </>
                    )}
                  </span>
                </dd>
              ))}
            </div>
          </dl>
        </Card>
      </div>
      <Deliveries hook={hook} />
    </Page>
  )
}
