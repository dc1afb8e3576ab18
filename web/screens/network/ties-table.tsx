/** The network as a table: the same persons, things and ties, one tie a row. */
import type { Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { connectsFrom, type Drawn, edgeKey, type NetworkEdge, tiedTo } from './drawn.ts'
import type { Chosen } from './graph.tsx'
import { NodeName } from './node-name.tsx'
import { nodeTitle } from './node-words.ts'
import { useWords } from './words.ts'

type Props = { drawn: Drawn; crowdFrom: number; purpose: Purpose; choose: (chosen: Chosen) => void }

export function TiesTable({ drawn, crowdFrom, purpose, choose }: Props) {
  const words = useWords()
  const personOf = (edge: NetworkEdge) => drawn.byKey.get(edge.person)!
  const thingOf = (edge: NetworkEdge) => drawn.byKey.get(edge.thing)!
  const columns: Column<NetworkEdge>[] = [
    {
      key: 'person',
      words: words.column.person,
      cell: (edge) => (
        <span className="flex flex-wrap items-center gap-1.5">
          <NodeName node={personOf(edge)} drawn={drawn} purpose={purpose} />
          {personOf(edge).start && <Chip tone="accent">{words.start}</Chip>}
          {tiedTo(drawn, personOf(edge)) >= connectsFrom && <Chip tone="warn">{words.connector}</Chip>}
        </span>
      ),
    },
    {
      key: 'said',
      words: words.column.said,
      cell: (edge) => (
        <span className="flex flex-wrap items-center gap-1.5 max-sm:justify-end">
          <NodeName node={thingOf(edge)} drawn={drawn} purpose={purpose} />
          {thingOf(edge).start && <Chip tone="accent">{words.start}</Chip>}
          {tiedTo(drawn, thingOf(edge)) >= connectsFrom && <Chip tone="warn">{words.connector}</Chip>}
          {edge.kind !== thingOf(edge).thing && <Chip>{words.kind[edge.kind]}</Chip>}
          {edge.hearsay && <Chip>{words.hearsay}</Chip>}
          {thingOf(edge).crowd !== null && <Chip>{words.crowd(thingOf(edge).crowd!, crowdFrom)}</Chip>}
        </span>
      ),
    },
    { key: 'step', words: words.column.step, cell: (edge) => personOf(edge).step, end: true, wide: true },
    { key: 'records', words: words.column.records, cell: (edge) => edge.records, end: true },
    {
      key: 'seen',
      words: words.column.seen,
      cell: (edge) => (
        <>
          <Time at={edge.first} grain="day" />
          {edge.last.slice(0, 10) !== edge.first.slice(0, 10) && (
            <>
              {' – '}
              <Time at={edge.last} grain="day" />
            </>
          )}
        </>
      ),
    },
    {
      key: 'why',
      words: <span className="sr-only">{words.why}</span>,
      cell: (edge) => (
        <span className="no-print">
          <Button
            small
            kind="quiet"
            aria-label={words.whyFor(`${nodeTitle(personOf(edge), words)}, ${nodeTitle(thingOf(edge), words)}`)}
            onClick={() => choose({ edge: edgeKey(edge) })}
          >
            {words.why}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Card flush>
      <Table caption={words.lead} columns={columns} rows={drawn.edges} keyOf={edgeKey} />
    </Card>
  )
}
