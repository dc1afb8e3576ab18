/** Quiet hours of posts: everybody's, those of posts that have their own, and the form that sets them. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { useSpeech } from '../../text/language.tsx'
import { clockWords, minutesOf, zoneName } from '../../time.ts'

type Hours = Output<'quiet-hours.list'>

export function QuietHours() {
  const { text } = useSpeech()
  const words = text.outbox
  const query = useAnswer('quiet-hours.list', {})
  const deed = useDeed('quiet-hours.set', ['quiet-hours.list'])
  const [isOpen, setOpen] = useState(false)
  return (
    <Loaded query={query} rows={2}>
      {(hours) => (
        <Card
          title={words.quiet}
          action={
            <Button kind="quiet" small onClick={() => setOpen(true)}>
              {words.set}
            </Button>
          }
        >
          <p className="mb-2 max-w-prose text-sm text-soft">{words.quietLead}</p>
          <ul>
            <li className="flex flex-wrap items-center gap-x-3 border-t border-line py-2 first:border-0">
              <span className="grow font-semibold">{words.usual}</span>
              {words.hours(clockWords(hours.usual.from), clockWords(hours.usual.to))}
            </li>
            {hours.own.map(({ post, from, to }) => (
              <li key={post.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
                <span className="min-w-0 grow">
                  <PostName post={post} />
                </span>
                {words.hours(clockWords(from), clockWords(to))} {zoneName(post.zone)}
                <Button
                  kind="quiet"
                  small
                  busy={deed.isPending}
                  onClick={() => deed.mutate({ post: post.id, quiet: null })}
                >
                  {words.clear}
                </Button>
              </li>
            ))}
          </ul>
          {isOpen && <HoursForm hours={hours} close={() => setOpen(false)} />}
        </Card>
      )}
    </Loaded>
  )
}

function HoursForm({ hours, close }: { hours: Hours; close: () => void }) {
  const { text } = useSpeech()
  const words = text.outbox
  const notice = useNotice()
  const deed = useDeed('quiet-hours.set', ['quiet-hours.list'])
  const [post, setPost] = useState('')
  const [from, setFrom] = useState(clockWords(hours.usual.from))
  const [to, setTo] = useState(clockWords(hours.usual.to))
  return (
    <FormDialog
      open
      close={close}
      title={words.quiet}
      lead={words.quietLead}
      confirm={text.channels.save}
      ready={from !== to}
      send={async () => {
        const quiet = { from: minutesOf(from), to: minutesOf(to) }
        await deed.mutateAsync({ post: post === '' ? null : post, quiet })
        notice(words.saved)
      }}
    >
      <PostChoice
        label={words.post}
        placeholder={words.everybody}
        posts={hours.posts}
        value={post}
        choose={setPost}
        optional
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={text.channels.from}
          type="time"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          required
        />
        <Field
          label={text.channels.to}
          type="time"
          value={to}
          onChange={(event) => setTo(event.target.value)}
          required
        />
      </div>
    </FormDialog>
  )
}
