/** What an officer wants to be told by e-mail, where, and when not. */
import { type FormEvent, useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { CheckBoxes } from '../parts/check-boxes.tsx'
import { Field } from '../parts/field.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Ago } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useSpeech } from '../text/language.tsx'

type Mine = Output<'mail.mine'>

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (words: string) => Number(words.slice(0, 2)) * 60 + Number(words.slice(3, 5))

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('mail.mine', {})
  return (
    <Page title={text.screens.mail} lead={text.mail.lead}>
      <Loaded query={query} rows={6}>
        {(mine) => (
          <div className="grid max-w-2xl gap-4">
            <Card>
              <Wishes key={JSON.stringify([mine.address, mine.kinds, mine.quiet])} mine={mine} />
            </Card>
            <p className="text-sm text-soft">
              {mine.lastAt === null ? (
                text.mail.never
              ) : (
                <>
                  {text.mail.last}: <Ago at={mine.lastAt} />.
                </>
              )}{' '}
              {mine.waiting > 0 && text.mail.waiting(mine.waiting)}{' '}
              {mine.setAside > 0 && text.mail.aside(mine.setAside)}
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Wishes({ mine }: { mine: Mine }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('mail.choose', ['mail.mine'])
  const [address, setAddress] = useState(mine.address)
  const [kinds, setKinds] = useState(mine.kinds)
  const [isQuiet, setQuiet] = useState(mine.quiet !== null)
  const [from, setFrom] = useState(clock(mine.quiet?.from ?? 21 * 60))
  const [to, setTo] = useState(clock(mine.quiet?.to ?? 6 * 60))
  async function save(event: FormEvent) {
    event.preventDefault()
    const quiet = isQuiet ? { from: minutesOf(from), to: minutesOf(to) } : null
    await deed.mutateAsync({ address: address.trim(), kinds, quiet }).then(
      () => notice(text.mail.saved),
      () => {},
    )
  }
  return (
    <form onSubmit={save} className="grid gap-5">
      <Field
        label={text.mail.address}
        hint={text.mail.addressHint}
        problem={mine.refusedAt === null ? undefined : text.mail.refused}
        type="email"
        autoComplete="email"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        required
      />
      <CheckBoxes
        legend={text.mail.kinds}
        options={mine.offered.map(({ kind, name, urgent }) => ({
          value: kind,
          words: urgent ? `${say(name)} (${text.mail.urgent})` : say(name),
        }))}
        values={kinds}
        choose={setKinds}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">{text.mail.quiet}</legend>
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            checked={isQuiet}
            onChange={(event) => setQuiet(event.target.checked)}
            className="size-4 accent-accent"
          />
          {text.mail.quietHint}
        </label>
        {isQuiet && (
          <div className="grid max-w-72 grid-cols-2 gap-3">
            <Field
              label={text.mail.from}
              type="time"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
              required
            />
            <Field
              label={text.mail.to}
              type="time"
              value={to}
              onChange={(event) => setTo(event.target.value)}
              required
            />
          </div>
        )}
      </fieldset>
      {deed.error !== null && <Trouble thrown={deed.error} />}
      <div>
        <Button type="submit" kind="primary" busy={deed.isPending}>
          {text.mail.save}
        </Button>
      </div>
    </form>
  )
}
