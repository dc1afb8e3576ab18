/** Agencies that can only be asked: each declared connector of a source, its connections, how they stand, and what each pull brought. */
import { CloudDownload, TriangleAlert } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Ago, Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Connect } from './connect.tsx'
import { ConnectionDeeds } from './connection-deeds.tsx'
import { Pulls } from './pulls.tsx'

type Connector = Output<'connections.list'>[number]
type Connection = Connector['connections'][number]

const tones = { open: 'good', failing: 'warn', paused: 'plain', stopped: 'danger' } as const

export function Connections({ source }: { source: string }) {
  const { text, say } = useSpeech()
  const query = useAnswer('connections.list', { source })
  return (
    <Loaded query={query} rows={4}>
      {(connectors) => (
        <div className="grid gap-4">
          <p className="max-w-[75ch] text-soft">{text.connections.lead}</p>
          {connectors.map((connector) => (
            <Card
              key={connector.id}
              title={say(connector.name)}
              note={[
                text.connections.every(connector.everyMinutes),
                text.connections.walks[connector.walk],
                text.connections.size(connector.size),
              ].join(' · ')}
              action={connector.connections.length > 0 && <Connect connector={connector} source={source} />}
            >
              {connector.connections.length === 0 && (
                <Empty
                  icon={CloudDownload}
                  title={text.connections.none}
                  action={<Connect connector={connector} source={source} />}
                >
                  {text.connections.noneLead}
                </Empty>
              )}
              <div className="grid gap-6">
                {connector.connections.map((connection) => (
                  <One key={connection.id} connector={connector} connection={connection} />
                ))}
              </div>
            </Card>
          ))}
        </div>
      )}
    </Loaded>
  )
}

function One({ connector, connection }: { connector: Connector; connection: Connection }) {
  const { text, say } = useSpeech()
  const words = text.connections
  const facts = [
    [words.last, connection.lastAt ? <Ago key="last" at={connection.lastAt} /> : words.never],
    [
      words.next,
      connection.state === 'open' || connection.state === 'failing' ? (
        <Time key="next" at={connection.nextAt} />
      ) : (
        text.none
      ),
    ],
    [
      words.cursor,
      connector.walk === 'page' ? (
        connection.page === 0 ? (
          words.allPages
        ) : (
          words.page(connection.page)
        )
      ) : connection.since ? (
        <Time key="since" at={connection.since} />
      ) : (
        text.none
      ),
    ],
    [text.accounts.agreement, connection.agreement],
  ] as const
  return (
    <section aria-label={connection.post} className="grid min-w-0 gap-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 grow basis-64">
          <p className="flex flex-wrap items-center gap-2">
            <strong>{connection.post}</strong>
            <Chip tone={tones[connection.state]}>{words.states[connection.state]}</Chip>
          </p>
          <code className="text-sm break-all text-soft">
            {connection.base}
            {connector.path}
          </code>
        </div>
        <ConnectionDeeds connector={connector} connection={connection} />
      </header>
      {(connection.trouble ?? connection.says) && (
        <p className="flex items-start gap-2 rounded-md bg-warn-wash px-3 py-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span>
            {connection.says ? say(connection.says) : connection.trouble && say(connection.trouble)}
            {connection.failingSince && (
              <span className="text-soft">
                {' '}
                · {words.since} <Ago at={connection.failingSince} />
              </span>
            )}
          </span>
        </p>
      )}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(([term, value]) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-soft">{term}</dt>
            <dd className="font-semibold break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {connection.pulls.length > 0 && <Pulls pulls={connection.pulls} />}
    </section>
  )
}
