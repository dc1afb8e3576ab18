/** What stands around every screen: nobody signed in, nothing set up yet, or the frame with its navigation. */
import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { cache } from '../ask.ts'
import { isCallProblem, whenSignedOut } from '../call.ts'
import { kept } from '../kept.ts'
import { listen } from '../live.ts'
import { setNow } from '../now.ts'
import { Notices } from '../parts/notice.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useSeat } from '../see-as.ts'
import { useWhoQuery, WhoIs } from '../session.tsx'
import { toldSoFar } from '../story/told.ts'
import { useSpeech } from '../text/language.tsx'
import { Frame } from './frame.tsx'

const SignIn = lazy(async () => ({ default: (await import('../screens/sign-in/sign-in.tsx')).SignIn }))
const NoSignal = lazy(async () => ({ default: (await import('../screens/field/no-signal.tsx')).NoSignal }))
const Handed = lazy(async () => ({ default: (await import('../screens/outside/handed.tsx')).Handed }))
const FirstAdministrator = lazy(async () => ({
  default: (await import('../screens/sign-in/first-administrator.tsx')).FirstAdministrator,
}))

const Coach = lazy(async () => ({ default: (await import('../story/coach.tsx')).Coach }))

/** Where a one-time link leads; its secret stands behind the #. */
const handedPath = '/serah'

export function Shell() {
  const { text } = useSpeech()
  const query = useWhoQuery()
  const who = query.data
  const isSignedIn = Boolean(who?.officer)
  const [wasSignedIn, setWasSignedIn] = useState(false)
  const seat = useSeat()
  const [story] = useState(toldSoFar)
  const [isChanging, setChanging] = useState(false)
  if (isSignedIn && !wasSignedIn) setWasSignedIn(true)
  const now = who?.now
  useEffect(() => {
    if (now) setNow(now)
  }, [now])
  useEffect(() => {
    whenSignedOut(() => cache.invalidateQueries({ queryKey: ['session.who'] }))
  }, [])
  useEffect(() => (isSignedIn ? listen() : undefined), [isSignedIn])
  const path = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname })

  // Whoever holds a link has no account, and an officer who opens one does so as a receiver.
  if (path === handedPath) {
    return (
      <Suspense fallback={<div className="min-h-dvh" />}>
        <Handed />
      </Suspense>
    )
  }
  if (!who) {
    const isUnreached = isCallProblem(query.failureReason) && query.failureReason.status === 0
    if (kept('field') && (isUnreached || query.fetchStatus === 'paused')) {
      return (
        <Suspense fallback={<div className="min-h-dvh" />}>
          <NoSignal again={query.refetch} />
        </Suspense>
      )
    }
    if (query.error) {
      return (
        <main className="mx-auto grid min-h-dvh max-w-xl place-content-center p-4">
          <Trouble thrown={query.error} again={() => query.refetch()} />
        </main>
      )
    }
    return (
      <div role="status" className="grid min-h-dvh place-content-center">
        <span className="sr-only">{text.loading}</span>
      </div>
    )
  }
  if (!who.officer) {
    return (
      <Suspense fallback={<div className="min-h-dvh" />}>
        {who.installation.empty ? <FirstAdministrator /> : <SignIn who={who} isOver={wasSignedIn} />}
      </Suspense>
    )
  }
  return (
    <WhoIs who={who}>
      <Notices>
        {!isChanging && <Frame key={`${who.post?.id} ${seat?.seat}`} path={path} />}
        {story && (
          <Suspense>
            <Coach begun={story} hide={() => setChanging(true)} />
          </Suspense>
        )}
      </Notices>
    </WhoIs>
  )
}
