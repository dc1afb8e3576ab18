/** Proposing that an officer has a conflict of interest in this case; a second agency decides. */
import { ShieldOff } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ExcludeOfficer({ one }: { one: Output<'cases.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const [login, setLogin] = useState('')
  const [successor, setSuccessor] = useState('')
  const deed = useDeed('exclusions.propose', ['exclusions.list'], { purpose: 'case' })
  return (
    <>
      <Button kind="quiet" small icon={ShieldOff} onClick={() => setOpen(true)}>
        {text.case.exclude}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.case.excludeTitle}
        lead={text.case.excludeLead}
        label={text.case.excludeGround}
        confirm={text.case.excludeSend}
        ready={login.trim().length >= 2 && successor !== ''}
        decide={async (ground) => {
          await deed.mutateAsync({ case: one.id, login: login.trim(), successor, ground })
          notice(text.case.excludeSent)
        }}
      >
        <Field
          label={text.case.excludeLogin}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="off"
          required
        />
        <PostChoice
          label={text.case.excludeSuccessor}
          placeholder={text.case.handOverChoose}
          posts={one.posts}
          value={successor}
          choose={setSuccessor}
        />
      </ReasonDialog>
    </>
  )
}
