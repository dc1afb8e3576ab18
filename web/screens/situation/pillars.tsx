/** The five pillars at a glance: what is open, what is late, and the way to the cases. */
import { Link } from '@tanstack/react-router'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Card } from '../../parts/card.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Pillar = Output<'situation.board'>['pillars'][number]

export function Pillars({ pillars }: { pillars: Pillar[] }) {
  const { text, say, language } = useSpeech()
  const may = useMay()
  const most = Math.max(1, ...pillars.map((pillar) => pillar.open))
  return (
    <Card title={text.situation.pillars}>
      <ul className="grid gap-2.5">
        {pillars.map((pillar) => (
          <li key={pillar.pillar} className="grid gap-1">
            <span className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">
                {pillar.open > 0 && may('read cases') ? (
                  <Link
                    to="/cases"
                    search={{ pillar: pillar.pillar } as never}
                    className="text-ink no-underline hover:text-link hover:underline"
                  >
                    {say(pillar.name)}
                  </Link>
                ) : (
                  say(pillar.name)
                )}
              </span>
              <span className="text-sm text-soft">
                <span className="font-bold text-ink">{numberWords(pillar.open, language)}</span>{' '}
                {text.situation.pillarOpen}
              </span>
            </span>
            <Bar
              shares={[
                { share: pillar.overdue / most, tone: 'danger' },
                { share: (pillar.open - pillar.overdue) / most, tone: 'accent' },
              ]}
            />
            <span className={`text-xs ${pillar.overdue > 0 ? 'font-semibold text-danger' : 'text-soft'}`}>
              {pillar.overdue > 0 ? text.situation.pillarLate(pillar.overdue) : text.situation.pillarCalm}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
