/** Figures that are safe to share: small cells are withheld and say so; each figure explains what it counts. */
import { ChartColumn, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../ask.ts'
import type { Output } from '../call.ts'
import { Bar } from '../parts/bar.tsx'
import { Card } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Holes } from '../parts/holes.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Ago } from '../parts/time.tsx'
import { useMay } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { numberWords } from '../time.ts'
import { FigureBehind, useBehindWords } from './figure-behind.tsx'

type Figure = Output<'figures.list'>[number]

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('figures.list', {})
  return (
    <Page title={text.screens.figures} lead={text.figures.lead}>
      <Loaded query={query} rows={8} tall>
        {(figures) =>
          figures.length === 0 ? (
            <Empty icon={ChartColumn} title={text.figures.empty}>
              {text.figures.emptyLead}
            </Empty>
          ) : (
            <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
              {figures.map((figure) => (
                <FigureSheet key={figure.id} figure={figure} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

function FigureSheet({ figure }: { figure: Figure }) {
  const { text, say, language } = useSpeech()
  const behind = useBehindWords()
  const may = useMay()
  const [chosen, setChosen] = useState<{ code: string; label: string } | null>(null)
  const most = Math.max(1, ...figure.rows.map((row) => row.value ?? 0))
  const isWithheld = figure.rows.some((row) => row.withheld)
  return (
    <Card title={say(figure.name)}>
      <p className="mb-3 text-sm text-soft">{say(figure.explain)}</p>
      <table className="w-full text-sm">
        <caption className="sr-only">{say(figure.name)}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text.figures.label}</th>
            <th scope="col">{text.figures.value}</th>
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr key={row.label.id} className="border-t border-line first:border-0">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {row.code !== null && may('read cases') ? (
                  <button
                    type="button"
                    aria-label={behind.open(say(row.label))}
                    onClick={() => setChosen({ code: row.code!, label: say(row.label) })}
                    className="-my-1 min-h-8 py-1 text-left text-link hover:underline"
                  >
                    {say(row.label)}
                  </button>
                ) : (
                  <span className="block">{say(row.label)}</span>
                )}
                {row.value !== null && (
                  <span className="mt-1 block">
                    <Bar shares={[{ share: row.value / most, tone: 'accent' }]} />
                  </span>
                )}
              </th>
              <td className="w-36 py-2 text-right align-top">
                {row.withheld || row.value === null ? (
                  <span className="inline-flex items-center gap-1 text-soft">
                    <EyeOff aria-hidden className="size-3.5" />
                    {text.figures.withheld}
                  </span>
                ) : (
                  <span>
                    <span className="text-md font-bold">{numberWords(row.value, language)}</span>{' '}
                    <span className="text-soft">{text.figures.unit[figure.unit as 'people'] ?? figure.unit}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figure.holes.length > 0 && (
        <div className="mt-3">
          <Holes holes={figure.holes} dated />
        </div>
      )}
      <p className="mt-2 text-xs text-soft">
        {text.figures.at} <Ago at={figure.at} />
        {isWithheld && ` · ${text.figures.withheldWhy}`}
      </p>
      {chosen !== null && <FigureBehind figure={figure.id} {...chosen} close={() => setChosen(null)} />}
    </Card>
  )
}
