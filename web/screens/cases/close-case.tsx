/** Closing: possible only when every victim has an outcome; until then the button says what is missing. */
import { Archive } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { isVictim } from './is-victim.ts'

export function CloseCase({ one }: { one: Output<'cases.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('cases.close', ['cases.get', 'cases.list', 'situation.board', 'figures.list'], {
    purpose: 'case',
  })
  const [follower, setFollower] = useState('')
  const prepared = useAnswer('cases.prepare-closing', { case: one.id }, { purpose: 'case', enabled: open })
  const running = prepared.data?.perkara ?? []
  const missing = one.participants.filter((participant) => isVictim(participant) && !participant.outcome).length
  return (
    <>
      <Button small icon={Archive} onClick={() => setOpen(true)}>
        {text.case.close}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.case.closeTitle}
        lead={
          <>
            {text.case.closeLead}{' '}
            {missing > 0 && <strong className="text-danger">{text.case.closeBlocked(missing)}</strong>}
          </>
        }
        label={text.case.closeReason}
        confirm={text.case.close}
        ready={missing === 0 && prepared.data !== undefined && (running.length === 0 || follower !== '')}
        decide={async (reason) => {
          await deed.mutateAsync({
            ...{ case: one.id, reason },
            ...(running.length === 0 ? {} : { perkara: { post: follower, reason } }),
          })
          notice(text.case.closed)
        }}
      >
        {running.length > 0 && (
          <>
            <p>{text.merging.perkara(running.join(', '))}</p>
            {prepared.data?.followers.length === 0 ? (
              <p className="font-semibold text-danger">{text.merging.noFollower}</p>
            ) : (
              <PostChoice
                label={text.merging.follower}
                placeholder={text.merging.choose}
                posts={prepared.data?.followers ?? []}
                value={follower}
                choose={setFollower}
              />
            )}
          </>
        )}
      </ReasonDialog>
    </>
  )
}
