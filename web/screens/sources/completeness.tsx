/** How complete a source is, post by post: two days hour by hour, numbers without a hole, what is wrong, days both sides agree on. */
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords, timeWords } from '../../time.ts'
import { HourStrip } from './hour-strip.tsx'
import { SettleFault } from './settle-fault.tsx'

type Post = Output<'ledger.get'>['posts'][number]

export function Completeness({ source }: { source: string }) {
  const { text } = useSpeech()
  const query = useAnswer('ledger.get', { source })
  return (
    <Loaded query={query} rows={4}>
      {({ posts, from }) => (
        <div className="grid gap-4">
          {posts.length === 0 && <p className="text-soft">{text.sources.never}</p>}
          {posts.map((post) => (
            <One key={post.post} source={source} post={post} from={from} />
          ))}
        </div>
      )}
    </Loaded>
  )
}

function One({ source, post, from }: { source: string; post: Post; from: string }) {
  const { text, language } = useSpeech()
  const open = post.faults.filter((fault) => fault.over === null)
  return (
    <Card title={post.name} note={post.agency} tone={open.length > 0 ? 'warn' : 'plain'}>
      <div className="grid gap-4">
        <Faults faults={post.faults} />
        <HourStrip records={post.records} from={from} />
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          <div>
            <dt className="text-xs text-soft">{text.ledger.numbers}</dt>
            <dd>
              {post.numbers === null ? (
                text.ledger.notNumbered
              ) : (
                <>
                  <span className="font-semibold">
                    {text.ledger.without(
                      numberWords(post.numbers.upto, language),
                      numberWords(post.numbers.highest, language),
                    )}
                  </span>
                  <code className="block text-xs break-all text-soft">{post.numbers.chain}</code>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt className="text-xs text-soft">{text.ledger.days}</dt>
            <dd className="flex flex-wrap gap-x-3 gap-y-1">
              {post.days.length === 0 && text.ledger.noDays}
              {post.days.map(({ day }) => (
                <Link
                  key={day}
                  to="/reconciliation/$source/$post/$day"
                  params={{ source, post: post.post, day }}
                  className="font-semibold text-link hover:underline"
                >
                  {timeWords(`${day}T12:00:00Z`, 'UTC', language, 'day')}
                </Link>
              ))}
            </dd>
          </div>
        </dl>
      </div>
    </Card>
  )
}

function Faults({ faults }: { faults: Post['faults'] }) {
  const { text, say } = useSpeech()
  const may = useMay()
  if (faults.length === 0) return null
  return (
    <ul className="grid gap-1.5">
      {faults.slice(0, 6).map((fault) => (
        <li key={fault.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Chip tone={fault.over ? 'plain' : 'danger'} icon={TriangleAlert}>
            {text.ledger.kind[fault.kind]}
          </Chip>
          <span className={fault.over ? 'text-soft' : 'font-semibold'}>{say(fault.words)}</span>
          <span className="text-sm text-soft">
            <Ago at={fault.began} />
            {fault.over && ` · ${text.ledger.over}`}
          </span>
          {fault.settles && may('correct refusals') && <SettleFault id={fault.id} />}
        </li>
      ))}
    </ul>
  )
}
