/** The board for a wall: no names, no cell under ten, larger type, live; everything else of the page is covered. */
import { Link } from '@tanstack/react-router'
import { EyeOff, Maximize, Minimize } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { useNow } from '../../now.ts'
import { Button } from '../../parts/button.tsx'
import { FeedState } from '../../parts/feed-state.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Hem, Mark } from '../../parts/mark.tsx'
import { Time } from '../../parts/time.tsx'
import { useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { keptWords, numberWords } from '../../time.ts'

const RegionMaps = lazy(async () => ({ default: (await import('./region-maps.tsx')).RegionMaps }))

type Wall = Output<'situation.wall'>

export function Screen() {
  const { text } = useSpeech()
  const { installation } = useWho()
  const query = useAnswer('situation.wall', {})
  const now = new Date(useNow()).toISOString()
  useEffect(() => {
    document.title = `${text.screens.board} · Simpul`
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [text])
  return (
    <div className="fixed inset-0 z-30 overflow-y-auto bg-paper">
      <header className="on-side bg-side text-side-ink">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
          <Mark className="size-9" />
          <h1 className="grow text-xl font-extrabold">{text.screens.situation}</h1>
          {installation.demo && <span className="text-sm text-side-soft">{text.demoBanner}</span>}
          <span className="text-lg font-bold">
            <Time at={now} />
          </span>
          <Button kind="onSide" icon={Maximize} onClick={toggle}>
            {text.situation.full}
          </Button>
          <Link
            to="/"
            className="inline-flex min-h-10 items-center gap-2 rounded-md border border-white/25 px-3 font-semibold text-side-ink no-underline hover:bg-side-raised"
          >
            <Minimize aria-hidden className="size-4" />
            {text.situation.fullLeave}
          </Link>
        </div>
        <Hem className="opacity-80" />
      </header>
      <div className="p-4 sm:p-6">
        <Loaded query={query} rows={10} tall>
          {(wall) => <Numbers wall={wall} />}
        </Loaded>
      </div>
    </div>
  )
}

/** The whole screen, or the window again; a browser that may not says nothing, the board fills the window all the same. */
function toggle(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else document.documentElement.requestFullscreen?.().catch(() => {})
}

function Numbers({ wall }: { wall: Wall }) {
  const { text, say, language } = useSpeech()
  const counts = Object.entries(wall.counts) as [keyof Wall['counts'], number | null][]
  const places = wall.places.map((place) => ({ ...place, alertsOpen: place.alertsOpen ?? 0 }))
  return (
    <div className="grid gap-5">
      <p className="text-sm text-soft">{text.situation.fullLead}</p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {counts.map(([name, count]) => (
          <div key={name} className="rounded-lg border border-line bg-card px-5 py-4">
            <dt className="text-sm text-soft">{text.situation.counts[name]}</dt>
            <dd className="text-3xl font-extrabold tracking-tight">
              <Cell value={count} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <Block title={text.situation.region}>
          <Suspense fallback={<div className="h-[21rem] rounded-md bg-sea" />}>
            <RegionMaps places={places} />
          </Suspense>
        </Block>
        <div className="grid gap-5">
          {wall.targets.length > 0 && (
            <Block title={text.situation.targets}>
              {wall.targets.map(({ target, name, percent }) => (
                <Line key={target} words={say(name)}>
                  {percent === null ? <Cell value={null} /> : keptWords(percent, 100, language)}
                </Line>
              ))}
            </Block>
          )}
          <Block title={text.situation.pillars}>
            {wall.pillars.map(({ pillar, name, open }) => (
              <Line key={pillar} words={say(name)}>
                <Cell value={open} />
              </Line>
            ))}
          </Block>
          <Block title={text.situation.feeds}>
            {wall.feeds.map(({ source, name, state }) => (
              <Line key={source} words={say(name)}>
                <FeedState state={state} />
              </Line>
            ))}
          </Block>
        </div>
      </div>
    </div>
  )
}

/** A number; withheld, it says so: it is under ten, or one could work out another that is. */
function Cell({ value }: { value: number | null }) {
  const { text, language } = useSpeech()
  if (value !== null) return numberWords(value, language)
  return (
    <span className="inline-flex text-soft">
      <EyeOff aria-hidden className="size-[1em]" />
      <span className="sr-only">{text.figures.withheld}</span>
    </span>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-card p-5">
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      {children}
    </section>
  )
}

function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <p className="flex items-center justify-between gap-4 border-t border-line py-2 first-of-type:border-0">
      <span>{words}</span>
      <span className="text-lg font-bold whitespace-nowrap">{children}</span>
    </p>
  )
}
