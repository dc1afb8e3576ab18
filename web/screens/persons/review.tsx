/** The queue of doubtful pairs, one at a time: two records side by side, why and why not, and a decision that needs three keys. */
import { CircleCheckBig, GitCompareArrows } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Empty } from '../../parts/empty.tsx'
import { Choice } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ReviewPair } from './review-pair.tsx'
import { Taken } from './review-taken.tsx'
import { useSitting } from './use-sitting.ts'

/** A pair is opened to somebody for an alert or a case; other purposes open no records of another agency. */
const purposes: Purpose[] = ['alert', 'case', 'screening', 'administration']

export function Screen() {
  const { text } = useSpeech()
  const may = useMay()
  const [filters, change] = useFilters<{ purpose?: Purpose; page?: number }>()
  const purpose = filters.purpose ?? (may('read alerts') ? 'alert' : 'case')
  const query = useAnswer('persons.doubts', {}, { purpose })
  return (
    <Page
      title={text.screens.review}
      lead={text.review.lead}
      actions={
        <Choice
          label={text.person.purpose}
          value={purpose}
          onChange={(event) => change({ purpose: event.target.value as Purpose })}
        >
          {purposes.map((one) => (
            <option key={one} value={one}>
              {text.purpose[one]}
            </option>
          ))}
        </Choice>
      }
    >
      <Loaded query={query} rows={8} tall>
        {(doubts) => <Queue key={purpose} doubts={doubts} purpose={purpose} />}
      </Loaded>
    </Page>
  )
}

function Queue({ doubts, purpose }: { doubts: Output<'persons.doubts'>; purpose: Purpose }) {
  const { text } = useSpeech()
  const sitting = useSitting(doubts, purpose)
  const { pair, waiting } = sitting
  const taken = <Taken taken={sitting.taken} undo={sitting.undo} busy={sitting.isUndoing} />
  if (pair) {
    return (
      <>
        {sitting.thrown !== null && <Trouble thrown={sitting.thrown} />}
        <ReviewPair key={sitting.keyOf(pair)} pair={pair} sitting={sitting} purpose={purpose}>
          {taken}
        </ReviewPair>
      </>
    )
  }
  if (waiting > 0) return <Skeleton rows={8} tall />
  const isDone = sitting.taken.length > 0
  return (
    <>
      {sitting.thrown !== null && <Trouble thrown={sitting.thrown} />}
      <Empty icon={isDone ? CircleCheckBig : GitCompareArrows} title={text.review.emptyTitle}>
        {isDone ? text.review.allDone : text.review.emptyLead}
      </Empty>
      {taken}
    </>
  )
}
