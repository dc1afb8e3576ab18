/** The matching weights: which version is in force, what it says of every fact, and the way in which another one comes into force. */
import { useEffect } from 'react'
import { forget, useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useFilters } from '../../filters.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Chart } from './chart.tsx'
import { InForce } from './in-force.tsx'
import { Jobs } from './jobs.tsx'
import { Learn } from './learn.tsx'
import { makerOf } from './version-words.ts'
import { Versions } from './versions.tsx'

type List = Output<'weights.list'>
type Shown = { version?: string; against?: string; page?: number }

/** News of a finished job comes by itself; where the line is down, this often it is asked for. */
const beat = 3000

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('weights.list', {})
  const isRunning = query.data?.jobs.some((job) => job.doneAt === null) ?? false
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => forget(['weights.list']), beat)
    return () => clearInterval(timer)
  }, [isRunning])
  return (
    <Page title={text.screens.weights} lead={text.weights.lead} actions={<Learn isRunning={isRunning} />}>
      <Loaded query={query} rows={10} tall>
        {(list) => <Sheets list={list} />}
      </Loaded>
    </Page>
  )
}

function Sheets({ list }: { list: List }) {
  const [{ version, against }, change] = useFilters<Shown>()
  const inForce = list.versions.find((one) => one.inForce)
  const known = (asked: string | undefined) => list.versions.find((one) => one.version === asked)?.version
  const shown = known(version) ?? inForce?.version
  // Two versions beside each other is what one looks for when there are two.
  const other = known(against)
  return (
    <>
      {inForce && <InForce version={inForce} maker={makerOf(inForce, list.jobs)} />}
      <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Versions
          list={list}
          shown={shown}
          show={(one) => change({ version: one, against: one === inForce?.version ? undefined : inForce?.version })}
        />
        <Jobs jobs={list.jobs} />
      </div>
      {shown && (
        <Chart
          versions={list.versions}
          shown={shown}
          against={other === shown ? undefined : other}
          choose={(next) => change(next)}
        />
      )}
    </>
  )
}
