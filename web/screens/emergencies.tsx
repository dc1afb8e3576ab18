/** Emergency access: open one case by its number for three hours, with a reason; who did so, and the review by another person. */
import { Link } from '@tanstack/react-router'
import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { PostName } from '../parts/post-name.tsx'
import { RadioCards } from '../parts/radio-cards.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Time } from '../parts/time.tsx'
import { useMay } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'

type Row = Output<'emergencies.list'>[number]

export function Screen() {
  const { text } = useSpeech()
  const words = text.emergencies
  const may = useMay()
  const [opening, setOpening] = useState(false)
  const [reviewing, setReviewing] = useState<Row | null>(null)
  const query = useAnswer('emergencies.list', {})
  return (
    <Page
      title={text.screens.emergencies}
      lead={words.lead}
      actions={
        may('open emergencies') && (
          <Button kind="danger" icon={ShieldAlert} onClick={() => setOpening(true)}>
            {words.open}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={4} tall>
        {(rows) => (
          <Card flush title={words.list} note={rows.length > 0 ? rows.length : undefined}>
            {rows.length === 0 ? (
              <Empty icon={ShieldAlert} title={words.emptyTitle}>
                {words.emptyLead}
              </Empty>
            ) : (
              <ul>
                {rows.map((row) => (
                  <Line key={row.id} row={row} review={() => setReviewing(row)} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Loaded>
      {opening && <OpenDialog close={() => setOpening(false)} />}
      {reviewing && <ReviewDialog row={reviewing} close={() => setReviewing(null)} />}
    </Page>
  )
}

function Line({ row, review }: { row: Row; review: () => void }) {
  const { text } = useSpeech()
  const words = text.emergencies
  return (
    <li className="grid gap-1 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        {row.case === null ? (
          <span className="font-bold">{row.number}</span>
        ) : (
          <Link to={`/cases/${row.case}`} className="font-bold text-link hover:underline">
            {row.number}
          </Link>
        )}
        <span>
          {row.officer} {row.post && <PostName post={row.post} />}
        </span>
        {row.case !== null && <Chip tone="danger">{words.running}</Chip>}
        {row.justified === null ? (
          <Chip tone="warn">{words.waits}</Chip>
        ) : (
          <Chip tone={row.justified ? 'good' : 'danger'}>{row.justified ? words.justified : words.unjustified}</Chip>
        )}
      </span>
      <span className="text-sm">“{row.reason}”</span>
      <span className="text-sm text-soft">
        <Time at={row.from} /> – <Time at={row.until} /> · {words.owner} {row.owner && <PostName post={row.owner} />} ·{' '}
        {words.reviewer} {row.reviewer && <PostName post={row.reviewer} />}
      </span>
      {row.note !== null && <span className="text-sm text-soft">“{row.note}”</span>}
      {row.mayReview && (
        <span className="no-print pt-1">
          <Button small kind="primary" onClick={review} aria-label={`${words.review}: ${row.number}`}>
            {words.review}
          </Button>
        </span>
      )}
    </li>
  )
}

function OpenDialog({ close }: { close: () => void }) {
  const { text } = useSpeech()
  const words = text.emergencies
  const notice = useNotice()
  const [number, setNumber] = useState('')
  const deed = useDeed('emergencies.open', ['emergencies.list', 'cases.list', 'cases.get'], { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={words.open}
      lead={words.openLead}
      label={words.reason}
      hint={words.reasonHint}
      confirm={words.confirm}
      danger
      ready={number.trim() !== ''}
      decide={async (reason) => {
        await deed.mutateAsync({ number: number.trim(), reason })
        notice(words.opened)
      }}
    >
      <Field
        label={words.number}
        hint={words.numberHint}
        value={number}
        autoCapitalize="characters"
        onChange={(event) => setNumber(event.target.value)}
        required
      />
    </ReasonDialog>
  )
}

function ReviewDialog({ row, close }: { row: Row; close: () => void }) {
  const { text } = useSpeech()
  const words = text.emergencies
  const notice = useNotice()
  const [how, setHow] = useState<'yes' | 'no'>('yes')
  const deed = useDeed('emergencies.review', ['emergencies.list'], { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={`${words.review}: ${row.number}`}
      lead={`“${row.reason}”`}
      label={words.note}
      confirm={words.save}
      decide={async (note) => {
        await deed.mutateAsync({ id: row.id, justified: how === 'yes', note })
        notice(words.reviewed)
      }}
    >
      <RadioCards
        legend={words.review}
        name="justified"
        value={how}
        choose={setHow}
        options={[
          { value: 'yes', words: words.justified, hint: words.justifiedHint },
          { value: 'no', words: words.unjustified, hint: words.unjustifiedHint },
        ]}
      />
    </ReasonDialog>
  )
}
