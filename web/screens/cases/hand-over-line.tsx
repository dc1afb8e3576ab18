/** One hand-over as a line: which track, from whom to whom, how it stands, why, and on what ground it was refused. */

import { ArrowRight } from 'lucide-react'
import { entrusted } from '../../../server/cases/model.ts'
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { Ago } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { LetterLink } from './letter-link.tsx'

type Case = Output<'cases.get'>
type HandOver = Case['handOvers'][number]

const tones = { offered: 'warn', accepted: 'good', refused: 'danger', withdrawn: 'plain' } as const

export function HandOverLine({ handOver }: { handOver: HandOver }) {
  const { text, say } = useSpeech()
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{say(entrusted[handOver.track])}</span>
        <span className="inline-flex items-center gap-1.5">
          {handOver.from.agency.short}
          <ArrowRight aria-hidden className="size-3.5 text-soft" />
          {handOver.to.agency.short}
          <span className="sr-only">{text.case.fromTo(handOver.from.name, handOver.to.name)}</span>
        </span>
        <Chip tone={tones[handOver.state]}>{text.case.handOverState[handOver.state]}</Chip>
        {handOver.urgency === 'urgent' && <Chip tone="danger">{text.case.urgent}</Chip>}
        {handOver.service && <Chip>{say(handOver.service)}</Chip>}
        {handOver.state === 'offered' && <Due at={handOver.dueAt} />}
        {handOver.told > 0 && <Chip tone="danger">{text.case.told(handOver.told)}</Chip>}
        <span className="text-sm text-soft">
          <Ago at={handOver.answeredAt ?? handOver.offeredAt} />
        </span>
      </span>
      <span className="text-sm text-soft">“{handOver.reason}”</span>
      {handOver.ground && (
        <span className="text-sm">
          {text.case.ground}: “{handOver.ground}”
          {handOver.proposed && (
            <>
              {' '}
              · {text.case.proposed}: <PostName post={handOver.proposed} />
            </>
          )}
        </span>
      )}
      <span className="flex flex-wrap gap-x-4">
        <LetterLink id={handOver.id} kind="hand-over" />
        {handOver.state === 'accepted' && <LetterLink id={handOver.id} kind="acceptance" />}
        {handOver.state === 'refused' && <LetterLink id={handOver.id} kind="refusal" />}
      </span>
    </>
  )
}
