/** TPPO or TPPM, spelled out for those who do not know the letters; who coordinates says that it turned out to be the other. */
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function CaseKind({ kind }: { kind: 'TPPO' | 'TPPM' }) {
  const { text } = useSpeech()
  return (
    <abbr title={kind === 'TPPO' ? text.alert.tppo : text.alert.tppm} className="no-underline">
      <Chip tone={kind === 'TPPO' ? 'danger' : 'accent'}>{kind}</Chip>
    </abbr>
  )
}

export function ChangeKind({ one }: { one: Output<'cases.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [open, setOpen] = useState(false)
  const deed = useDeed('cases.change-kind', ['cases.get', 'cases.list', 'situation.board', 'figures.list'], {
    purpose: 'case',
  })
  const kind = one.kind === 'TPPO' ? 'TPPM' : 'TPPO'
  return (
    <>
      <Button kind="quiet" small icon={ArrowLeftRight} onClick={() => setOpen(true)}>
        {text.case.changeKind}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.case.changeKindTitle(kind)}
        lead={text.case.changeKindLead}
        label={text.case.changeKindReason}
        confirm={text.case.changeKindConfirm(kind)}
        decide={async (reason) => {
          await deed.mutateAsync({ case: one.id, kind, reason })
          notice(text.case.kindChanged(kind))
        }}
      />
    </>
  )
}
