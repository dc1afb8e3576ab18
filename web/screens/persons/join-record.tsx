/** Joining a record with another by hand, with a reason that keeps. */
import { Merge } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function JoinRecord({ record, purpose }: { record: string; purpose: Purpose }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const [other, setOther] = useState('')
  const deed = useDeed('persons.decide', ['persons.get', 'alerts.get', 'cases.get'], { purpose })
  return (
    <>
      <Button kind="quiet" small icon={Merge} onClick={() => setOpen(true)}>
        {text.person.join}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.person.joinTitle}
        lead={text.person.joinLead}
        label={text.person.reason}
        confirm={text.person.join}
        ready={other.trim() !== ''}
        decide={async (reason) => {
          await deed.mutateAsync({ record, withRecord: other.trim(), verdict: 'same', reason })
          notice(text.person.joined)
        }}
      >
        <Field
          label={text.person.joinWith}
          value={other}
          onChange={(event) => setOther(event.target.value)}
          autoComplete="off"
          required
        />
      </ReasonDialog>
    </>
  )
}
