/** With whom the interview is shared; sharing with one more, and ending it. */
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Interview } from './use-answering.ts'
import { useInterviewDeed } from './use-interview-deed.ts'

export function Shares({ interview }: { interview: Interview }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [isOpen, setOpen] = useState(false)
  const deed = useInterviewDeed('interviews.end-share')
  if (!interview.may.share) return null
  return (
    <Card
      title={text.interviews.sharing}
      action={
        <Button small icon={Share2} onClick={() => setOpen(true)}>
          {text.interviews.share}
        </Button>
      }
    >
      {interview.sharedWith.length === 0 && <p className="text-soft">{text.interviews.sharedNobody}</p>}
      <ul className="grid gap-2">
        {interview.sharedWith.map(({ post, since }) => (
          <li key={post.id} className="flex flex-wrap items-center gap-2">
            <span className="grow">
              <PostName post={post} />
              <span className="block text-sm text-soft">
                <Time at={since} />
              </span>
            </span>
            <Button
              small
              busy={deed.isPending}
              onClick={async () => {
                await deed.mutateAsync({ id: interview.id, post: post.id })
                notice(text.interviews.ended)
              }}
            >
              {text.interviews.endShare}
            </Button>
          </li>
        ))}
      </ul>
      <ShareDialog interview={interview} open={isOpen} close={() => setOpen(false)} />
    </Card>
  )
}

function ShareDialog({ interview, ...dialog }: { interview: Interview; open: boolean; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [to, setTo] = useState('')
  const [agreed, setAgreed] = useState(false)
  const deed = useInterviewDeed('interviews.share')
  return (
    <FormDialog
      {...dialog}
      title={text.interviews.share}
      lead={text.interviews.shareLead}
      confirm={text.interviews.share}
      ready={to !== '' && agreed}
      send={async () => {
        await deed.mutateAsync({ id: interview.id, to, agreed })
        setTo('')
        setAgreed(false)
        notice(text.interviews.sharedNow)
      }}
    >
      <PostChoice
        label={text.interviews.shareTo}
        placeholder={text.interviews.shareChoose}
        posts={interview.posts}
        value={to}
        choose={setTo}
      />
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {text.interviews.shareAgreed}
      </label>
    </FormDialog>
  )
}
