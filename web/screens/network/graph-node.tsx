/** One node of the drawing: a person is round, a thing is square; the start, a connector and a crowd are marked by shape, not by colour alone. */
import { EyeOff, UserRound, UsersRound } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import type { NetworkNode } from './drawn.ts'
import { thingIcons } from './icons.ts'

type NodeLook = { chosen: boolean; onPath: boolean; connects: boolean; small: boolean; faded: boolean }

type Props = NodeLook & {
  node: NetworkNode
  x: number
  y: number
  title: string
  reachable: boolean
  choose: (key: string) => void
  walk: (key: string, event: KeyboardEvent) => void
}

function One({ node, x, y, title, reachable, choose, walk, chosen, onPath, connects, small, faded }: Props) {
  const r = small ? 5 : node.start ? 16 : 13
  const isThing = node.thing !== null
  const isCovered = !isThing && node.person === null
  const Icon = node.crowd !== null ? UsersRound : isThing ? thingIcons[node.thing!] : isCovered ? EyeOff : UserRound
  const edge = chosen || onPath ? 'stroke-link' : 'stroke-edge'
  const fill = isThing ? 'fill-card' : isCovered ? 'fill-sunk' : node.start ? 'fill-accent' : 'fill-accent-wash'
  const ink = isThing || isCovered ? 'text-soft' : node.start ? 'text-on-accent' : 'text-link'
  const line = { className: `${fill} ${edge}`, strokeWidth: chosen ? 3 : onPath ? 2.5 : 1.5 }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      role="button"
      id={`node-${node.key}`}
      tabIndex={reachable ? 0 : -1}
      aria-label={title}
      aria-pressed={chosen}
      transform={`translate(${x} ${y})`}
      onClick={() => choose(node.key)}
      onKeyDown={(event) => walk(node.key, event)}
      className={`cursor-pointer outline-none [&:focus-visible>.ring]:stroke-link ${faded ? 'opacity-30' : ''}`}
    >
      <title>{title}</title>
      <circle r={r + 5} className="ring fill-transparent stroke-transparent" strokeWidth={2} strokeDasharray="3 2" />
      {connects && !small && <circle r={r + 4} className="fill-none stroke-warn-mark" strokeWidth={2} />}
      {isThing ? (
        <>
          {node.crowd !== null && !small && (
            <rect x={-r + 4} y={-r - 3} width={2 * r} height={2 * r} rx={4} className="fill-sunk stroke-edge" />
          )}
          <rect x={-r} y={-r} width={2 * r} height={2 * r} rx={4} {...line} />
        </>
      ) : (
        <circle r={r} {...line} strokeDasharray={isCovered ? '3 2' : undefined} />
      )}
      {!small && <Icon aria-hidden x={-8} y={-8} width={16} height={16} className={ink} />}
    </g>
  )
}

export const GraphNode = memo(One)
