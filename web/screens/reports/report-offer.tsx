/** A report offered to this post: accepted it is theirs in the same moment, refused it stays with its sender. */
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useReportDeed } from './use-report-deed.ts'

export function ReportOffer({ report }: { report: Output<'reports.get'> }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [refusing, setRefusing] = useState(false)
  const deed = useReportDeed('reports.answer-offer')
  async function take() {
    await deed.mutateAsync({ id: report.id, accept: true })
    notice(text.reports.taken)
  }
  return (
    <Card title={text.reports.offer} tone="warn">
      <p className="mb-3 text-soft">{text.reports.offerLead}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" icon={Check} busy={deed.isPending && !refusing} onClick={() => take().catch(() => {})}>
          {text.reports.take}
        </Button>
        <Button kind="danger" icon={X} onClick={() => setRefusing(true)}>
          {text.reports.refuse}
        </Button>
      </div>
      {deed.error !== null && !refusing && <Trouble thrown={deed.error} />}
      <ReasonDialog
        open={refusing}
        close={() => setRefusing(false)}
        title={text.reports.refuse}
        lead={text.reports.offerLead}
        label={text.reports.refuseGround}
        confirm={text.reports.refuse}
        danger
        decide={async (ground) => {
          await deed.mutateAsync({ id: report.id, accept: false, ground })
          notice(text.reports.refusedOffer)
        }}
      />
    </Card>
  )
}
