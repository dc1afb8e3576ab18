/** The second person's yes. */
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ApproveAgreement({ agreement }: { agreement: { id: string; number: string } }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('agreements.approve', ['agreements.get', 'agreements.list', 'keys.list'])
  return (
    <>
      <Button small kind="primary" icon={Check} onClick={() => setOpen(true)}>
        {text.agreements.approve}
      </Button>
      <FormDialog
        open={open}
        close={() => setOpen(false)}
        title={text.agreements.approve}
        lead={agreement.number}
        confirm={text.agreements.approve}
        send={async () => {
          const { alone } = await deed.mutateAsync({ id: agreement.id })
          notice(alone ? text.agreements.approvedAlone : text.agreements.approved)
        }}
      >
        <p>{text.agreements.approveLead}</p>
      </FormDialog>
    </>
  )
}
