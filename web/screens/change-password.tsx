/** Changing one's own password; the old one is asked, as signing in would. */
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { useNotice } from '../parts/notice.tsx'
import { useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'

export function ChangePassword() {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={KeyRound} onClick={() => setOpen(true)}>
        {text.sessions.change}
      </Button>
      {open && <PasswordForm close={() => setOpen(false)} />}
    </>
  )
}

function PasswordForm({ close }: { close: () => void }) {
  const { text } = useSpeech()
  const { officer } = useWho()
  const notice = useNotice()
  const deed = useDeed('session.change-password', ['session.list'])
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [repeat, setRepeat] = useState('')
  return (
    <FormDialog
      open
      close={close}
      title={text.sessions.change}
      confirm={text.sessions.change}
      ready={fresh !== '' && fresh === repeat}
      send={async () => {
        await deed.mutateAsync({ login: officer?.login ?? '', old, new: fresh })
        notice(text.sessions.changed)
      }}
    >
      <Field
        label={text.sessions.old}
        type="password"
        autoComplete="current-password"
        value={old}
        onChange={(event) => setOld(event.target.value)}
        required
      />
      <Field
        label={text.sessions.fresh}
        hint={text.setup.passwordHint}
        type="password"
        autoComplete="new-password"
        minLength={10}
        value={fresh}
        onChange={(event) => setFresh(event.target.value)}
        required
      />
      <Field
        label={text.setup.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={(event) => setRepeat(event.target.value)}
        problem={repeat !== '' && repeat !== fresh ? text.setup.mismatch : undefined}
        required
      />
    </FormDialog>
  )
}
