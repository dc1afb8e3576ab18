/** Taking an offer back before it is answered. */
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function WithdrawOffer({ id }: { id: string }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('hand-overs.withdraw', ['cases.get', 'cases.list', 'situation.board'], { purpose: 'case' })
  return (
    <div className="no-print mt-2">
      <Button small icon={Undo2} onClick={() => setOpen(true)}>
        {text.case.withdraw}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.case.withdrawTitle}
        lead={text.case.withdrawLead}
        label={text.case.withdrawReason}
        confirm={text.case.withdraw}
        decide={async (reason) => {
          await deed.mutateAsync({ id, reason })
          notice(text.case.withdrawn)
        }}
      />
    </div>
  )
}
