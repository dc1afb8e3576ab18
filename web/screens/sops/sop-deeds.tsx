/** What may be done with an SOP on its way or in force: published by somebody else, withdrawn, retired. */
import { BadgeCheck, Square, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

const touched = ['sops.get', 'sops.list'] as const

export function DraftDeeds({ draft }: { draft: NonNullable<Output<'sops.get'>['draft']> }) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const [asks, setAsks] = useState<'publish' | 'withdraw' | null>(null)
  const publish = useDeed('sops.publish', [...touched])
  const withdraw = useDeed('sops.withdraw', [...touched])
  return (
    <>
      {may('write SOPs') && (
        <Button icon={Undo2} onClick={() => setAsks('withdraw')}>
          {text.sops.withdraw}
        </Button>
      )}
      {may('publish SOPs') && (
        <Button
          kind="primary"
          icon={BadgeCheck}
          disabled={draft.mine}
          title={draft.mine ? text.sops.secondPerson : undefined}
          onClick={() => setAsks('publish')}
        >
          {text.sops.publish}
        </Button>
      )}
      <ReasonDialog
        open={asks === 'publish'}
        close={() => setAsks(null)}
        title={text.sops.publishTitle}
        lead={text.sops.publishLead}
        label={text.sops.reason}
        confirm={text.sops.publish}
        decide={async (reason) => {
          await publish.mutateAsync({ id: draft.id, reason })
          notice(text.sops.done)
        }}
      />
      <ReasonDialog
        open={asks === 'withdraw'}
        close={() => setAsks(null)}
        title={text.sops.withdrawTitle}
        label={text.sops.reason}
        confirm={text.sops.withdraw}
        danger
        decide={(reason) => withdraw.mutateAsync({ id: draft.id, reason })}
      />
    </>
  )
}

export function RetireSop({ id }: { id: string }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  const deed = useDeed('sops.retire', [...touched])
  return (
    <div>
      <Button kind="danger" icon={Square} onClick={() => setOpen(true)}>
        {text.sops.retire}
      </Button>
      <ReasonDialog
        open={open}
        close={() => setOpen(false)}
        title={text.sops.retireTitle}
        lead={text.sops.retireLead}
        label={text.sops.reason}
        confirm={text.sops.retire}
        danger
        decide={(reason) => deed.mutateAsync({ id, reason })}
      />
    </div>
  )
}
