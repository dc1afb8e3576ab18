/**
 * News from the server: topic and id only, the page fetches again under its own sight. One EventSource per browser: the tab that
 * holds the lock listens and tells the others, because a browser opens few connections to one server.
 */
import { useSyncExternalStore } from 'react'
import { forget } from './ask.ts'
import type { Name } from './call.ts'

export type Connection = 'starting' | 'open' | 'lost'

/** Which answers are old after news of a topic. An unknown topic makes only the board old. */
const touchedBy: Record<string, Name[]> = {
  alerts: ['alerts.list', 'alerts.get', 'situation.board'],
  cases: [
    ...(['cases.list', 'cases.get', 'situation.board'] as const),
    ...(['law.get', 'evidence.list', 'evidence.get'] as const),
    ...(['victims.get', 'victims.without', 'secrets.opened'] as const),
    ...(['work.list', 'work.clocks', 'tasks.list', 'cases.notes'] as const),
  ],
  feeds: [
    ...(['sources.list', 'sources.get', 'ledger.get', 'loads.list', 'loads.get', 'connections.list'] as const),
    ...(['situation.board', 'alerts.list', 'alerts.get', 'figures.list'] as const),
  ],
  persons: ['persons.get', 'persons.ties'],
  weights: ['weights.list'],
  indicators: ['indicators.list', 'indicators.get'],
  notices: ['notices.list', 'work.list', 'emergencies.list'],
  reports: ['reports.list', 'reports.get', 'reports.own', 'situation.board'],
  receptions: ['receptions.list', 'receptions.get'],
  desk: ['screening.delays'],
  offers: ['offers.list'],
  webhooks: ['webhooks.list', 'webhooks.get', 'webhooks.deliveries', 'webhooks.delivery'],
}

let state: Connection = 'starting'
const listeners = new Set<() => void>()
const waiting = new Set<Name>()
let timer: ReturnType<typeof setTimeout> | undefined

function become(next: Connection): void {
  state = next
  for (const told of listeners) told()
}

/** Gathers news for a moment, by chance longer or shorter, so that a hundred screens do not ask at once. */
function hear(topic: string): void {
  for (const name of touchedBy[topic] ?? ['situation.board' as const]) waiting.add(name)
  if (timer !== undefined) return
  timer = setTimeout(
    () => {
      timer = undefined
      const names = [...waiting]
      waiting.clear()
      forget(names)
    },
    150 + Math.random() * 350,
  )
}

type Told = { topic: string } | { connection: Connection }

/** Starts listening for the time of the page; answers how to stop. */
export function listen(): () => void {
  const leaving = new AbortController()
  const others = new BroadcastChannel('simpul.live')
  others.onmessage = ({ data }: MessageEvent<Told>) => ('topic' in data ? hear(data.topic) : become(data.connection))
  const tell = (told: Told) => {
    others.postMessage(told)
    if ('topic' in told) hear(told.topic)
    else become(told.connection)
  }
  const attach = () =>
    new Promise<void>((stop) => {
      const source = new EventSource('/api/web/events')
      const beat = setInterval(() => tell({ connection: state }), 10_000)
      source.onopen = () => tell({ connection: 'open' })
      source.onerror = () => tell({ connection: 'lost' })
      source.onmessage = (event) => tell({ topic: (JSON.parse(event.data) as { topic: string }).topic })
      leaving.signal.addEventListener('abort', () => {
        clearInterval(beat)
        source.close()
        stop()
      })
    })
  // Locks exist only on https and localhost; on a plain LAN each tab listens for itself.
  if (navigator.locks) navigator.locks.request('simpul.live', { signal: leaving.signal }, attach).catch(() => {})
  else attach()
  return () => {
    leaving.abort()
    others.close()
  }
}

/** How the page is connected just now. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => state,
  )
}
