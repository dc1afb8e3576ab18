/** The five pillars at a glance: what is open, what is late, and the way to the cases. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../call.ts'
import { Bar } from '../../parts/bar.tsx'
import { Card } from '../../parts/card.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'

type Pillar = Output<'situation.board'>['pillars'][number]

export function Pillars({ pillars }: { pillars: Pillar[] }) {
  const { text, say, language } = useSpeech()
  const most = Math.max(1, ...pillars.map((pillar) => pillar.open))
  return (
    <Card title={text.situation.pillars}>
      <ul className="grid gap-2.5">
        {pillars.map((pillar) => (
          <li key={pillar.pillar} className="grid gap-1">
            <span className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">
                <ToCases pillar={pillar}>{say(pillar.name)}</ToCases>
              </span>
              <span className="text-sm text-soft">
                <ToCases pillar={pillar}>
                  <span className="font-bold text-ink">{numberWords(pillar.open, language)}</span>{' '}
                  {text.situation.pillarOpen}
                </ToCases>
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

/** The way to the cases in which a pillar has something open. */
function ToCases({ pillar: { pillar, open }, children }: { pillar: Pillar; children: ReactNode }) {
  const may = useMay()
  if (open === 0 || !may('read cases')) return children
  return (
    <Link
      to="/cases"
      search={{ pillar } as never}
      className="text-inherit no-underline hover:text-link hover:underline"
    >
      {children}
    </Link>
  )
}
