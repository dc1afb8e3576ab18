/** What is not over: undue delays first, refusals that wait for a second officer, passports that are kept. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { factWords } from '../persons/fact-words.ts'
import { DecideDialog, ExtendDialog, SecondDialog } from './delay-deeds.tsx'
import { SheetLink } from './saved.tsx'

export type DelayLine = Output<'screening.delays'>[number]

const tones: Record<DelayLine['clock'], Tone> = {
  running: 'plain',
  extended: 'accent',
  overdue: 'danger',
  settled: 'good',
}

export function Delays({ query }: { query: UseQueryResult<Output<'screening.delays'>> }) {
  const { text } = useSpeech()
  return (
    <Loaded query={query} rows={4}>
      {(lines) => (
        <Card flush>
          {lines.length === 0 ? (
            <Empty icon={Inbox} title={text.desk.delaysEmpty}>
              {text.desk.delaysEmptyLead}
            </Empty>
          ) : (
            <ul aria-label={text.desk.delays}>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )}
        </Card>
      )}
    </Loaded>
  )
}

type Does = 'decide' | 'second' | 'extend'

function Line({ line }: { line: DelayLine }) {
  const { text, say, language } = useSpeech()
  const notice = useNotice()
  const back = useDeed('screening.return-passport', ['screening.delays'])
  const [does, setDoes] = useState<Does | null>(null)
  const dialog = (name: Does) => ({ line, open: does === name, close: () => setDoes(null) })
  return (
    <li className="grid gap-1.5 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-sm font-bold tracking-wide">{line.number}</span>
        <Chip tone={line.state === 'waiting' ? 'warn' : 'plain'}>{say(line.stateWords)}</Chip>
        {line.dueAt !== null && line.clock !== 'settled' && (
          <>
            <Chip tone={tones[line.clock]}>{say(line.clockWords)}</Chip>
            <Due at={line.dueAt} />
          </>
        )}
        {line.proposed && <Chip tone="warn">{text.desk.proposes(say(line.proposed))}</Chip>}
      </span>
      <span className="font-bold">{line.name || text.desk.unnamed}</span>
      <span className="text-sm text-soft">
        {line.place} · {say(line.purpose)}
        {line.missing.length > 0 && ` · ${text.desk.missing}: ${line.missing.map(say).join(', ')}`}
        {line.passport &&
          ` · ${text.desk.passportAt(line.passport.place, factWords('birthDate', line.passport.returnOn, text, language))}`}
        {line.ground && ` · ${say(line.ground)}`}
        {line.reason && ` · “${line.reason}”`}
      </span>
      <span className="flex flex-wrap gap-2">
        {line.may.settle && (
          <Button small onClick={() => setDoes('decide')}>
            {text.desk.decide}
          </Button>
        )}
        {line.may.second && (
          <Button small onClick={() => setDoes('second')}>
            {text.desk.second}
          </Button>
        )}
        {line.may.extend && (
          <Button small onClick={() => setDoes('extend')}>
            {text.desk.extend}
          </Button>
        )}
        {line.passport && (
          <Button
            small
            busy={back.isPending}
            onClick={() => back.mutate({ id: line.id }, { onSuccess: () => notice(text.desk.done) })}
          >
            {text.desk.returned}
          </Button>
        )}
        {line.endsOn !== null && <SheetLink id={line.id} sheet="delay" />}
        {line.passport && <SheetLink id={line.id} sheet="passport" />}
      </span>
      <DecideDialog {...dialog('decide')} />
      <SecondDialog {...dialog('second')} />
      <ExtendDialog {...dialog('extend')} />
    </li>
  )
}
