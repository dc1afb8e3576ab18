/** Work that failed three times: why, and the way back into the queue. */
import { PackageCheck, RotateCw } from 'lucide-react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Ago } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useSpeech } from '../text/language.tsx'
import { numberWords } from '../time.ts'

type Work = Output<'set-aside.list'>['rows'][number]

export function Screen() {
  const { text, language } = useSpeech()
  const query = useAnswer('set-aside.list', {})
  return (
    <Page title={text.screens.setAside} lead={text.setAside.lead}>
      <Loaded query={query} rows={4}>
        {({ waiting, rows }) => (
          <Card flush title={text.setAside.waiting(numberWords(waiting, language))}>
            {rows.length === 0 && (
              <Empty icon={PackageCheck} title={text.setAside.emptyTitle}>
                {text.setAside.emptyLead}
              </Empty>
            )}
            <ul>
              {rows.map((row) => (
                <Line key={`${row.step} ${row.subject}`} row={row} />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
    </Page>
  )
}

function Line({ row }: { row: Work }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('set-aside.retry', ['set-aside.list'])
  async function retry() {
    await deed.mutateAsync({ step: row.step, subject: row.subject })
    notice(text.setAside.retried)
  }
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <div className="min-w-0 grow basis-72">
        <p className="font-bold">{text.step[row.step as 'resolve'] ?? row.step}</p>
        <p className="text-sm">{row.problem}</p>
        <p className="text-xs text-soft">
          {text.setAside.tries(row.tries)} · <Ago at={row.setAsideAt} /> · <code>{row.subject}</code>
        </p>
        {deed.error !== null && <Trouble thrown={deed.error} />}
      </div>
      <Button small icon={RotateCw} busy={deed.isPending} onClick={() => retry().catch(() => {})}>
        {text.setAside.retry}
      </Button>
    </li>
  )
}
