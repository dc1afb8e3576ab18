/** The drafts of who sits here, as the screen shows them: opened, kept, sent when there is a signal again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { forget } from '../ask.ts'
import { call } from '../call.ts'
import { keep, kept } from '../kept.ts'
import { useWho } from '../session.tsx'
import { findOwnBox, type OpenBox, openBox } from './box.ts'
import { type Draft, type Drafts, draftsIn, draftsInPage } from './drafts.ts'
import { canKeep } from './keys.ts'
import { sendDrafts } from './send-drafts.ts'

/** How often what waits is tried again, besides the moment a signal returns. */
const tryEveryMs = 20_000

/** What went wrong with keeping: the storage is full, or the browser threw away so many. */
type Trouble = { kind: 'full' } | { kind: 'lost'; count: number }

export type Field = {
  box: OpenBox | null
  list: Draft[]
  isKept: boolean
  isSending: boolean
  trouble: Trouble | null
  put(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
  /** The numbers that came were looked at. */
  see(): Promise<void>
  send(): Promise<void>
}

const open = (draft: Draft) => draft.state !== 'received'

/** A number that nobody has looked at yet. */
export const isNews = (draft: Draft) => draft.state === 'received' && !draft.isSeen

/** `given`: the box that was unlocked without a signal; else the signed-in officer's own. Null while it is being opened. */
export function useDrafts(given: OpenBox | null): Field | null {
  const { officer } = useWho()
  const login = officer!.login
  const [place, setPlace] = useState<{ box: OpenBox | null; drafts: Drafts } | null>(null)
  const [list, setList] = useState<Draft[] | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isSending, setSending] = useState(false)
  const counted = useRef(false)

  useEffect(() => {
    let gone = false
    const found = given === null ? openOwn(login) : Promise.resolve(given)
    found
      .catch(() => null)
      .then((box) => {
        if (!gone) setPlace({ box, drafts: box === null ? draftsInPage() : draftsIn(box) })
      })
    return () => {
      gone = true
    }
  }, [given, login])

  const look = useCallback(async () => {
    if (place === null) return
    const all = await place.drafts.all()
    if (!counted.current && place.box !== null) {
      const lost = missing(place.box, all)
      if (lost > 0) setTrouble({ kind: 'lost', count: lost })
      counted.current = true
    }
    if (place.box !== null) keep('field.waiting', `${place.box.id} ${all.filter(open).length}`)
    setList(all)
  }, [place])

  const send = useCallback(async () => {
    if (place === null) return
    setSending(true)
    await sendDrafts(place.drafts).catch(() => {})
    setSending(false)
    await look()
    forget(['reports.own'])
  }, [place, look])

  useEffect(() => {
    look().then(async () => {
      if ((await place?.drafts.all())?.some((draft) => draft.state === 'waiting')) await send()
    })
    const again = () => {
      place?.drafts.all().then((all) => (all.some((draft) => draft.state === 'waiting') ? send() : undefined))
    }
    addEventListener('online', again)
    const timer = setInterval(again, tryEveryMs)
    return () => {
      removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [place, look, send])

  if (place === null || list === null) return null
  return {
    box: place.box,
    list,
    isKept: place.drafts.isKept,
    isSending,
    trouble,
    put: async (draft) => {
      await place.drafts.put(draft).then(
        () => setTrouble((before) => (before?.kind === 'full' ? null : before)),
        () => setTrouble({ kind: 'full' }),
      )
      await look()
    },
    remove: async (id) => {
      await place.drafts.remove(id)
      await look()
    },
    see: async () => {
      for (const draft of list.filter(isNews)) await place.drafts.put({ ...draft, isSeen: true })
      await look()
    },
    send,
  }
}

/** Signed in, the server's half opens it when no session of today has. */
async function openOwn(login: string): Promise<OpenBox | null> {
  if (!canKeep()) return null
  const standing = await findOwnBox(login)
  if (standing !== null) return standing
  const { key } = await call('field-key.get', {})
  return openBox(login, { half: key })
}

/** How many drafts were here when this browser was last looked at, if now there is nothing at all: it threw its storage away. */
function missing(box: OpenBox, all: Draft[]): number {
  const [id, count] = (kept('field.waiting') ?? '').split(' ')
  return id === box.id && all.length === 0 ? Number(count) : 0
}
