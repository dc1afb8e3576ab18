/** Somebody joins the case as a presumed victim, found first: by the coordinating post, which answers for every post that will see them. */
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ChoosePerson } from './choose-person.tsx'

export function AddPerson({ one }: { one: Output<'cases.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState<string | null>(null)
  const deed = useDeed('cases.add-person', ['cases.get', 'cases.list'], { purpose: 'case' })
  return (
    <>
      <Button kind="quiet" small icon={UserPlus} onClick={() => setOpen(true)}>
        {text.case.addPerson}
      </Button>
      {open && (
        <ReasonDialog
          open
          close={() => {
            setOpen(false)
            setPerson(null)
          }}
          title={text.case.addTitle(one.number)}
          lead={text.case.addLead}
          label={text.case.addReason}
          hint={text.case.addReasonHint}
          confirm={text.case.addPerson}
          ready={person !== null}
          decide={async (reason) => {
            await deed.mutateAsync({ case: one.id, person: person ?? '', reason })
            notice(text.case.added)
          }}
        >
          <ChoosePerson value={person} choose={setPerson} />
        </ReasonDialog>
      )}
    </>
  )
}
