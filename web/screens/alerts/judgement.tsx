/** How the alert came to its modus: which findings gave which points, which modi came close, why this level, who knows more. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

type Judgement = NonNullable<Output<'alerts.get'>['judgement']>
type Modus = Judgement['modi'][number]

export function Judged({ judgement }: { judgement: Judgement }) {
  const { text, say } = useSpeech()
  const [first, ...close] = judgement.modi
  return (
    <Card title={text.alert.modus}>
      <p className="mb-3 text-sm text-soft">{text.alert.modusLead}</p>
      {first && <Told modus={first} />}
      <dl className="mt-4 grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {judgement.alone && (
          <>
            <dt className="font-semibold">{text.alert.alone}</dt>
            <dd>{say(judgement.alone)}</dd>
          </>
        )}
        <dt className="font-semibold">{text.alert.levelWhy}</dt>
        <dd>{say(judgement.level)}</dd>
        {judgement.asks.length > 0 && (
          <>
            <dt className="font-semibold">{text.alert.asks}</dt>
            <dd>
              <ul>
                {judgement.asks.map((ask) => (
                  <li key={ask.id}>{say(ask)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {close.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-6 cursor-pointer text-sm font-semibold text-link">
            {text.alert.closeModi(close.length)}
          </summary>
          <div className="grid gap-5 pt-3">
            {close.map((modus) => (
              <Told key={modus.id} modus={modus} />
            ))}
          </div>
        </details>
      )}
    </Card>
  )
}

function Told({ modus }: { modus: Modus }) {
  const { text, say } = useSpeech()
  return (
    <div className="grid gap-1.5 border-l-3 border-accent/50 pl-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="font-bold">{say(modus.name)}</span>
        <Chip tone={modus.offence === 'TPPM' ? 'warn' : 'plain'}>{modus.offence}</Chip>
        <span className="text-sm text-soft">{text.alert.version(modus.version)}</span>
      </p>
      <p className="text-sm">{say(modus.says)}</p>
      <ul className="grid gap-0.5 text-sm text-soft">
        {modus.points.map((point) => (
          <li key={point.indicator} className="flex gap-2">
            <span className="w-8 shrink-0 text-right font-semibold tabular-nums text-ink">+{point.points}</span>
            <span>
              {say(point.question)} · {text.strength[point.strength]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
