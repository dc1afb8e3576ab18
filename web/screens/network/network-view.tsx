/** An opened network: its counts and its cut, the drawing or the table, what is chosen in it, paths, and its sheet of paper. */
import { Printer, Table2, Waypoints } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output, Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { ChosenCard } from './chosen-card.tsx'
import { daysOf, drawn as drawnUntil, type NetworkNode, shapeOf } from './drawn.ts'
import { type Chosen, Graph } from './graph.tsx'
import { type Limits, TimeSlider } from './limits.tsx'
import { nodeName, nodeReference } from './node-words.ts'
import { Paths } from './paths.tsx'
import { TiesTable } from './ties-table.tsx'
import { useLayout } from './use-layout.ts'
import { useWords } from './words.ts'

type Props = {
  told: Output<'network.around'>
  within: Limits
  purpose: Purpose
  around: (person: string) => void
}

export function NetworkView({ told, within, purpose, around }: Props) {
  const words = useWords()
  const [asTable, setAsTable] = useState(false)
  // Keys belong to one answer: with the next one nothing is chosen any more.
  const [picked, setPicked] = useState<{ told: Props['told']; chosen: Chosen } | null>(null)
  const chosen = picked?.told === told ? picked.chosen : null
  const setChosen = (next: Chosen) => setPicked({ told, chosen: next })
  const [day, setDay] = useState<number | null>(null)
  const [from, setFrom] = useState<NetworkNode | null>(null)
  const paths = useDeed('network.path', [], { purpose })
  const days = useMemo(() => daysOf(told.edges), [told])
  const at = Math.min(day ?? days.length - 1, days.length - 1)
  const drawn = useMemo(() => drawnUntil(told, days[at] ?? null), [told, days, at])
  const shape = useMemo(() => shapeOf(told), [told])
  const places = useLayout(shape)
  const start = told.nodes[0]!
  const marked = from ?? (start.person === null ? null : start)
  const onPath = useMemo(() => pathKeys(told, paths.data), [told, paths.data])
  if (told.edges.length === 0) {
    return (
      <Empty icon={Waypoints} title={words.empty}>
        {words.emptyLead}
      </Empty>
    )
  }
  const persons = drawn.nodes.filter((node) => node.thing === null).length
  const isTable = asTable || places === 'failed'
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <p className="grow font-semibold">
          {words.counted(persons, drawn.nodes.length - persons)}
          <span className="hidden print:inline"> · {nodeReference(start, drawn, words)}</span>
        </p>
        <div className="no-print flex flex-wrap gap-2">
          <Button small icon={isTable ? Waypoints : Table2} onClick={() => setAsTable(!isTable)}>
            {isTable ? words.graph : words.table}
          </Button>
          <Button small icon={Printer} onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      {told.isCut && (
        <p className="rounded-lg border border-warn-mark/50 bg-warn-wash px-4 py-2.5">{words.cut(told.leftOut)}</p>
      )}
      {places === 'failed' && <p className="text-soft">{words.noDrawing}</p>}
      <TimeSlider days={days} at={at} choose={setDay} />
      {paths.error !== null && <Trouble thrown={paths.error} />}
      {paths.data && <Paths told={paths.data} purpose={purpose} forget={paths.reset} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] print:block">
        <div className="grid min-w-0 gap-2">
          {isTable ? (
            <TiesTable drawn={drawn} crowdFrom={told.crowdFrom} purpose={purpose} choose={setChosen} />
          ) : places === null ? (
            <>
              <p role="status" className="text-sm text-soft">
                {words.drawing}
              </p>
              <Skeleton rows={6} tall />
            </>
          ) : (
            <Graph all={told.nodes} {...{ drawn, places, chosen, onPath }} choose={setChosen} />
          )}
          <p className="hidden text-sm print:block">{words.printed}</p>
        </div>
        <div className="lg:sticky lg:top-4">
          <ChosenCard
            {...{ chosen, drawn, purpose }}
            crowdFrom={told.crowdFrom}
            choose={setChosen}
            deeds={{
              pathFrom: marked === null ? null : { person: marked.person!, name: nodeName(marked, words) },
              around,
              markPath: setFrom,
              findPath: (second) => {
                const { kinds, from: since, until } = within
                paths.mutate({ first: marked!.person!, second, kinds, from: since, until })
              },
            }}
          />
        </div>
      </div>
    </>
  )
}

/** Which nodes of the drawing stand on a found path: persons by their id, things between two of them by their text and kind. */
function pathKeys(told: Props['told'], found: Output<'network.path'> | undefined): Set<string> {
  if (found === undefined || found.paths.length === 0) return new Set()
  const same = (a: NetworkNode, b: NetworkNode) =>
    a.thing === null ? a.person !== null && a.person === b.person : a.thing === b.thing && a.said === b.said
  const on = found.nodes.filter((node) => found.paths.some((path) => path.includes(node.key)))
  return new Set(told.nodes.filter((node) => on.some((one) => same(node, one))).map((node) => node.key))
}
