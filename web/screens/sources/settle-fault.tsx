/** Ending a clash or a differing list that was looked into: the reason is kept. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function SettleFault({ id }: { id: string }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('ledger.settle', ['ledger.get'])
  return (
    <>
      <Button small kind="quiet" onClick={() => setOpen(true)}>
        {text.ledger.settle}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.ledger.settleTitle}
        lead={text.ledger.settleLead}
        label={text.person.reason}
        confirm={text.ledger.settle}
        decide={async (reason) => {
          await deed.mutateAsync({ id, reason })
          notice(text.ledger.settled)
        }}
      />
    </>
  )
}
