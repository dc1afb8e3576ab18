/** The hub's front door over HTTP, as an agency's system speaks to it: with its key, patient, and obeying "come again later". */

/** What the door answered; `waits` is how often it had to be asked again. */
type Told = { status: number; body: Record<string, unknown>; waits: number }
export type Door = (path: string, body: string | object) => Promise<Told>

const [longestWaitMs, tries] = [300_000, 30]

/** Seconds or a date, as HTTP has it; without either a second more each time. */
export function waitOf(retryAfter: string | null, tried: number, now: number): number {
  const seconds = Number(retryAfter ?? '')
  const asked = Number.isFinite(seconds) && retryAfter ? seconds * 1000 : Date.parse(retryAfter ?? '') - now
  return Math.min(longestWaitMs, Math.max(0, Number.isFinite(asked) ? asked : Math.min(30, 2 ** tried) * 500))
}

/** A door with a key. Throws when the hub stays away, and for what only a person can mend (a wrong key, an agreement that ended). */
export function doorAt(url: string, key: string, pause: (ms: number) => Promise<void>): Door {
  return async (path, body) => {
    for (let tried = 0; ; tried++) {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }).catch((problem: Error) => problem)
      const again = response instanceof Error || response.status === 429 || response.status >= 500
      if (!again) {
        const answer = (await response.json()) as Record<string, unknown>
        if (response.status === 200) return { status: 200, body: answer, waits: tried }
        const message = answer.message as { id: string; en: string } | undefined
        throw new Error(
          `${path} ${response.status}: ${message?.id} · ${message?.en} ${JSON.stringify(answer.fields ?? [])}`,
        )
      }
      if (tried === tries)
        throw new Error(`${url}: ${response instanceof Error ? response.message : response.status} (${tries}×)`)
      const header = response instanceof Error ? null : response.headers.get('retry-after')
      await pause(waitOf(header, tried, Date.now()))
    }
  }
}
