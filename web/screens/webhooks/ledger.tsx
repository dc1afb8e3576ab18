/** Count in = count out: what was left for a webhook against what became of it; a difference is said aloud. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Card } from '../../parts/card.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

export function Ledger({ ledger }: { ledger: Output<'webhooks.get'>['ledger'] }) {
  const { text, language } = useSpeech()
  const { left, delivered, waiting, dead, difference } = ledger
  const counts = [
    [text.webhooks.left, left, ''],
    [text.webhooks.delivered, delivered, '='],
    [text.webhooks.waiting, waiting, '+'],
    [text.webhooks.dead, dead, '+'],
  ] as const
  const share = (count: number) => (left === 0 ? 0 : count / left)
  return (
    <Card title={text.webhooks.ledger}>
      <dl className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {counts.map(([words, count, sign]) => (
          <div key={words}>
            <dt className={`text-xs text-soft ${sign === '' ? '' : 'pl-6'}`}>{words}</dt>
            <dd
              className={`flex items-baseline gap-2 text-2xl font-extrabold tabular-nums ${words === text.webhooks.dead && dead > 0 ? 'text-danger' : ''}`}
            >
              {sign !== '' && (
                <span aria-hidden className="w-4 text-center text-lg font-normal text-soft">
                  {sign}
                </span>
              )}
              {numberWords(count, language)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="my-3">
        <Bar
          shares={[
            { share: share(delivered), tone: 'good' },
            { share: share(waiting), tone: 'accent' },
            { share: share(dead), tone: 'danger' },
          ]}
        />
      </div>
      {difference === 0 ? (
        <p className="flex items-center gap-2 text-sm text-soft">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
          {text.webhooks.ledgerLead}
        </p>
      ) : (
        <p className="flex items-center gap-2 text-sm font-semibold text-danger">
          <TriangleAlert aria-hidden className="size-4 shrink-0" />
          {text.webhooks.ledgerBad(numberWords(difference, language))}
        </p>
      )}
    </Card>
  )
}
