/**
 * News between processes after a commit: topic and id, never a value. It is also the bell that wakes workers.
 * One NOTIFY per process and some milliseconds, on a connection of its own: a NOTIFY in every transaction costs 40 % of the commits.
 */
import type { Client } from 'pg'

/** One thing that changed. */
type Item = { topic: string; subject: string }

export type News = {
  tell(items: [string, string][]): void
  listen(heard: (item: Item) => void): () => void
  close(): Promise<void>
}

const gatherMs = 20
const longestPayload = 7000

/** What does not fit is told by its topic alone: readers fetch again anyway. */
function payloadOf(lines: string[]): string {
  if (lines.join('\n').length <= longestPayload) return lines.join('\n')
  const topics = [...new Set(lines.map((line) => line.split(' ', 1)[0]!))]
  let payload = topics.join('\n')
  for (const line of lines) if (payload.length + line.length < longestPayload) payload += `\n${line}`
  return payload
}

/** Connects the news of this process with that of the others through LISTEN/NOTIFY; `connect` gives a fresh client. */
export async function openNews(connect: () => Promise<Client>): Promise<News> {
  const listeners = new Set<(item: Item) => void>()
  let waiting: [string, string][] = []
  let timer: NodeJS.Timeout | null = null
  let sending: Promise<unknown> = Promise.resolve()
  let closed = false
  let client: Client | null = null

  const hear = (payload: string) => {
    for (const line of payload.split('\n')) {
      const { topic, subject } = /^(?<topic>\S*) ?(?<subject>.*)$/.exec(line)!.groups as Item
      for (const heard of listeners) heard({ topic, subject })
    }
  }
  const attach = async () => {
    const fresh = await connect()
    fresh.on('notification', (message) => hear(message.payload ?? ''))
    fresh.on('error', () => reattach(fresh))
    fresh.on('end', () => reattach(fresh))
    await fresh.query('listen simpul')
    client = fresh
    // Closed while we were connecting: a connection left open would keep the process alive.
    if (closed) await fresh.end()
  }
  const reattach = (lost: Client) => {
    if (closed || client !== lost) return
    client = null
    const again = () => {
      if (!closed) attach().catch(() => setTimeout(again, 500).unref())
    }
    setTimeout(again, 200).unref()
  }
  const send = () => {
    timer = null
    const lines = [...new Set(waiting.map(([topic, subject]) => (subject === '' ? topic : `${topic} ${subject}`)))]
    waiting = []
    // One after another: a connection takes one query at a time.
    sending = sending
      .then(() => client?.query('select pg_notify($1, $2)', ['simpul', payloadOf(lines)]))
      .catch(() => {})
  }
  await attach()
  return {
    tell: (items) => {
      if (items.length === 0 || closed) return
      waiting.push(...items)
      timer ??= setTimeout(send, gatherMs)
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    close: async () => {
      closed = true
      if (timer !== null) clearTimeout(timer)
      listeners.clear()
      await client?.end().catch(() => {})
    },
  }
}
