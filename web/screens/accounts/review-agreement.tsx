/** Looking at an agreement again: what was found, and when next. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ReviewAgreement({ agreement }: { agreement: { id: string; number: string; until: string } }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const [next, setNext] = useState('')
  const deed = useDeed('agreements.review', ['agreements.get', 'agreements.list'])
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {text.agreements.reviewDo}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.agreements.reviewTitle}
        lead={text.agreements.reviewLead}
        label={text.agreements.finding}
        confirm={text.agreements.reviewDo}
        ready={next !== ''}
        decide={async (finding) => {
          await deed.mutateAsync({ id: agreement.id, finding, next: `${next}T00:00:00+07:00` })
          notice(text.agreements.reviewed)
        }}
      >
        <Field
          type="date"
          label={text.agreements.nextReview}
          hint={text.agreements.reviewHint}
          value={next}
          max={agreement.until.slice(0, 10)}
          onChange={(event) => setNext(event.target.value)}
          required
        />
      </ReasonDialog>
    </>
  )
}
