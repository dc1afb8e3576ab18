/** Lets simulated systems work side by side on one line of time. */
import type { Feed } from './feed.ts'

/**
 * Plays until a moment (milliseconds). `wait` lets the time of the next deed come, by sleeping or by turning a clock; when it says false
 * nothing more is done. Answers whether it got to the end.
 */
export async function play(
  feeds: readonly Feed[],
  until: number,
  wait: (at: number) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const next = feeds.reduce((first, one) => (one.nextAt() < first.nextAt() ? one : first))
    if (next.nextAt() > until) return wait(until)
    if (!(await wait(next.nextAt()))) return false
    await next.act()
  }
}
