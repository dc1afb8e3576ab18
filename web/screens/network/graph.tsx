/** The drawing: nodes and lines, reached by mouse, finger and arrow keys; on paper references stand instead of names. */
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { connectsFrom, type Drawn, edgeKey, type NetworkEdge, type NetworkNode, tiedTo } from './drawn.ts'
import { GraphNode } from './graph-node.tsx'
import type { Places } from './layout.ts'
import { nodeName, nodeReference, nodeTitle } from './node-words.ts'
import { cut, type Label, placeLabels } from './place-labels.ts'
import { useView } from './use-view.ts'
import { useWords } from './words.ts'

/** What is chosen: a node or an edge, by its key. */
export type Chosen = { node: string } | { edge: string } | null

/** From so many nodes on they are dots without icons, and only lines that are chosen can be pressed. */
const many = 300

type Props = {
  all: NetworkNode[]
  drawn: Drawn
  places: Places
  chosen: Chosen
  choose: (chosen: Chosen) => void
  onPath: Set<string>
}

export function Graph({ all, drawn, places, chosen, choose, onPath }: Props) {
  const words = useWords()
  const at = useMemo(() => new Map(all.map((node, i) => [node.key, i])), [all])
  const shown = useMemo(() => drawn.nodes.map((node) => at.get(node.key)!), [drawn, at])
  const view = useView(places, shown)
  const placeOf = (key: string) => view.place(at.get(key)!)
  const small = drawn.nodes.length > many
  const chosenNode = chosen !== null && 'node' in chosen ? chosen.node : null
  const near = new Set(
    chosenNode === null ? [] : (drawn.edgesOf.get(chosenNode) ?? []).flatMap((edge) => [edge.person, edge.thing]),
  )
  const connects = (node: NetworkNode) => tiedTo(drawn, node) >= connectsFrom
  const weight = (node: NetworkNode) =>
    node.key === chosenNode
      ? 9
      : node.start
        ? 8
        : onPath.has(node.key)
          ? 7
          : near.has(node.key)
            ? 6
            : connects(node)
              ? 5
              : 4 - node.step
  const labelled = (textOf: (node: NetworkNode) => string) =>
    drawn.nodes.map((node) => {
      const { x, y } = placeOf(node.key)
      const [below, above] = small ? [16, 10] : node.start ? [31, 24] : [28, 20]
      return { key: node.key, x, ys: [y + below, y - above], text: textOf(node), weight: weight(node) }
    })
  const [focused, setFocused] = useState<string | null>(null)
  const reachable = focused !== null && drawn.edgesOf.has(focused) ? focused : drawn.nodes[0]?.key
  const walk = (key: string, event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      choose({ node: key })
    }
    const to = neighbourIn(event.key, key, drawn.nodes, placeOf)
    if (to === null) return
    event.preventDefault()
    setFocused(to)
    document.getElementById(`node-${to}`)?.focus()
  }
  return (
    <div ref={view.box} className="relative overflow-hidden rounded-lg border border-line bg-card print:border-0">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; dragging only moves it, everything is reached without */}
      <svg
        role="group"
        aria-label={words.picture}
        viewBox={`0 0 ${view.width} ${view.height}`}
        height={view.height}
        className={`block w-full print:h-auto print:max-h-[11.5cm] ${view.zoom > 1 ? 'touch-none' : ''}`}
        {...view.hold}
      >
        {drawn.edges.map((edge) => (
          <Line
            key={edgeKey(edge)}
            edge={edge}
            from={placeOf(edge.person)}
            to={placeOf(edge.thing)}
            isChosen={chosen !== null && 'edge' in chosen && chosen.edge === edgeKey(edge)}
            isNear={edge.person === chosenNode || edge.thing === chosenNode}
            isOnPath={onPath.has(edge.person) && onPath.has(edge.thing)}
            press={small ? null : () => choose({ edge: edgeKey(edge) })}
          />
        ))}
        {drawn.nodes.map((node) => (
          <GraphNode
            key={node.key}
            node={node}
            {...placeOf(node.key)}
            title={titleOf(node)}
            reachable={node.key === reachable}
            chosen={node.key === chosenNode}
            onPath={onPath.has(node.key)}
            connects={connects(node)}
            small={small && !node.start}
            faded={onPath.size > 0 && !onPath.has(node.key)}
            choose={(key) => choose({ node: key })}
            walk={walk}
          />
        ))}
        <Labels labels={labelled((node) => nodeName(node, words))} className="print:hidden" />
        <Labels labels={labelled((node) => nodeReference(node, drawn, words))} className="hidden print:inline" />
      </svg>
      <div className="no-print absolute right-2 bottom-2 flex gap-1.5">
        <Button
          small
          icon={ZoomOut}
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => view.enlarge(1 / 1.4)}
        />
        <Button small icon={Maximize} aria-label={words.fit} title={words.fit} onClick={view.fit} />
        <Button small icon={ZoomIn} aria-label={words.zoomIn} title={words.zoomIn} onClick={() => view.enlarge(1.4)} />
      </div>
    </div>
  )

  function titleOf(node: NetworkNode): string {
    return [
      nodeTitle(node, words),
      node.start ? words.start : '',
      connects(node) ? words.connector : '',
      node.crowd === null ? '' : words.crowdShort(node.crowd),
    ]
      .filter(Boolean)
      .join(', ')
  }
}

