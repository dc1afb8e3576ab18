/** Ending an account: it cannot sign in any more; what it did stays on record. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

export function EndAccount({ account }: { account: { id: string; name: string; post: string } }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('accounts.end', ['accounts.list'])
  return (
    <>
      <Button small kind="quiet" onClick={() => setOpen(true)}>
        {text.accounts.end}
      </Button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={text.accounts.endTitle}
        lead={`${account.name} · ${account.post}`}
        confirm={text.accounts.end}
        danger
        send={async () => {
          await deed.mutateAsync({ id: account.id })
          notice(text.accounts.ended)
        }}
      >
        <p>{text.accounts.endLead}</p>
      </FormDialog>
    </>
  )
}
