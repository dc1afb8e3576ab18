/** Services of a case that were asked of institutions without an account: what became of each, and asking another. */
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { LetterLink } from '../cases/letter-link.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { useWords } from './words.ts'

type Row = Output<'outside.list'>[number]

const tones: Record<Row['state'], Tone> = {
  ...{ offered: 'accent', accepted: 'good', refused: 'warn' },
  ...{ withdrawn: 'plain', locked: 'danger', silent: 'danger' },
}

export function AskedOutside({ one }: { one: Output<'cases.get'> }) {
  const words = useWords()
  const may = useMay()
  const query = useAnswer('outside.list', { case: one.id }, { purpose: 'case' })
  const [asking, setAsking] = useState(false)
  const mayAsk = one.state === 'open' && may('work on cases') && one.tracks.some((track) => track.mine)
  const rows = query.data ?? []
  if (rows.length === 0 && !mayAsk) return null
  return (
    <Card
      title={words.title}
      flush
      action={
        mayAsk && (
          <Button kind="quiet" small icon={Link2} onClick={() => setAsking(true)}>
            {words.ask}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-soft sm:px-5">{words.empty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      )}
      {asking && <AskDialog one={one} close={() => setAsking(false)} />}
    </Card>
  )
}

function Line({ row }: { row: Row }) {
  const { say } = useSpeech()
  const words = useWords()
  const may = useMay()
  const notice = useNotice()
  const deed = useDeed('outside.withdraw', ['outside.list', 'cases.get'], { purpose: 'case' })
  const settle = useDeed('outside.settle', ['outside.list', 'cases.get', 'situation.board'], { purpose: 'case' })
  return (
    <li className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{row.institution}</span>
        <span>{say(row.service)}</span>
        <Chip tone={tones[row.state]}>{say(row.stateWords)}</Chip>
        {row.state === 'offered' && <Due at={row.dueAt} />}
        {row.state === 'offered' && row.openedAt && <Chip>{words.opened}</Chip>}
        <span className="text-sm text-soft">
          {words.letter(row.letter)} · <Ago at={row.answeredAt ?? row.offeredAt} />
        </span>
      </span>
      <span className="text-sm text-soft">“{row.words}”</span>
      {row.taker && <span className="text-sm">{words.taken(row.taker, row.takerFunction ?? '')}</span>}
      {row.ground && (
        <span className="text-sm">
          “{row.ground}” · {words.refused(row.proposed ?? '')}
        </span>
      )}
      <span className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
        {row.state === 'offered' && row.mine && (
          <Button
            small
            busy={deed.isPending}
            onClick={() => deed.mutate({ id: row.id }, { onSuccess: () => notice(words.withdrawn) })}
          >
            {words.withdraw}
          </Button>
        )}
        {row.unsettled && row.mine && (
          <Button
            small
            busy={settle.isPending}
            onClick={() => settle.mutate({ id: row.id }, { onSuccess: () => notice(words.settled) })}
          >
            {words.settle}
          </Button>
        )}
        {may('work on cases') && <LetterLink id={row.id} kind="referral" />}
      </span>
    </li>
  )
}
