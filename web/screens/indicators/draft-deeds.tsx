/** What may be done with a draft: watched, published by somebody else, withdrawn. */
import { BadgeCheck, Eye, EyeOff, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Quota } from './in-force-deeds.tsx'

export type Draft = NonNullable<Output<'indicators.get'>['draft']>

const touched = ['indicators.get', 'indicators.list'] as const
/** What a version of our own begins with. */
const usualQuota = '500'

export function DraftDeeds({ draft }: { draft: Draft }) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const [asks, setAsks] = useState<'publish' | 'withdraw' | null>(null)
  const [quota, setQuota] = useState(usualQuota)
  const watch = useDeed('drafts.watch', [...touched])
  const publish = useDeed('drafts.publish', [...touched])
  const withdraw = useDeed('drafts.withdraw', [...touched])
  const isTried = draft.state === 'tried' || draft.state === 'shadow'
  const whyNot = draft.mine ? text.indicators.secondPerson : isTried ? undefined : text.indicators.tryFirst
  const isWatched = draft.state === 'shadow'
  return (
    <div className="flex flex-wrap gap-2">
      {may('write indicators') && isTried && (
        <Button
          icon={isWatched ? EyeOff : Eye}
          busy={watch.isPending}
          onClick={() =>
            watch.mutate({ id: draft.id, watch: !isWatched }, { onSuccess: () => notice(text.indicators.done) })
          }
        >
          {isWatched ? text.indicators.unwatch : text.indicators.watch}
        </Button>
      )}
      {may('write indicators') && (
        <Button icon={Undo2} onClick={() => setAsks('withdraw')}>
          {text.indicators.withdraw}
        </Button>
      )}
      {may('publish indicators') && (
        <Button
          kind="primary"
          icon={BadgeCheck}
          disabled={whyNot !== undefined}
          title={whyNot}
          onClick={() => setAsks('publish')}
        >
          {text.indicators.publish}
        </Button>
      )}
      <ReasonDialog
        open={asks === 'publish'}
        close={() => setAsks(null)}
        title={text.indicators.publishTitle}
        lead={text.indicators.publishLead}
        label={text.indicators.reason}
        confirm={text.indicators.publish}
        ready={Number(quota) > 0}
        decide={(reason) => publish.mutateAsync({ id: draft.id, quota: Number(quota), reason })}
      >
        <Quota value={quota} change={setQuota} />
      </ReasonDialog>
      <ReasonDialog
        open={asks === 'withdraw'}
        close={() => setAsks(null)}
        title={text.indicators.withdrawTitle}
        label={text.indicators.reason}
        confirm={text.indicators.withdraw}
        danger
        decide={(reason) => withdraw.mutateAsync({ id: draft.id, reason })}
      />
    </div>
  )
}
