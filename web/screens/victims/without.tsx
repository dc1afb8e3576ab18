/** "Korban tanpa…": whom something is owed to that is missing today, and what others opened to this post. */
import { Link } from '@tanstack/react-router'
import { HeartHandshake } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName, postWords } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { SecretWords } from './secret-words.tsx'
import { useVictimDeed } from './use-victim.ts'

type Row = Output<'victims.without'>['rows'][number]

export function Screen() {
  const { text } = useSpeech()
  const words = text.victims
  const query = useAnswer('victims.without', {}, { purpose: 'case' })
  const [excusing, setExcusing] = useState<Row | null>(null)
  return (
    <Page title={words.withoutTitle} lead={words.withoutLead} trail={{ to: '/cases', words: text.screens.cases }}>
      <Loaded query={query} rows={5} tall>
        {({ open, rows }) => (
          <Card flush title={words.withoutCount(open)}>
            {rows.length === 0 ? (
              <Empty icon={HeartHandshake} title={words.withoutEmpty}>
                {words.withoutEmptyLead}
              </Empty>
            ) : (
              <ul>
                {rows.map((row) => (
                  <Line key={`${row.participant} ${row.lack}`} row={row} excuse={() => setExcusing(row)} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Loaded>
      <OpenedToMe />
      {excusing && <ExcuseDialog row={excusing} close={() => setExcusing(null)} />}
    </Page>
  )
}

function Line({ row, excuse }: { row: Row; excuse: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const may = useMay()
  return (
    <li className="grid gap-1 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link to={`/cases/${row.case}/victims/${row.participant}`} className="font-bold text-link hover:underline">
          {row.name ?? text.person.nameCovered}
        </Link>
        {row.child && <Chip>{words.child}</Chip>}
        <Chip tone={row.reason === null ? 'danger' : 'plain'}>{say(row.words)}</Chip>
      </span>
      <span className="text-sm text-soft">
        {row.number} · {row.protector && <PostName post={row.protector} />} · {words.since}{' '}
        <Time at={row.since} grain="day" />
      </span>
      {row.reason !== null && row.reasonUntil !== null ? (
        <span className="text-sm">
          “{row.reason}” · {words.reasonUntil} <Time at={row.reasonUntil} grain="day" />
        </span>
      ) : (
        may('work on cases') && (
          <span>
            <Button small onClick={excuse} aria-label={`${words.excuse}: ${row.name ?? row.number}, ${say(row.words)}`}>
              {words.excuse}
            </Button>
          </span>
        )
      )}
    </li>
  )
}

function ExcuseDialog({ row, close }: { row: Row; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.victims
  const notice = useNotice()
  const deed = useVictimDeed('victims.excuse')
  return (
    <ReasonDialog
      open
      close={close}
      title={`${words.excuse}: ${say(row.words)}`}
      lead={words.excuseLead}
      label={words.reason}
      hint={words.noteHint}
      confirm={words.save}
      decide={async (reason) => {
        await deed.mutateAsync({ participant: row.participant, lack: row.lack, reason })
        notice(words.excused)
      }}
    />
  )
}

function OpenedToMe() {
  const { text, say } = useSpeech()
  const words = text.victims
  const query = useAnswer('secrets.opened', {})
  return (
    <Card title={words.openedToMe}>
      <Loaded query={query} rows={1}>
        {(secrets) => (
          <ul className="grid gap-3 lg:grid-cols-2">
            {secrets.map((one) => (
              <li key={one.id} className="grid content-start gap-2 rounded-md border border-line p-3.5">
                <span className="font-bold">{say(one.words)}</span>
                {one.heldBy && <span className="text-sm text-soft">{words.heldBy(postWords(one.heldBy))}</span>}
                <SecretWords id={one.id} name={say(one.words)} />
              </li>
            ))}
            {secrets.length === 0 && <li className="text-soft">{words.nobodyOpened}</li>}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
