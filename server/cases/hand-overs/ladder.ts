/** Whom silence is told to, rung by rung (protection.md P5). Pure. */

/** Kinds of agencies that answer to the centre: their silence is told to the head of the region and to their superior. */
const verticalKinds = ['immigration', 'migrant-worker-protection', 'prosecutor']

/** The silent post: its head, its agency, where it serves; `superiors` are the heads of the agency above its own. */
export type Silent = {
  post: string
  head: string | null
  agency: string
  kind: string
  jurisdiction: string
  superiors: string[]
}

/** A task force in force: its daily head (with the agency that post belongs to) and the head of the region. */
export type Force = { jurisdiction: string; dailyHead: string; dailyAgency: string; head: string }

/** True when a region lies within another, or is it. Codes are Kemendagri's, parted by dots. */
const within = (region: string, of: string) => region === of || region.startsWith(`${of}.`)

/** The smallest task force that covers all these regions. */
export function forceOver(regions: readonly string[], forces: readonly Force[]): Force | undefined {
  return forces
    .filter((force) => regions.every((region) => within(region, force.jurisdiction)))
    .toSorted((a, b) => b.jurisdiction.length - a.jurisdiction.length)[0]
}

/** Across regions the one over both; where there is none, that of the case. */
const competent = (silent: Silent, region: string, forces: readonly Force[]) =>
  forceOver([silent.jurisdiction, region], forces) ?? forceOver([region], forces)

const isBeyond = (silent: Silent, force: Force) =>
  force.dailyAgency === silent.agency || verticalKinds.includes(silent.kind)

/**
 * The rungs in their order, each the posts told together: the post's head; then the daily head of the task force. Where the silent post is the
 * daily head's own agency or a vertical one, the head of the region and the agency's superior instead, and the daily head sees it; where its
 * head is the daily head himself, both rungs are one. The last rung is the head of the region in every case.
 */
export function ladderOf(silent: Silent, region: string, forces: readonly Force[]): string[][] {
  const first = silent.head === null || silent.head === silent.post ? [] : [silent.head]
  const force = competent(silent, region, forces)
  if (force === undefined) return [first, silent.superiors].filter((rung) => rung.length > 0)
  const beyond = isBeyond(silent, force)
  const second = beyond ? [force.head, ...silent.superiors, force.dailyHead] : [force.dailyHead]
  const rungs = first.length === 0 || first[0] === force.dailyHead ? [[...first, ...second]] : [first, second]
  if (!beyond) rungs.push([force.head])
  const told = new Set([silent.post])
  return rungs.map((rung) => rung.filter((post) => !told.has(post) && told.add(post))).filter((rung) => rung.length > 0)
}

/** The post that says whose a track is: the daily head of the task force over all posts concerned, or its head where it is about his own agency or a vertical one. */
export function deciderOf(concerned: readonly Silent[], region: string, forces: readonly Force[]): string | null {
  const force =
    forceOver([region, ...concerned.map((post) => post.jurisdiction)], forces) ?? forceOver([region], forces)
  if (force === undefined) return null
  return concerned.some((post) => isBeyond(post, force)) ? force.head : force.dailyHead
}
