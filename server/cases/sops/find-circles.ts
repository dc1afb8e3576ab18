/** Steps of two SOPs that wait for each other: none of them can ever begin or end. Pure. */
import type { Sop, SopStep } from '../sop.ts'
import type { Terms } from './model.ts'

type Node = { sop: Sop; step: SopStep; waits: Node[][]; free: boolean }

/**
 * Groups of steps that wait for one another in a circle. What nobody gives or makes counts as there: that is a hole, not a circle. Where
 * several give the same, one of them is enough.
 */
export function findCircles(sops: readonly Sop[], terms: Terms): { sop: Sop; step: SopStep }[][] {
  const nodes = sops.flatMap((sop) => sop.steps.map((step): Node => ({ sop, step, waits: [], free: false })))
  const outside = new Set(sops.flatMap((sop) => sop.documents.filter((one) => one.outside).map((one) => one.code)))
  for (const node of nodes) {
    const { sop, step } = node
    const events = [
      ...(step.start.on === 'event' ? [step.start.event] : []),
      ...(step.stop === null ? [] : [step.stop]),
    ]
    const before = step.start.on === 'step' ? step.start.step : null
    node.waits = [
      nodes.filter((one) => one.sop === sop && one.step.code === before),
      ...events
        .filter((event) => terms.events[event]?.outside !== true)
        .map((event) => nodes.filter((one) => one.step.gives.includes(event))),
      ...step.needs
        .filter((paper) => !outside.has(paper) && !step.makes.includes(paper))
        .map((paper) => nodes.filter((one) => one.step.makes.includes(paper))),
    ].filter((any) => any.length > 0)
  }
  for (let moved = true; moved; ) {
    moved = false
    for (const node of nodes) {
      if (node.free || !node.waits.every((any) => any.some((one) => one.free))) continue
      node.free = true
      moved = true
    }
  }
  const stuck = nodes.filter((node) => !node.free)
  const reach = new Map(stuck.map((node) => [node, reachable(node)]))
  const told = new Set<Node>()
  return stuck.flatMap((node) => {
    if (told.has(node) || !reach.get(node)!.has(node)) return []
    const circle = stuck.filter((one) => reach.get(node)!.has(one) && reach.get(one)!.has(node))
    for (const one of circle) told.add(one)
    return [circle.map(({ sop, step }) => ({ sop, step }))]
  })
}

/** What a stuck step waits for, and what that waits for. */
function reachable(from: Node): Set<Node> {
  const seen = new Set<Node>()
  const walk = (node: Node) => {
    for (const one of node.waits.filter((any) => !any.some((other) => other.free)).flat()) {
      if (seen.has(one)) continue
      seen.add(one)
      walk(one)
    }
  }
  walk(from)
  return seen
}
