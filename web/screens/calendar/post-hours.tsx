/** Posts with opening hours of their own, and the form that gives a post such hours. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { clockWords, minutesOf, zoneName } from '../../time.ts'

type Calendar = Output<'calendar.get'>
type Hours = Calendar['hours'][number]

const touched = ['calendar.get', 'sources.list', 'sources.get', 'situation.board'] as const

export function PostHours({ hours, posts }: { hours: Hours[]; posts: Calendar['posts'] }) {
  const { text } = useSpeech()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={text.calendar.hours}
      action={
        may('mend the pipeline') && (
          <Button kind="quiet" small onClick={() => setOpen(true)}>
            {text.calendar.setHours}
          </Button>
        )
      }
    >
      <p className="mb-3 text-sm text-soft">{text.calendar.hoursLead}</p>
      {hours.length === 0 && <p>{text.calendar.noHours}</p>}
      <ul>
        {hours.map((one) => (
          <OnePost key={one.post.id} hours={one} />
        ))}
      </ul>
      {isOpen && <HoursForm posts={posts} close={() => setOpen(false)} />}
    </Card>
  )
}

function OnePost({ hours }: { hours: Hours }) {
  const { text } = useSpeech()
  const may = useMay()
  const deed = useDeed('calendar.set-hours', [...touched])
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-t border-line py-2 first:border-0">
      <span className="grid min-w-0 grow gap-0.5">
        <PostName post={hours.post} />
        <span className="text-sm text-soft">
          {hours.weekdays.map((weekday) => text.calendar.weekday[weekday]).join(', ')} ·{' '}
          {text.calendar.open(clockWords(hours.opens), clockWords(hours.closes), zoneName(hours.post.zone))} ·{' '}
          {hours.onDaysOff ? text.calendar.openOff : text.calendar.closedOff}
        </span>
      </span>
      {may('mend the pipeline') && (
        <Button
          kind="quiet"
          small
          busy={deed.isPending}
          onClick={() => deed.mutate({ post: hours.post.id, opening: null })}
        >
          {text.calendar.clear}
        </Button>
      )}
    </li>
  )
}

const week = ['1', '2', '3', '4', '5', '6', '0'] as const

function HoursForm({ posts, close }: { posts: Calendar['posts']; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('calendar.set-hours', [...touched])
  const [post, setPost] = useState('')
  const [weekdays, setWeekdays] = useState<(typeof week)[number][]>(['1', '2', '3', '4', '5'])
  const [opens, setOpens] = useState('08:00')
  const [closes, setCloses] = useState('16:00')
  const [onDaysOff, setOnDaysOff] = useState(false)
  return (
    <FormDialog
      open
      close={close}
      title={text.calendar.setHours}
      lead={text.calendar.hoursLead}
      confirm={text.calendar.confirm}
      ready={post !== '' && weekdays.length > 0 && opens !== '' && closes !== ''}
      send={async () => {
        const last = minutesOf(closes) === 1439 ? 1440 : minutesOf(closes)
        await deed.mutateAsync({
          post,
          opening: { weekdays: weekdays.map(Number), opens: minutesOf(opens), closes: last, onDaysOff },
        })
        notice(text.calendar.hoursSaved)
      }}
    >
      <PostChoice
        label={text.calendar.post}
        placeholder={text.calendar.choosePost}
        posts={posts}
        value={post}
        choose={setPost}
      />
      <CheckBoxes
        legend={text.calendar.weekdays}
        options={week.map((value) => ({ value, words: text.calendar.weekday[Number(value)]! }))}
        values={weekdays}
        choose={setWeekdays}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={text.calendar.opens}
          type="time"
          value={opens}
          onChange={(event) => setOpens(event.target.value)}
          required
        />
        <Field
          label={text.calendar.closes}
          type="time"
          value={closes}
          onChange={(event) => setCloses(event.target.value)}
          required
        />
      </div>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={onDaysOff}
          onChange={(event) => setOnDaysOff(event.target.checked)}
          className="size-4 accent-accent"
        />
        {text.calendar.onDaysOff}
      </label>
    </FormDialog>
  )
}
