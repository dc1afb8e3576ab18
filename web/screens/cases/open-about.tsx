/** A case without an alert: somebody came in, was rescued or was named; found first, then told apart as TPPO or TPPM like every case. */
import { useNavigate } from '@tanstack/react-router'
import { FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ChoosePerson } from './choose-person.tsx'
import { OpenCaseDialog } from './open-case-dialog.tsx'

/** With `person` it is about them; without, the dialog begins with the search. `opened`: what else follows from it, before its screen opens. */
export function OpenAbout({
  person: given,
  opened,
}: {
  person?: string
  opened?: (number: string) => Promise<unknown>
}) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState<string | null>(null)
  const deed = useDeed('cases.open-about', ['cases.list'], { purpose: 'case' })
  const person = given ?? found
  if (!may('open cases')) return null
  return (
    <>
      <Button icon={FolderPlus} onClick={() => setOpen(true)}>
        {given === undefined ? text.cases.openAbout : text.alert.openCase}
      </Button>
      {open && (
        <OpenCaseDialog
          open
          close={() => {
            setOpen(false)
            setFound(null)
          }}
          title={text.cases.openAboutTitle}
          lead={text.cases.openAboutLead}
          ready={person !== null}
          send={async (kind, reason, where) => {
            const { id, number } = await deed.mutateAsync({ person: person ?? '', kind, reason, ...where })
            await opened?.(number)
            notice(text.alert.done['open case'])
            navigate({ to: `/cases/${id}` })
          }}
        >
          {given === undefined && <ChoosePerson value={found} choose={setFound} />}
        </OpenCaseDialog>
      )}
    </>
  )
}
