/** What an officer wants to be told besides the screen: where to, what by which way, and when not. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Ago } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { clockWords, minutesOf, zoneName } from '../../time.ts'
import { Ways } from './ways.tsx'

type Mine = Output<'channels.mine'>

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('channels.mine', {})
  return (
    <Page title={text.screens.channels} lead={text.channels.lead}>
      <Loaded query={query} rows={6} tall>
        {(mine) => <Choosing key={JSON.stringify([mine.address, mine.number, mine.mail, mine.quiet])} mine={mine} />}
      </Loaded>
    </Page>
  )
}

function Choosing({ mine }: { mine: Mine }) {
  const { text } = useSpeech()
  const words = text.channels
  const notice = useNotice()
  const deed = useDeed('channels.choose', ['channels.mine'])
  const [address, setAddress] = useState(mine.address)
  const [number, setNumber] = useState(mine.number)
  const [mail, setMail] = useState(mine.mail)
  const [message, setMessage] = useState(mine.message)
  const [isOwn, setOwn] = useState(mine.quiet !== null)
  const [from, setFrom] = useState(clockWords(mine.quiet?.from ?? mine.post.from))
  const [to, setTo] = useState(clockWords(mine.quiet?.to ?? mine.post.to))
  async function save(event: FormEvent) {
    event.preventDefault()
    const chosen = { address: address.trim(), number: number.trim(), mail, message }
    const quiet = isOwn ? { from: minutesOf(from), to: minutesOf(to) } : null
    // What cannot go out is not wished for.
    const reached = {
      mail: chosen.address === '' ? [] : mail,
      message: chosen.number === '' ? [] : message,
    }
    await deed.mutateAsync({ ...chosen, ...reached, quiet }).then(
      () => notice(words.saved),
      () => {},
    )
  }
  return (
    <form onSubmit={save} className="grid max-w-3xl gap-4 sm:gap-5">
      <Card title={words.where}>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field
            label={words.address}
            hint={words.addressHint}
            problem={mine.ways.mail.refusedAt === null ? undefined : words.refusedAddress}
            type="email"
            autoComplete="email"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Field
            label={words.number}
            hint={words.numberHint}
            problem={mine.ways.message.refusedAt === null ? undefined : words.refusedNumber}
            type="tel"
            autoComplete="tel"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
        <p className="mt-4 text-sm text-soft">
          <Sent channel={words.mail} way={mine.ways.mail} />
          <br />
          <Sent channel={words.message} way={mine.ways.message} />
        </p>
      </Card>
      <Card title={words.what}>
        <Ways
          groups={mine.groups}
          mail={address.trim() === '' ? null : mail}
          message={number.trim() === '' ? null : message}
          choose={{ mail: setMail, message: setMessage }}
        />
        <p className="mt-3 text-sm text-soft">{words.fixed}</p>
        {address.trim() === '' && <p className="mt-1 text-sm font-semibold text-warn">{words.unreached}</p>}
      </Card>
      <Card title={words.quiet}>
        <p className="text-sm text-soft">
          {words.quietPost(clockWords(mine.post.from), clockWords(mine.post.to), zoneName(mine.post.zone))}
        </p>
        <label className="mt-2 flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            checked={isOwn}
            onChange={(event) => setOwn(event.target.checked)}
            className="size-4 accent-accent"
          />
          {words.quietOwn}
        </label>
        {isOwn && (
          <div className="mt-2 grid max-w-72 grid-cols-2 gap-3">
            <Clock label={words.from} value={from} choose={setFrom} />
            <Clock label={words.to} value={to} choose={setTo} />
          </div>
        )}
      </Card>
      {deed.error !== null && <Trouble thrown={deed.error} />}
      <div>
        <Button type="submit" kind="primary" busy={deed.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function Clock({ label, value, choose }: { label: ReactNode; value: string; choose: (value: string) => void }) {
  return <Field label={label} type="time" value={value} onChange={(event) => choose(event.target.value)} required />
}

function Sent({ channel, way }: { channel: string; way: Mine['ways']['mail'] }) {
  const { text } = useSpeech()
  const words = text.channels
  return (
    <>
      {channel}:{' '}
      {way.lastAt === null ? (
        words.never
      ) : (
        <>
          {words.last} <Ago at={way.lastAt} />
        </>
      )}
      {way.waiting > 0 && ` · ${words.waits(way.waiting)}`}
      {way.setAside > 0 && ` · ${words.aside(way.setAside)}`}
    </>
  )
}
