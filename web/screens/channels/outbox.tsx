/** What left by e-mail and message: counts by channel, what could not be sent, and the way back; quiet hours of posts. */
import { MailCheck, RotateCw } from 'lucide-react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { QuietHours } from './quiet-hours.tsx'

type Outbox = Output<'outbox.read'>
type Channel = Outbox['channels'][number]

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('outbox.read', {})
  return (
    <Page title={text.screens.outbox} lead={text.outbox.lead}>
      <Loaded query={query} rows={6} tall>
        {(outbox) => (
          <>
            <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
              {outbox.channels.map((one) => (
                <OneChannel key={one.channel} channel={one} />
              ))}
            </div>
            {outbox.unaddressed > 0 && (
              <p className="text-sm text-soft">{text.outbox.unaddressed(outbox.unaddressed, outbox.officers)}</p>
            )}
            <Aside rows={outbox.aside} />
          </>
        )}
      </Loaded>
      <QuietHours />
    </Page>
  )
}

function OneChannel({ channel }: { channel: Channel }) {
  const { text, language } = useSpeech()
  const words = text.outbox
  const counts = [
    [`${words.sent} · ${words.day}`, channel.sentDay],
    [`${words.sent} · ${words.week}`, channel.sentWeek],
    [words.waiting, channel.waiting],
    [words.aside, channel.setAside],
  ] as const
  return (
    <Card
      title={text.channels[channel.channel]}
      note={words.way[channel.way === 'files' ? 'files' : channel.channel]}
      action={channel.trying > 0 && <Chip tone="warn">{`${words.trying}: ${channel.trying}`}</Chip>}
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {counts.map(([name, count]) => (
          <div key={name} className="grid content-between">
            <dt className="text-xs text-soft">{name}</dt>
            <dd className="text-xl font-bold tabular-nums">{numberWords(count, language)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-soft">
        {words.last}: {channel.lastAt === null ? words.never : <Ago at={channel.lastAt} />}
        {channel.oldestAt !== null && (
          <>
            {' '}
            · {words.oldest} <Ago at={channel.oldestAt} />
          </>
        )}
      </p>
    </Card>
  )
}

function Aside({ rows }: { rows: Outbox['aside'] }) {
  const { text } = useSpeech()
  const words = text.outbox
  const deed = useDeed('outbox.retry', ['outbox.read'])
  const retry = (ids: string[]) => deed.mutate({ ids })
  return (
    <Card
      flush
      title={words.asideTitle}
      action={
        rows.length > 1 && (
          <Button kind="quiet" small icon={RotateCw} onClick={() => retry(rows.map((row) => row.id))}>
            {words.retryAll}
          </Button>
        )
      }
    >
      {rows.length === 0 && <Empty icon={MailCheck} title={words.asideEmpty} />}
      <ul>
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5"
          >
            <span className="min-w-0 grow basis-60">
              <span className="font-semibold">{row.officer}</span> · {text.channels[row.channel]}
              <span className="block">{words.problem[row.problem as 'address refused'] ?? words.noAnswer}</span>
              <span className="block text-xs text-soft">
                {words.tries(row.tries)} · <Ago at={row.at} /> · <code>{row.problem}</code>
              </span>
            </span>
            <Button
              small
              icon={RotateCw}
              busy={deed.isPending && deed.variables?.ids.includes(row.id)}
              onClick={() => retry([row.id])}
            >
              {words.retry}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
