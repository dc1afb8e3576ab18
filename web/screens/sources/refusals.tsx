/** Rows that were refused, with the field and the reason in words; correcting sends the row again as a delivery of its own. */
import { CircleCheck, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Ago } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { RowForm } from './row-form.tsx'

type Source = Output<'sources.get'>
type Refusal = Source['refusals'][number]

export function Refusals({ source }: { source: Source }) {
  const { text, say } = useSpeech()
  const may = useMay()
  const [chosen, setChosen] = useState<Refusal | null>(null)
  if (source.refusals.length === 0) {
    return (
      <Card>
        <Empty icon={CircleCheck} title={text.sources.refusalsEmpty}>
          {text.sources.refusalsEmptyLead}
        </Empty>
      </Card>
    )
  }
  return (
    <Card flush>
      <ul>
        {source.refusals.map((refusal) => (
          <li
            key={refusal.id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-0 sm:px-5"
          >
            <div className="min-w-0 grow basis-72">
              <p className="text-sm text-soft">
                {text.sources.refusalAt(refusal.position)} · <Ago at={refusal.at} />
              </p>
              <ul className="mt-0.5 grid gap-0.5">
                {refusal.problems.map((problem) => (
                  <li key={`${problem.field} ${problem.id}`}>
                    <code className="rounded-sm bg-sunk px-1.5 py-0.5 text-xs">{problem.field}</code> {say(problem)}
                  </li>
                ))}
              </ul>
            </div>
            {may('correct refusals') && (
              <Button small icon={PencilLine} onClick={() => setChosen(refusal)}>
                {text.sources.correct}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <Correct source={source} refusal={chosen} close={() => setChosen(null)} />}
    </Card>
  )
}

/** The fields of a refused row; a line of a CSV is shown as it came and filled in by hand. */
function fieldsOf(text: string): Record<string, string> {
  try {
    const row = JSON.parse(text) as Record<string, unknown>
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]))
  } catch {
    return {}
  }
}

function Correct({ source, refusal, close }: { source: Source; refusal: Refusal; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const query = useAnswer('refusals.get', { id: refusal.id })
  const deed = useDeed('refusals.resend', ['sources.get', 'sources.list'])
  return (
    <Dialog open close={close} title={text.sources.correctTitle} lead={text.sources.refusalAt(refusal.position)}>
      <Loaded query={query} rows={5}>
        {(refused) => (
          <>
            {!refused.text.startsWith('{') && (
              <pre className="overflow-x-auto rounded-md bg-sunk p-3 text-xs">{refused.text}</pre>
            )}
            <RowForm
              columns={source.columns}
              first={fieldsOf(refused.text)}
              problems={refusal.problems}
              send={text.sources.resend}
              deliver={async (row) => {
                const receipt = await deed.mutateAsync({ id: refusal.id, row })
                if (receipt.counts.refused > 0) return receipt.answers[0]?.problems ?? []
                notice(text.sources.resent)
                close()
                return []
              }}
            />
          </>
        )}
      </Loaded>
    </Dialog>
  )
}
