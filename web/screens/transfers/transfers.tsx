/** Transfers, leave and acting officers of the posts that this one heads: those that are coming, in effect and over. */
import { ArrowRightLeft, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip, type Tone } from '../../parts/chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { Time } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { DrawDialog } from './draw-dialog.tsx'
import { useWords } from './words.ts'

type Listed = Output<'transfers.list'>
type Row = Listed['transfers'][number]

const tones: Record<Row['state'], Tone> = {
  ...{ proposed: 'warn', set: 'accent', done: 'good' },
  ...{ 'given back': 'plain', withdrawn: 'plain', lapsed: 'danger' },
}

export function Screen() {
  const { text } = useSpeech()
  const words = useWords()
  const query = useAnswer('transfers.list', {})
  const [drawing, setDrawing] = useState(false)
  const officers = query.data?.officers ?? []
  return (
    <Page
      title={text.screens.transfers}
      lead={words.lead}
      actions={
        officers.length > 0 && (
          <Button kind="primary" icon={ArrowRightLeft} onClick={() => setDrawing(true)}>
            {words.draw}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={5} tall>
        {(listed) => (
          <Card title={words.current} flush>
            {listed.officers.length === 0 && listed.transfers.length === 0 ? (
              <Empty icon={UserRoundX} title={words.nobody}>
                {words.nobodyWhy}
              </Empty>
            ) : listed.transfers.length === 0 ? (
              <Empty icon={ArrowRightLeft} title={words.none}>
                {words.noneWhy}
              </Empty>
            ) : (
              <ul>
                {listed.transfers.map((row) => (
                  <Line key={row.id} row={row} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Loaded>
      {drawing && <DrawDialog officers={officers} close={() => setDrawing(false)} />}
    </Page>
  )
}

function Line({ row }: { row: Row }) {
  const { say } = useSpeech()
  const words = useWords()
  const notice = useNotice()
  const confirm = useDeed('transfers.confirm', ['transfers.list'])
  const withdraw = useDeed('transfers.withdraw', ['transfers.list'])
  const thrown = confirm.error ?? withdraw.error
  return (
    <li className="grid gap-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="grid min-w-0 grow gap-0.5">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-bold">{words.line(row.officer, row.successor)}</span>
            <Chip>{say(row.kindWords)}</Chip>
            <Chip tone={tones[row.state]}>{say(row.stateWords)}</Chip>
          </p>
          <p className="text-sm">
            <Time at={row.from} />
            {row.until && (
              <>
                {' '}
                – <Time at={row.until} />
              </>
            )}
            {row.post && <span className="text-soft"> · {postWords(row.post)}</span>}
          </p>
          <p className="text-sm text-soft">
            {words.letterLine(row.letter)} · {words.by(row.by)}
            {row.moved > 0 && ` · ${words.moved(row.moved)}`}
          </p>
        </div>
        {row.may.confirm && (
          <Button
            small
            kind="primary"
            busy={confirm.isPending}
            onClick={() => confirm.mutate({ id: row.id }, { onSuccess: () => notice(words.confirmed) })}
          >
            {words.confirm}
          </Button>
        )}
        {row.may.withdraw && (
          <Button
            small
            kind="quiet"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ id: row.id }, { onSuccess: () => notice(words.withdrawn) })}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {thrown !== null && <Trouble thrown={thrown} />}
    </li>
  )
}
