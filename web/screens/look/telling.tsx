/** Parts that tell: names, what happened in order, what speaks for and against, what is missing, what went wrong; and those that ask before they act. */
import { useState } from 'react'
import type { PostRef } from '../../../server/access/model.ts'
import { useNow } from '../../now.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Course } from '../../parts/course.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { Holes } from '../../parts/holes.tsx'
import { Mark } from '../../parts/mark.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Trouble } from '../../parts/trouble.tsx'

import { Waterfall } from '../../parts/waterfall.tsx'
import { WhySee } from '../../parts/why-see.tsx'
import { both, problem } from './invented.ts'
import { Rule } from './rule.tsx'
import { useWords } from './words.ts'

export function Telling({ theme, posts }: { theme: string; posts: PostRef[] }) {
  const words = useWords()
  const now = useNow()
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  return (
    <>
      <Card title={`${words.names} · ${theme}`}>
        <Rule>{words.namesLead}</Rule>
        <ul className="grid gap-1.5">
          <li>
            <PersonName name={words.invented} id={null} purpose="case" />
          </li>
          <li>
            <PersonName name={null} id={null} purpose="case" />
          </li>
          {posts.map((post) => (
            <li key={post.id}>
              <PostName post={post} />
            </li>
          ))}
          <li className="flex items-center gap-2">
            <Mark className="size-6" />
            <PlaceLink place="/guide" className="text-link hover:underline">
              {words.toGuide}
            </PlaceLink>
          </li>
        </ul>
      </Card>
      <Card title={`${words.course} · ${theme}`}>
        <Rule>{words.courseLead}</Rule>
        <Thread label={`${words.course} · ${theme}`}>
          {(['strong', 'plain', 'open', 'danger'] as const).map((kind) => (
            <Knot key={kind} kind={kind}>
              {words.knots[kind]}
            </Knot>
          ))}
        </Thread>
        <div className="mt-4">
          <Course
            label={`${words.course} · ${theme}`}
            events={[
              {
                at: at(-30),
                by: words.invented,
                post: posts[0]!.name,
                does: both(words.knots.strong),
                note: words.said,
              },
              { at: at(-2), by: null, post: null, does: both(words.knots.plain), note: null },
              { at: at(-2), by: null, post: null, does: both(words.knots.plain), note: null },
            ]}
          />
        </div>
      </Card>
      <Card title={`${words.weighing} · ${theme}`}>
        <Rule>{words.weighingLead}</Rule>
        <Waterfall
          reasons={[
            { field: 'name', words: both(words.weighed.name), bits: 9.4 },
            { field: 'birthDate', words: both(words.weighed.birth), bits: -3.2 },
            { field: 'covered', words: both(words.weighed.covered), bits: 1.1 },
          ]}
        />
      </Card>
      <Card title={`${words.lacking} · ${theme}`}>
        <Rule>{words.lackingLead}</Rule>
        <div className="grid gap-3">
          <Holes holes={[]} silenced={[both(words.silenced)]} />
          <Trouble thrown={problem(words.fieldProblem)} />
          <Trouble thrown={new Error('look')} again={() => {}} />
        </div>
      </Card>
      <Asking theme={theme} />
    </>
  )
}

function Asking({ theme }: { theme: string }) {
  const words = useWords()
  const notice = useNotice()
  const [asked, setAsked] = useState<'form' | 'reason' | null>(null)
  const close = () => setAsked(null)
  const done = async () => notice(words.done)
  return (
    <Card title={`${words.asking} · ${theme}`}>
      <Rule>{words.askingLead}</Rule>
      <p className="flex flex-wrap gap-2">
        <Button onClick={() => setAsked('form')}>{words.button.danger}</Button>
        <Button onClick={() => setAsked('reason')}>{words.button.plain}</Button>
        <Button kind="quiet" onClick={() => notice(words.done)}>
          {words.tell}
        </Button>
        <WhySee reasons={[both(words.why)]} />
      </p>
      <FormDialog
        open={asked === 'form'}
        close={close}
        title={words.button.danger}
        confirm={words.button.danger}
        danger
        send={done}
      >
        <p>{words.askingLead}</p>
      </FormDialog>
      <ReasonDialog
        open={asked === 'reason'}
        close={close}
        title={words.button.plain}
        label={words.reason}
        confirm={words.button.plain}
        decide={done}
      />
    </Card>
  )
}
