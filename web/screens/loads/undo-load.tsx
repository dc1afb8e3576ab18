/** Taking a load back as a whole, with a reason. */
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function UndoLoad({ id }: { id: string }) {
  const { text, language } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('loads.undo', ['loads.get', 'loads.list', 'sources.get', 'sources.list'])
  return (
    <>
      <Button kind="danger" icon={Undo2} onClick={() => setOpen(true)}>
        {text.load.undo}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.load.undoTitle}
        lead={text.load.undoLead}
        label={text.load.undoReason}
        confirm={text.load.undo}
        danger
        decide={async (reason) => {
          const { withdrawn, restored } = await deed.mutateAsync({ id, reason })
          notice(text.load.undoneNotice(numberWords(withdrawn, language), numberWords(restored, language)))
        }}
      />
    </>
  )
}
