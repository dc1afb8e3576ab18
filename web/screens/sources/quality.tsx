/** Data quality given back to its sender: what to look at again, how much of it there is, what is fine, and rows that could not be read. */
import { CircleCheck, HeartHandshake } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { QualityRule } from './quality-rule.tsx'

/** What contradicts itself comes before what is empty. */
const kinds = ['miswritten', 'missing'] as const

type Quality = Output<'quality.get'>

export function Quality({ source }: { source: string }) {
  const { text, language } = useSpeech()
  const query = useAnswer('quality.get', { source })
  return (
    <Loaded query={query} rows={4}>
      {(quality) => {
        const worth = quality.rules.filter((rule) => rule.worth)
        if (quality.records === 0 && quality.refusals.length === 0) {
          return (
            <Card>
              <Empty icon={HeartHandshake} title={text.quality.none}>
                {text.quality.noneLead}
              </Empty>
            </Card>
          )
        }
        return (
          <div className="grid gap-4">
            <p className="max-w-[78ch]">
              <span className="font-semibold">
                {text.quality.looked(numberWords(quality.records, language), worth.length)}
              </span>{' '}
              <span className="text-soft">{text.quality.lead}</span>
            </p>
            {kinds.map((kind) => {
              const rules = worth.filter((rule) => rule.kind === kind)
              if (rules.length === 0) return null
              return (
                <Card key={kind} title={text.quality.kind[kind]} note={text.quality.kindNote[kind]} flush>
                  <ul>
                    {rules.map((rule) => (
                      <QualityRule key={rule.id} source={source} quality={quality} rule={rule} />
                    ))}
                  </ul>
                </Card>
              )
            })}
            <Refused refusals={quality.refusals} />
            {quality.records > 0 && (
              <Fine rules={quality.rules.filter((rule) => !rule.worth && rule.kind === 'miswritten')} />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

function Refused({ refusals }: Pick<Quality, 'refusals'>) {
  const { text, say, language } = useSpeech()
  if (refusals.length === 0) return null
  return (
    <Card title={text.quality.refused} note={text.quality.refusedNote}>
      <ul className="grid gap-2">
        {refusals.map((one) => (
          <li key={`${one.field} ${one.id}`} className="flex items-baseline gap-3">
            <span className="w-10 shrink-0 text-right font-bold">{numberWords(one.rows, language)}</span>
            <span className="min-w-0">
              {one.field !== '' && <code className="rounded-sm bg-sunk px-1.5 py-0.5 text-xs">{one.field}</code>}{' '}
              {say(one)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What was asked of every record and found in none, or no more often than chance has it. */
function Fine({ rules }: Pick<Quality, 'rules'>) {
  const { text, say, language } = useSpeech()
  if (rules.length === 0) return null
  return (
    <Card title={text.quality.fine}>
      <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
        {rules.map((rule) => (
          <li key={rule.id} className="flex items-start gap-2 text-sm">
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
            <span>
              {say(rule.name)}
              <span className="text-soft">
                {': '}
                {rule.broken === 0 ? text.quality.noRecord : text.quality.asUsual(numberWords(rule.broken, language))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
