/** Which labels are written: the important first, none over another. Pure. */

/** `ys` are the base lines that would do, the best first. */
export type Label = { key: string; x: number; ys: number[]; text: string; weight: number }

/** Size of a letter in pixels, roughly: labels are cut to `longest` letters. */
const [wide, high, longest] = [6.6, 16, 24]
/** So many are tried at most; further ones would stand over others anyway. */
const tried = 250

export const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** The base line of each label that fits; `x` is its middle. */
export function placeLabels(labels: Label[]): Map<string, number> {
  const taken: { left: number; right: number; y: number }[] = []
  const fitting = new Map<string, number>()
  const ordered = labels.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
  for (const { key, x, ys, text } of ordered.slice(0, tried)) {
    const half = (cut(text).length * wide) / 2
    const [left, right] = [x - half, x + half]
    const isFree = (y: number) =>
      !taken.some((one) => left < one.right && right > one.left && Math.abs(y - one.y) < high)
    const y = ys.find(isFree)
    if (y === undefined) continue
    taken.push({ left, right, y })
    fitting.set(key, y)
  }
  return fitting
}
