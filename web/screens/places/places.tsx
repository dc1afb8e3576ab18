/** Counts by place: tiles, points and a table of whole quarters, small numbers withheld; never a score and never a rank of a place. */
import { Printer } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { beginOf } from '../../../server/statistics/places/model.ts'
import { useAnswer } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Holes } from '../../parts/holes.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Time } from '../../parts/time.tsx'
import { tileMaps } from '../../region/tiles.ts'
import { useSpeech } from '../../text/language.tsx'
import { Choices } from './choices.tsx'
import { type Chosen, type Kind, type Level, levelsOf, type Question, questionOf, useChange } from './counted.ts'
import { Count, CountsTable } from './counts-table.tsx'
import { useRowsBehind } from './rows-behind.ts'
import { TileMap } from './tile-map.tsx'
import { useQuarterWords, useWords } from './words.ts'

const PostsMap = lazy(async () => ({ default: (await import('./posts-map.tsx')).PostsMap }))

export function Screen() {
  const { text } = useSpeech()
  const words = useWords()
  const [chosen, change] = useFilters<Chosen>()
  const kinds = useAnswer('places.kinds', {})
  return (
    <Page
      title={text.screens.places}
      lead={words.lead}
      actions={
        <Button icon={Printer} onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <Loaded query={kinds} rows={8} tall>
        {(told) => {
          const question = questionOf(chosen, told)
          return (
            <>
              <Choices kinds={told} question={question} change={change} />
              <Answer question={question} within={withinOf(chosen)} open={(within) => change({ within })} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** The address reads a code that looks like a number as one. */
const withinOf = ({ within }: Chosen) => (within === undefined ? undefined : String(within))

type AnswerProps = {
  question: Question & { choice: Kind }
  within: string | undefined
  open: (code: string | undefined) => void
}

function Answer({ question: { choice, ...asked }, within, open }: AnswerProps) {
  const words = useWords()
  const { say } = useSpeech()
  const levels = levelsOf(choice, asked.by)
  const hasTiles = levels.includes('district')
  const told = levels.filter((level) => level !== 'subdistrict').toReversed()
  const coarse = hasTiles ? 'district' : levels[0]!
  const query = useAnswer('places.count', { ...asked, level: coarse })
  const behind = useRowsBehind(asked)
  return (
    <Loaded query={query} rows={8} tall>
      {(counted) => {
        const rows = new Map(counted.rows.map((row) => [row.code, row]))
        const opened = within === undefined ? undefined : rows.get(within)
        return (
          <>
            <Summary choice={choice} asked={asked} counted={counted} />
            <Holes holes={counted.holes} dated />
            {hasTiles && (
              <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[5fr_3fr]">
                {tileMaps.map(({ province, columns, tiles }) => (
                  <Card key={province} title={province === '61' ? words.west : words.eastProvince}>
                    <TileMap
                      label={words.tiles(province === '61' ? words.west : words.eastProvince)}
                      columns={columns}
                      tiles={tiles}
                      rows={rows}
                      open={levels.includes('subdistrict') ? (code) => open(code === within ? undefined : code) : null}
                      opened={within}
                      behind={(row) => behind(row, counted.asOf)}
                    />
                    {province === '61' && <p className="mt-3 text-sm text-soft">{words.tilesLead}</p>}
                  </Card>
                ))}
              </div>
            )}
            {opened && levels.includes('subdistrict') && (
              <Card
                flush
                title={words.parts(say(opened.name))}
                action={
                  <Button small onClick={() => open(undefined)}>
                    {words.close}
                  </Button>
                }
              >
                <Rows asked={asked} level="subdistrict" within={opened.code} />
              </Card>
            )}
            {levels.includes('post') && <Points asked={asked} />}
            <Card flush title={words.table} note={words.tableLead}>
              <Tabs
                label={words.table}
                start={told[0]}
                tabs={told.map((level) => ({
                  key: level,
                  words: words.levels[level],
                  content: <Rows asked={asked} level={level} />,
                }))}
              />
            </Card>
          </>
        )
      }}
    </Loaded>
  )
}

type Counted = NonNullable<ReturnType<typeof useAnswer<'places.count'>>['data']>

function Summary({ choice, asked, counted }: { choice: Kind; asked: Question; counted: Counted }) {
  const words = useWords()
  const { say } = useSpeech()
  const quarter = useQuarterWords()
  const change = useChange()
  const span = (from: string, until: string) => words.span(quarter(from), quarter(until))
  const { total, before, asOf, since } = counted
  const isYoung = since !== null && Date.parse(since) > beginOf(before.from).getTime()
  return (
    <Card title={`${say(choice.name)} · ${span(asked.from, asked.until)}`}>
      <div className="flex flex-wrap items-start gap-x-10 gap-y-3">
        <dl className="grid gap-0.5">
          <dt className="text-sm text-soft">{words.total}</dt>
          <dd className="text-3xl font-extrabold">
            <Count sum={total.now} />
          </dd>
          <dd className="text-sm text-soft">
            {change(total)} · {words.beforeIn(span(before.from, before.until))}
          </dd>
        </dl>
        <div className="grid max-w-[68ch] grow basis-80 gap-1.5 text-sm">
          <p>{say(choice.explain)}</p>
          <p className="text-soft">{words.withheldWhy}</p>
          <p className="text-soft">
            {words.wholeQuarters} {words.asOf} <Time at={asOf} grain="day" />.
          </p>
          {isYoung && (
            <p className="font-semibold">
              {words.since} <Time at={since} grain="day" />: {words.sinceWhy}
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}

function Points({ asked }: { asked: Question }) {
  const words = useWords()
  const query = useAnswer('places.count', { ...asked, level: 'post' })
  return (
    <Card title={words.points} note={words.pointsLead}>
      <Loaded query={query} tall>
        {({ rows }) => (
          <Suspense fallback={<div className="h-64 rounded-md bg-sea sm:h-[21rem]" />}>
            <PostsMap rows={rows} />
          </Suspense>
        )}
      </Loaded>
    </Card>
  )
}

function Rows({ asked, level, within }: { asked: Question; level: Level; within?: string }) {
  const words = useWords()
  const query = useAnswer('places.count', { ...asked, level, ...(within === undefined ? {} : { within }) })
  const behind = useRowsBehind(asked)
  return (
    <Loaded query={query} rows={5}>
      {({ rows, asOf }) => (
        <CountsTable caption={words.levels[level]} rows={rows} behind={(row) => behind(row, asOf)} />
      )}
    </Loaded>
  )
}
