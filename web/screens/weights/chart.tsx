/** One version as a chart people know, and beside it a second one if asked; the same as a table. */
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Choice } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { ComparisonBars } from './comparison-bars.tsx'
import { LevelsTable } from './levels-table.tsx'
import { lineUp, longest, type Weights, worthAnArrow } from './line-up.ts'
import { type Version, versionWords } from './version-words.ts'

export function Chart({
  versions,
  shown,
  against,
  choose,
}: {
  versions: Version[]
  shown: string
  against: string | undefined
  choose: (next: { version?: string; against?: string | undefined }) => void
}) {
  const { text, language } = useSpeech()
  const zone = useZone()
  const own = useAnswer('weights.get', { version: shown })
  const other = useAnswer('weights.get', { version: against ?? shown }, { enabled: against !== undefined })
  const option = (one: Version) => (
    <option key={one.version} value={one.version}>
      {versionWords(one, zone, language)} {one.inForce && `(${text.weights.inForceWord})`}
    </option>
  )
  return (
    <Card title={text.weights.chart}>
      <p className="mb-3 max-w-[90ch] text-sm text-soft">{text.weights.chartLead}</p>
      <div className="mb-4 grid max-w-[46rem] gap-3.5 sm:grid-cols-2">
        <Choice
          label={text.weights.shown}
          value={shown}
          onChange={(event) => choose({ version: event.target.value, against })}
        >
          {versions.map(option)}
        </Choice>
        <Choice
          label={text.weights.compareWith}
          value={against ?? ''}
          disabled={versions.length < 2}
          onChange={(event) => choose({ version: shown, against: event.target.value || undefined })}
        >
          <option value="">{text.weights.compareNone}</option>
          {versions.filter((one) => one.version !== shown).map(option)}
        </Choice>
      </div>
      <Loaded query={own} rows={12}>
        {(weights) => <Rows own={weights} other={against === undefined ? undefined : other.data} />}
      </Loaded>
    </Card>
  )
}

function Rows({ own, other }: { own: Weights; other: Weights | undefined }) {
  const { text, language } = useSpeech()
  const rows = lineUp(own, other)
  const most = longest(rows)
  const moved = rows.flatMap((row) => row.levels).filter((level) => Math.abs(level.moved ?? 0) >= worthAnArrow).length
  return (
    <>
      {other && <p className="mb-3 rounded-md bg-sunk px-3 py-2 text-sm">{text.weights.differing(moved)}</p>}
      <Tabs
        label={text.weights.chart}
        tabs={[
          {
            key: 'chart',
            words: text.weights.asChart,
            content: (
              <div className="gap-x-10 lg:columns-2">
                {rows.map((row) => (
                  <ComparisonBars key={row.name} row={row} most={most} isCompared={other !== undefined} />
                ))}
              </div>
            ),
          },
          {
            key: 'table',
            words: text.weights.asTable,
            content: <LevelsTable rows={rows} isCompared={other !== undefined} />,
          },
        ]}
      />
      <p className="mt-4 border-t border-line pt-2 text-xs text-soft">
        {text.weights.crowd(numberWords(own.crowdFrom, language))}
      </p>
    </>
  )
}
