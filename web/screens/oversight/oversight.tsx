/** The chain of services as the Ombudsman reads it: offices, steps, delays by number, and the files of complainants who agreed. */
import { GitCompareArrows, Printer } from 'lucide-react'
import { useId } from 'react'
import { useAnswer } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Delays } from './delays.tsx'
import { Offices, Steps, type Told } from './offices.tsx'
import { Openings } from './openings.tsx'
import { useWords } from './words.ts'

type Chosen = { quarter?: string; tab?: string; page?: number }

export function Screen() {
  const { text, say } = useSpeech()
  const words = useWords()
  const [chosen, change] = useFilters<Chosen>()
  const query = useAnswer('oversight.read', chosen.quarter === undefined ? {} : { quarter: chosen.quarter })
  return (
    <Page
      title={text.screens.oversight}
      lead={words.lead}
      actions={
        <>
          <ButtonLink icon={GitCompareArrows} to="/sops/compare">
            {words.sops}
          </ButtonLink>
          <Button icon={Printer} onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <Loaded query={query} rows={8} tall>
        {(told) => (
          <>
            <Quarter told={told} choose={(quarter) => change({ quarter })} />
            <Tabs
              label={words.parts}
              start={chosen.tab ?? told.lenses.find(({ rows }) => rows.length > 0)?.id}
              tabs={[
                ...told.lenses.map((lens) => ({
                  ...{ key: lens.id, words: say(lens.name), content: <Offices lens={lens} /> },
                })),
                { key: 'by-step', words: words.steps, content: <Steps rows={told.steps} /> },
                {
                  key: 'delays',
                  words: words.delays,
                  count: told.delays.length,
                  content: <Delays rows={told.delays} />,
                },
                { key: 'files', words: words.files, content: <Openings /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** One choice and no other: two filters on one number would tell what each hides. */
function Quarter({ told, choose }: { told: Told; choose: (quarter: string) => void }) {
  const words = useWords()
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="inline-flex max-w-full items-center rounded-full border border-edge/60 bg-card text-sm text-ink">
        <label htmlFor={id} className="shrink-0 pl-3 text-soft">
          {words.quarter}
        </label>
        <select
          id={id}
          value={told.quarter}
          onChange={(event) => choose(event.target.value)}
          className="min-h-8.5 min-w-0 rounded-full bg-transparent pr-2 pl-1.5 font-semibold [&>option]:bg-card [&>option]:text-ink"
        >
          {told.quarters.map((quarter) => (
            <option key={quarter} value={quarter}>
              {words.quarterName(quarter.slice(0, 4), Number(quarter.slice(6)))}
            </option>
          ))}
        </select>
      </span>
      <p className="max-w-[80ch] text-sm text-soft">
        {words.asOf} <Time at={told.asOf} grain="day" />. {words.withheldWhy}
      </p>
    </div>
  )
}
