/** Revoking an agreement in force: its keys stop at once, and the reason is kept. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function RevokeAgreement({
  agreement,
}: {
  agreement: Pick<Output<'agreements.list'>[number], 'id' | 'number' | 'agency'>
}) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('agreements.revoke', ['agreements.list', 'agreements.get', 'keys.list'])
  return (
    <>
      <Button small kind="quiet" onClick={() => setOpen(true)}>
        {text.accounts.revoke}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.accounts.revokeAgreement}
        lead={`${agreement.number} · ${agreement.agency}`}
        label={text.person.reason}
        hint={text.accounts.revokeAgreementHint}
        confirm={text.accounts.revoke}
        danger
        decide={async (reason) => {
          await deed.mutateAsync({ id: agreement.id, reason })
          notice(text.accounts.agreementRevoked)
        }}
      />
    </>
  )
}
