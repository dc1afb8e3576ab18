/** The frame of a signed-in officer: navigation at the side (wide) or at the foot and in a drawer (phone), then the screen. */
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { LoaderCircle, Search } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { DemoBanner } from '../parts/demo-banner.tsx'
import { Hem, Mark } from '../parts/mark.tsx'
import { Skeleton } from '../parts/skeleton.tsx'

import { firstScreen, screens } from '../screens.ts'

import { useMay, useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { ConnectionState } from './connection-state.tsx'
import { Navigation } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { OfficerMenu } from './officer-menu.tsx'
import { PhoneFoot, PhoneHead } from './phone.tsx'
import { SeeAsBar } from './see-as.tsx'
import { openTool, Tools } from './tools.tsx'

export function Frame({ path }: { path: string }) {
  const { text } = useSpeech()
  const { installation } = useWho()
  const content = useRef<HTMLElement>(null)
  const earlier = useRef(path)
  // A new screen is a new place to read: keyboard and screen reader begin there, not where the link stood.
  useEffect(() => {
    if (earlier.current !== path) content.current?.focus({ preventScroll: true })
    earlier.current = path
  }, [path])
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)] print:block print:min-h-0">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-card focus:px-4 focus:py-2 focus:font-semibold focus:shadow-lift"
      >
        {text.shell.skip}
      </a>
      <header className="on-side no-print sticky top-0 z-20 flex h-dvh flex-col bg-side text-side-ink max-lg:hidden">
        <div className="flex items-center gap-3 px-5 pt-5 pb-4">
          <Mark className="size-8" />
          <p className="leading-tight">
            <span className="block text-lg font-extrabold tracking-tight">Simpul</span>
            <span className="block text-xs text-side-soft">{text.tagline}</span>
          </p>
        </div>
        <Hem className="opacity-80" />
        <div className="px-3 pt-3">
          <button
            type="button"
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => openTool('search')}
            className="flex min-h-9 w-full items-center gap-2.5 rounded-md border border-white/15 px-2.5 text-side-soft hover:bg-side-raised hover:text-side-ink"
          >
            <Search aria-hidden className="size-4 shrink-0" />
            <span className="grow text-left">{text.shell.search}</span>
            <kbd className="text-xs">Ctrl K</kbd>
          </button>
        </div>
        <Navigation path={path} />
        <div className="mt-auto grid gap-2 border-t border-white/10 p-3">
          <ConnectionState />
          <OfficerMenu />
        </div>
      </header>
      <div className="flex min-w-0 flex-col pb-16 lg:pb-0">
        <PhoneHead path={path} />
        <SeeAsBar />
        {installation.demo && <DemoBanner />}
        {installation.loading && (
          <p
            role="status"
            className="flex items-center justify-center gap-2 bg-accent-wash px-3 py-1 text-xs font-semibold text-link"
          >
            <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
            {text.shell.loadingDemo}
          </p>
        )}
        <main ref={content} id="content" tabIndex={-1} className="grow outline-none">
          <Suspense fallback={<Skeleton rows={8} />}>
            <Allowed />
          </Suspense>
        </main>
        <PhoneFoot path={path} />
      </div>
      <Tools />
    </div>
  )
}

/** A screen that the role does not include answers like one that does not exist; the start screen yields to the first allowed. */
function Allowed() {
  const may = useMay()
  const { role } = useWho()
  const [begins] = useState(() => (location.pathname === '/' ? firstScreen[role?.code ?? ''] : undefined))
  const [hasBegun, setBegun] = useState(false)
  useEffect(() => setBegun(true), [])
  // The match that is rendered, not the address: while a screen's code is on its way the two differ.
  const shown = useRouterState({ select: (state) => String(state.matches.at(-1)?.fullPath) })
  const screen = screens.find((one) => one.path === shown)
  if (begins && !hasBegun && shown === '/') return <Navigate to={begins} replace />
  if (screen?.may && !may(screen.may)) return shown === '/' ? <Elsewhere /> : <NotFound />
  return <Outlet />
}

function Elsewhere() {
  const may = useMay()
  const screen = screens.find((one) => one.group && (!one.may || may(one.may)))
  return screen ? <Navigate to={screen.path} replace /> : <NotFound />
}
