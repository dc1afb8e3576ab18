/** What the head of a task force, or of the region, determines: whose a wandering track is, and whether an officer has a conflict of interest. */
import { Scale } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Due } from '../parts/due.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { PostChoice } from '../parts/post-choice.tsx'
import { PostName, postWords } from '../parts/post-name.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Ago } from '../parts/time.tsx'
import { useMay } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { LetterLink } from './cases/letter-link.tsx'
import { Exclusions } from './exclusions.tsx'
import { NextWork } from './queue/next-work.tsx'
import { useOpened } from './queue/use-opened.ts'

type Listed = Output<'determinations.list'>
type Row = Listed['rows'][number]

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('determinations.list', {})
  return (
    <Page title={text.screens.determinations} lead={text.determinations.lead} actions={<NextWork />}>
      <Loaded query={query} rows={6} tall>
        {(listed) => <Determinations listed={listed} />}
      </Loaded>
    </Page>
  )
}

function Determinations({ listed }: { listed: Listed }) {
  const { text } = useSpeech()
  const waiting = listed.rows.filter((row) => row.decidedAt === null)
  const decided = listed.rows.filter((row) => row.decidedAt !== null)
  return (
    <>
      <Card title={text.determinations.waiting} note={waiting.length > 0 ? waiting.length : undefined} flush>
        {waiting.length === 0 ? (
          <Empty icon={Scale} title={text.determinations.emptyTitle}>
            {text.determinations.emptyLead}
          </Empty>
        ) : (
          <ul>
            {waiting.map((row) => (
              <Waiting key={row.id} row={row} posts={listed.posts} />
            ))}
          </ul>
        )}
      </Card>
      <Exclusions />
      {decided.length > 0 && (
        <Card title={text.determinations.decided} flush>
          <ul>
            {decided.map((row) => (
              <Decided key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Heading({ row }: { row: Row }) {
  const { text, say } = useSpeech()
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="font-bold">{row.number}</span>
      <span>{say(row.trackName)}</span>
      <Chip tone="warn">{text.determinations.because[row.because]}</Chip>
      {row.decidedAt === null ? (
        <Due at={row.dueAt} />
      ) : (
        <span className="text-sm text-soft">
          <Ago at={row.decidedAt} />
        </span>
      )}
    </span>
  )
}

function Waiting({ row, posts }: { row: Row; posts: Listed['posts'] }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [pressed, setPressed] = useState(false)
  const [opened, forgetOpened] = useOpened()
  const deciding = pressed || opened === row.id
  const [owner, setOwner] = useState('')
  const [letter, setLetter] = useState('')
  const deed = useDeed('determinations.decide', ['determinations.list', 'situation.board'], { purpose: 'case' })
  return (
    <li className="grid gap-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <Heading row={row} />
      <p className="text-sm">
        <span className="text-soft">{text.determinations.between}: </span>
        {row.between.map(postWords).join(' · ')}
      </p>
      <p className="text-sm">
        <span className="text-soft">{text.determinations.stays}: </span>
        <PostName post={row.accountable} />
      </p>
      {row.grounds.length > 0 && (
        <div className="text-sm">
          <p className="text-soft">{text.determinations.grounds}</p>
          <ul className="grid gap-0.5">
            {row.grounds.map((one) => (
              <li key={one.at + one.post.id}>
                <span className="font-semibold">{postWords(one.post)}</span>: “{one.ground}”
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button kind="primary" icon={Scale} onClick={() => setPressed(true)}>
          {text.determinations.decide}
        </Button>
      </div>
      <ReasonDialog
        open={deciding}
        close={() => (pressed ? setPressed(false) : forgetOpened())}
        title={text.determinations.decideTitle}
        lead={text.determinations.decideLead}
        label={text.determinations.reason}
        confirm={text.determinations.decide}
        ready={owner !== '' && letter.trim().length >= 3}
        decide={async (reason) => {
          await deed.mutateAsync({ id: row.id, owner, reason, letter: letter.trim() })
          notice(text.determinations.done)
        }}
      >
        <PostChoice
          label={text.determinations.owner}
          placeholder={text.case.handOverChoose}
          posts={posts}
          value={owner}
          choose={setOwner}
        />
        <Field
          label={text.determinations.letter}
          value={letter}
          onChange={(event) => setLetter(event.target.value)}
          required
          maxLength={120}
        />
      </ReasonDialog>
    </li>
  )
}

function Decided({ row }: { row: Row }) {
  const { text } = useSpeech()
  const may = useMay()
  return (
    <li className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <Heading row={row} />
      {row.owner && (
        <p className="text-sm font-semibold">{text.determinations.by(postWords(row.owner), row.letter ?? '')}</p>
      )}
      <p className="text-sm text-soft">“{row.reason}”</p>
      {may('work on cases') && <LetterLink id={row.id} kind="determination" />}
    </li>
  )
}