/** Labels that do not stand over each other. */
function Labels({ labels, className }: { labels: Label[]; className: string }) {
  const written = placeLabels(labels)
  return (
    <g
      aria-hidden
      className="pointer-events-none fill-ink stroke-card text-xs font-semibold [paint-order:stroke]"
      strokeWidth={4}
      textAnchor="middle"
    >
      {labels
        .filter(({ key }) => written.has(key))
        .map(({ key, x, text }) => (
          <text key={key} x={x} y={written.get(key)} className={className}>
            {cut(text)}
          </text>
        ))}
    </g>
  )
}

type Point = { x: number; y: number }

function Line({
  edge,
  from,
  to,
  isChosen,
  isNear,
  isOnPath,
  press,
}: {
  edge: NetworkEdge
  from: Point
  to: Point
  isChosen: boolean
  isNear: boolean
  isOnPath: boolean
  press: (() => void) | null
}) {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  const strong = isChosen || isOnPath || isNear
  return (
    <>
      <line
        {...ends}
        strokeWidth={isChosen ? 4 : strong ? 2.5 : 1.5}
        strokeDasharray={edge.hearsay ? '5 4' : undefined}
        className={strong ? 'stroke-link' : 'stroke-edge/70'}
      />
      {press && (
        // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the line is chosen in the card of its node
        <line {...ends} strokeWidth={14} className="cursor-pointer stroke-transparent" onClick={press} />
      )}
    </>
  )
}

/** The nearest node in the direction of an arrow key, within a right angle; null for other keys or at the edge. */
function neighbourIn(key: string, from: string, nodes: NetworkNode[], placeOf: (key: string) => Point): string | null {
  const ways: Record<string, Point> = {
    ArrowRight: { x: 1, y: 0 },
    ArrowLeft: { x: -1, y: 0 },
    ArrowDown: { x: 0, y: 1 },
    ArrowUp: { x: 0, y: -1 },
  }
  const way = ways[key]
  if (way === undefined) return null
  const here = placeOf(from)
  let best: { key: string; far: number } | null = null
  for (const node of nodes) {
    const there = placeOf(node.key)
    const [along, across] = [
      (there.x - here.x) * way.x + (there.y - here.y) * way.y,
      Math.abs((there.x - here.x) * way.y + (there.y - here.y) * way.x),
    ]
    if (node.key === from || along <= 0 || across > along) continue
    const far = along + across
    if (best === null || far < best.far) best = { key: node.key, far }
  }
  return best?.key ?? null
}
