/** The second person's yes or no. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function DecideExport({ id, receiver }: { id: string; receiver: string }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState<'approve' | 'refuse' | null>(null)
  const deed = useDeed('htcds.decide', ['htcds.get', 'htcds.list'])
  return (
    <>
      <Button small onClick={() => setOpen('refuse')}>
        {text.exchange.refuse}
      </Button>
      <Button small kind="primary" onClick={() => setOpen('approve')}>
        {text.exchange.approve}
      </Button>
      <FormDialog
        open={open === 'approve'}
        close={() => setOpen(null)}
        title={text.exchange.approve}
        lead={receiver}
        confirm={text.exchange.approve}
        send={async () => {
          await deed.mutateAsync({ id, approve: true })
          notice(text.exchange.approved)
        }}
      >
        <p>{text.exchange.approveLead}</p>
      </FormDialog>
      <ReasonDialog
        open={open === 'refuse'}
        close={() => setOpen(null)}
        title={text.exchange.refuse}
        label={text.exchange.refuseReason}
        confirm={text.exchange.refuse}
        danger
        decide={async (reason) => {
          await deed.mutateAsync({ id, approve: false, reason })
          notice(text.exchange.refused)
        }}
      />
    </>
  )
}
