/** What is chosen in the drawing: a node with its ties, or the reason why an edge is there. */
import { Footprints, LocateFixed, UsersRound } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import type { Purpose } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { connectsFrom, type Drawn, edgeKey, type NetworkEdge, type NetworkNode, tiedTo } from './drawn.ts'
import type { Chosen } from './graph.tsx'
import { NodeName } from './node-name.tsx'
import { nodeTitle } from './node-words.ts'
import { useWords } from './words.ts'

/** What one may do with a person: begin there, or look for a path. */
type PersonDeeds = {
  /** From where a path is looked for; null while no person is marked. */
  pathFrom: { person: string; name: string } | null
  around: (person: string) => void
  markPath: (node: NetworkNode) => void
  findPath: (to: string) => void
}

type Props = {
  chosen: Chosen
  drawn: Drawn
  crowdFrom: number
  purpose: Purpose
  choose: (chosen: Chosen) => void
  deeds: PersonDeeds
}

export function ChosenCard({ chosen, drawn, crowdFrom, purpose, choose, deeds }: Props) {
  const words = useWords()
  const node = chosen !== null && 'node' in chosen ? drawn.byKey.get(chosen.node) : undefined
  const edge = chosen !== null && 'edge' in chosen ? drawn.edges.find((one) => edgeKey(one) === chosen.edge) : undefined
  return (
    <div aria-live="polite" className="no-print">
      <Card title={edge ? words.whyTitle : words.chosen}>
        {node ? (
          <NodeSheet {...{ node, drawn, crowdFrom, purpose, choose, deeds }} />
        ) : edge ? (
          <EdgeSheet edge={edge} drawn={drawn} purpose={purpose} />
        ) : (
          <p className="text-soft">{words.chooseFirst}</p>
        )}
      </Card>
    </div>
  )
}

function NodeSheet({ node, drawn, crowdFrom, purpose, choose, deeds }: Omit<Props, 'chosen'> & { node: NetworkNode }) {
  const words = useWords()
  const ties = drawn.edgesOf.get(node.key) ?? []
  const count = tiedTo(drawn, node)
  return (
    <div className="grid gap-3">
      <p className="text-md">
        <NodeName node={node} drawn={drawn} purpose={purpose} />
      </p>
      <p className="flex flex-wrap gap-1.5">
        {node.number && <Chip>{node.number}</Chip>}
        {node.start && <Chip tone="accent">{words.start}</Chip>}
        {count >= connectsFrom && <Chip tone="warn">{words.connector}</Chip>}
        {node.sponsor && <Chip>{words.sponsor(node.sponsor)}</Chip>}
        {node.crowd !== null && <Chip icon={UsersRound}>{words.crowd(node.crowd, crowdFrom)}</Chip>}
      </p>
      {count >= connectsFrom && (
        <p className="text-sm">
          {words.connectorWhy(count)} {words.notBlame}
        </p>
      )}
      {node.person !== null && <Deeds node={node} person={node.person} deeds={deeds} />}
      {ties.length > 0 && (
        <div>
          <h3 className="mb-1 text-sm font-bold">
            {words.tiesOf} ({ties.length})
          </h3>
          <ul className="grid max-h-80 gap-1 overflow-y-auto">
            {ties.map((tie) => {
              const other = drawn.byKey.get(tie.person === node.key ? tie.thing : tie.person)!
              return (
                <li key={edgeKey(tie)}>
                  <button
                    type="button"
                    aria-label={words.whyFor(nodeTitle(other, words))}
                    onClick={() => choose({ edge: edgeKey(tie) })}
                    className="w-full rounded-md px-2 py-1.5 text-left text-sm [overflow-wrap:anywhere] hover:bg-sunk"
                  >
                    <span className="font-semibold text-link">{nodeTitle(other, words)}</span>
                    <span className="block text-xs text-soft">
                      {words.kind[tie.kind]} · {words.records(tie.records)}
                      {tie.hearsay && ` · ${words.hearsay}`}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}

function Deeds({ node, person, deeds }: { node: NetworkNode; person: string; deeds: PersonDeeds }) {
  const words = useWords()
  const { pathFrom } = deeds
  return (
    <div className="flex flex-wrap gap-2">
      {!node.start && (
        <Button small icon={LocateFixed} onClick={() => deeds.around(person)}>
          {words.around}
        </Button>
      )}
      {pathFrom !== null && pathFrom.person !== person && (
        <Button small icon={Footprints} onClick={() => deeds.findPath(person)}>
          {words.pathHere(pathFrom.name)}
        </Button>
      )}
      {pathFrom?.person !== person && (
        <Button small kind="quiet" onClick={() => deeds.markPath(node)}>
          {words.pathFrom}
        </Button>
      )}
    </div>
  )
}

function EdgeSheet({ edge, drawn, purpose }: { edge: NetworkEdge; drawn: Drawn; purpose: Purpose }) {
  const { say } = useSpeech()
  const words = useWords()
  const query = useAnswer('network.edge', { record: edge.record, kind: edge.kind }, { purpose })
  const [person, thing] = [drawn.byKey.get(edge.person)!, drawn.byKey.get(edge.thing)!]
  return (
    <div className="grid gap-3">
      <p>
        <NodeName node={person} drawn={drawn} purpose={purpose} />
        {' · '}
        <NodeName node={thing} drawn={drawn} purpose={purpose} />
      </p>
      <Loaded query={query} rows={2}>
        {(why) => (
          <>
            <p>{say(why.sentence)}</p>
            <ul className="grid max-h-96 gap-2.5 overflow-y-auto">
              {why.records.map((one) => (
                <li key={one.record} className="border-l-2 border-edge/50 pl-3 text-sm">
                  <span className="block font-semibold">
                    {say(one.source)}, {one.agency}
                  </span>
                  <span className="block text-soft">
                    <Time at={one.at} zone={one.zone} grain={one.precision} />
                  </span>
                  <span className="block text-xs text-soft [overflow-wrap:anywhere]">
                    {words.ref} {one.ref}
                  </span>
                  <span className="block [overflow-wrap:anywhere]">{one.said ?? words.coveredThing}</span>
                  {one.hearsay && <Chip>{words.hearsay}</Chip>}
                </li>
              ))}
            </ul>
            {why.total > why.records.length && (
              <p className="text-xs text-soft">{words.moreRecords(why.total - why.records.length)}</p>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
