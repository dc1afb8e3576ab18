/** One source: how it stands post by post, its ground and time of keeping, deliveries, refusals to correct, known columns. */
import { useParams, useSearch } from '@tanstack/react-router'
import { FileUp, Lock } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { ColumnList } from './column-list.tsx'
import { Completeness } from './completeness.tsx'
import { Connections } from './connections.tsx'
import { Deliveries } from './deliveries.tsx'
import { Quality } from './quality.tsx'
import { Refusals } from './refusals.tsx'

type Source = Output<'sources.get'>

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('sources.get', { id })
  return (
    <LoadedPage query={query} trail={{ to: '/sources', words: text.screens.sources }}>
      {(source) => <One source={source} />}
    </LoadedPage>
  )
}

function One({ source }: { source: Source }) {
  const { text, say } = useSpeech()
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const may = useMay()
  const isKeeper = may('manage keys')
  const pulled = (useAnswer('connections.list', { source: source.id }, { enabled: isKeeper }).data?.length ?? 0) > 0
  return (
    <Page
      title={say(source.name)}
      trail={{ to: '/sources', words: text.screens.sources }}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FeedState state={source.state} />
          <span>{say(source.says)}</span>
        </span>
      }
      actions={
        source.maySend && (
          <ButtonLink to="/upload" search={{ source: source.id } as never} icon={FileUp}>
            {text.sources.upload}
          </ButtonLink>
        )
      }
    >
      {source.protected && (
        <p className="flex items-start gap-2 rounded-lg border border-accent/35 bg-accent-wash px-4 py-3">
          <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-link" />
          <span>
            <strong>{text.sources.protected}.</strong> {text.sources.protectedLead}
          </span>
        </p>
      )}
      <Facts source={source} />
      <Tabs
        label={say(source.name)}
        start={tab}
        tabs={[
          { key: 'deliveries', words: text.sources.deliveries, content: <Deliveries source={source} /> },
          {
            key: 'refusals',
            words: text.sources.refusals,
            count: source.refusals.length,
            content: <Refusals source={source} />,
          },
          { key: 'ledger', words: text.ledger.tab, content: <Completeness source={source.id} /> },
          { key: 'quality', words: text.quality.tab, content: <Quality source={source.id} /> },
          ...(pulled
            ? [{ key: 'pull', words: text.connections.tab, content: <Connections source={source.id} /> }]
            : []),
          { key: 'posts', words: text.sources.posts, content: <Posts source={source} /> },
          { key: 'columns', words: text.sources.columnsOf, content: <ColumnList columns={source.columns} /> },
        ]}
      />
    </Page>
  )
}

function Facts({ source }: { source: Source }) {
  const { text, say, language } = useSpeech()
  const facts = [
    [text.sources.today, numberWords(source.recordsToday, language)],
    [text.sources.all, numberWords(source.recordsAll, language)],
    [text.sources.lastAt, source.lastAt ? <Ago key="last" at={source.lastAt} /> : text.sources.never],
    [text.sources.system, say(source.system)],
    [text.sources.legal, say(source.legalBasis)],
    [text.sources.retention, say(source.retention)],
  ] as const
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs text-soft">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Posts({ source }: { source: Source }) {
  const { text } = useSpeech()
  return (
    <Card>
      {source.posts.length === 0 && <p className="text-soft">{text.sources.never}</p>}
      <ul className="grid gap-2">
        {source.posts.map(({ post, state, lastAt, since }) => (
          <li key={post.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <PostName post={post} />
            <FeedState state={state} />
            <span className="text-sm text-soft">
              {lastAt && <Ago at={lastAt} />}
              {since && (
                <>
                  {text.sources.keyIssued} <Ago at={since} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
