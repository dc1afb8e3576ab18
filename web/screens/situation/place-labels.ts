/**
 * Where the names of points go so that none lies on another: the weightiest choose first among right, left, above and below;
 * a name that finds no room is left out (its point keeps its title, the table its row). Names of lands and seas have a fixed
 * spot and give way to all of them. The drawing's own caption stands in the upper left corner, and nothing under it. Pure; pixels.
 */
type Wanted = { key: string; words: string; count: number; weight: number; x: number; y: number }
type Anchor = 'start' | 'end' | 'middle'
export type Label = Wanted & { anchor: Anchor }
type Fixed = { words: string; x: number; y: number }

type Box = { left: number; right: number; top: number; bottom: number }

/** Mean width of a letter at the map's size, and the height of a line. */
const letter = 6.1
const line = 12
/** Lands are written wide. */
const wideLetter = 9
const apart = 9

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export function placeLabels<F extends Fixed>(
  wanted: Wanted[],
  fixed: F[],
  size: { width: number; height: number },
  caption = '',
): { labels: Label[]; names: F[] } {
  const taken: Box[] = wanted.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
  if (caption !== '') taken.push({ left: 0, right: 24 + caption.length * letter, top: 0, bottom: 28 })
  const inside = (box: Box) => box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height
  const placed: Label[] = []
  for (const one of [...wanted].sort((a, b) => b.weight - a.weight)) {
    const width = one.words.length * letter + (one.count > 0 ? 16 : 0)
    const { x, y } = one
    const tries: { anchor: Anchor; x: number; y: number; left: number }[] = [
      { anchor: 'start', x: x + apart, y: y + 4, left: x + apart },
      { anchor: 'end', x: x - apart, y: y + 4, left: x - apart - width },
      { anchor: 'middle', x, y: y - apart, left: x - width / 2 },
      { anchor: 'middle', x, y: y + apart + 9, left: x - width / 2 },
    ]
    for (const { left, ...spot } of tries) {
      const box = { left, right: left + width, top: spot.y - line + 2, bottom: spot.y + 3 }
      if (!inside(box) || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      placed.push({ ...one, ...spot })
      break
    }
  }
  const names = fixed.filter(({ words, x, y }) => {
    const half = (words.length * wideLetter) / 2
    const box = { left: x - half, right: x + half, top: y - line, bottom: y + 3 }
    return inside(box) && !taken.some((other) => overlap(box, other))
  })
  return { labels: placed, names }
}
