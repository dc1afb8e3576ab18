/** Stands beside the application while the story is told: which step, who one is, what to press; it watches the doors and sees what was done. */
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { ArrowRight, Check, ChevronDown, ChevronUp, DoorOpen, Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { cache } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { figures, sit, steps } from './steps.ts'
import { askStory, type Facts, tell } from './told.ts'
import { useWords } from './words.ts'

const lookEveryMs = 1200

/** Ends the copy and goes back to the door. */
async function leave(): Promise<void> {
  tell(null)
  await askStory('end').catch(() => {})
  location.assign('/')
}

/** `hide` takes the application away while the chair changes: what it would ask meanwhile, it would ask as somebody else. */
export function Coach({ begun, hide }: { begun: Facts; hide: () => void }) {
  const words = useWords()
  const { say } = useSpeech()
  const { officer, role, now } = useWho()
  const navigate = useNavigate()
  const here = useRouterState({ select: (state) => state.location.href })
  const [facts, setFacts] = useState(begun)
  const [isDone, setDone] = useState(false)
  const [busy, setBusy] = useState<'act' | 'next' | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)
  const [isSmall, setSmall] = useState(false)
  const step = steps[facts.step]
  const today = now.slice(0, 10)

  function keep(more: Partial<Facts>): Facts {
    const next = { ...facts, ...more }
    tell(next)
    setFacts(next)
    return next
  }
  useEffect(() => {
    askStory().then(
      ({ inside }) => {
        if (!inside) void leave()
      },
      () => {},
    )
  }, [])
  useEffect(() => {
    const look = step?.done
    if (look === undefined || isDone || busy === 'next') return
    let isOver = false
    const watch = async () => {
      const found = await look(facts).catch(() => null)
      if (found === null || isOver) return
      const next = { ...facts, ...found }
      tell(next)
      setFacts(next)
      setDone(true)
    }
    void watch()
    const timer = setInterval(watch, lookEveryMs)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [step, facts, isDone, busy])

  const during = (which: 'act' | 'next', deed: () => Promise<void>) => async () => {
    setBusy(which)
    setThrown(null)
    await deed().catch(setThrown)
    setBusy(null)
  }
  const act = during('act', async () => {
    await step!.act!(facts, today)
    if (facts.step === 0) keep({ registered: true })
    await cache.invalidateQueries()
  })
  const next = during('next', async () => {
    const after = steps[facts.step + 1]
    const later = { ...facts, step: facts.step + 1 }
    if (after !== undefined && after.who !== step!.who) return goAs(after.who, after.path(later), later, after.before)
    keep(later)
    setDone(false)
    if (after !== undefined) await navigate({ to: after.path(later) })
  })
  /** Another person sees another world: the page begins anew, and this one does nothing more. */
  async function goAs(
    login: string,
    to: string,
    later: Facts,
    before?: (today: string) => Promise<void>,
  ): Promise<void> {
    hide()
    await sit(login)
    await before?.(today)
    tell(later)
    location.assign(to)
    await new Promise(() => {})
  }
  const told = words.steps[facts.step]
  const path = step?.path(facts)
  const isSomebodyElse = step !== undefined && officer?.login !== step.who
  const isElsewhere = path !== undefined && (isSomebodyElse || !here.startsWith(path))
  const comeBack = during('next', async () => {
    if (isSomebodyElse) await goAs(step.who, path!, facts)
    else await navigate({ to: path! })
  })
  const mayGoOn = step?.done === undefined || isDone
  return (
    <>
      <div aria-hidden className="h-96 lg:h-64" />
      <aside
        aria-label={words.name}
        className="on-side arrive no-print fixed inset-x-2 bottom-[4.5rem] z-30 max-h-[55dvh] overflow-y-auto rounded-lg border-gold/70 bg-side p-4 text-side-ink shadow-lift max-lg:border lg:right-0 lg:bottom-0 lg:left-[15.5rem] lg:rounded-none lg:border-t-2 lg:px-6"
      >
        <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end">
          <div className="grid gap-2">
            <div className="flex items-start gap-3">
              <div className="grow">
                <p className="flex flex-wrap items-center gap-x-3 text-xs font-semibold text-gold">
                  {step === undefined ? words.name : words.of(facts.step + 1, steps.length)}
                  {step !== undefined && officer && (
                    <span className="font-normal text-side-soft">
                      {words.you(`${officer.name}, ${role ? say(role.name) : ''}`)}
                    </span>
                  )}
                </p>
                <h2 className="text-md font-extrabold text-balance">{told?.title ?? words.endTitle}</h2>
              </div>
              <button
                type="button"
                aria-expanded={!isSmall}
                aria-label={isSmall ? words.larger : words.smaller}
                onClick={() => setSmall(!isSmall)}
                className="grid size-9 shrink-0 place-items-center rounded-md hover:bg-side-raised lg:hidden"
              >
                {isSmall ? (
                  <ChevronUp aria-hidden className="size-5" />
                ) : (
                  <ChevronDown aria-hidden className="size-5" />
                )}
              </button>
            </div>
            <Dots at={facts.step} />
            {!isSmall && (
              <div className="grid max-w-3xl gap-2 text-sm">
                <p>{told?.tells ?? words.endTells}</p>
                {told && <p className="border-l-2 border-gold pl-3 font-semibold">{told.press}</p>}
                {thrown !== null && <Trouble thrown={thrown} />}
              </div>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-2 lg:max-w-56 lg:flex-col lg:items-stretch">
            {step?.done !== undefined && (
              <p role="status" className="flex items-center gap-1.5 text-sm text-side-soft max-lg:w-full">
                {isDone && <Check aria-hidden className="size-4 text-gold" />}
                {isDone ? words.done : words.waiting}
              </p>
            )}
            {step === undefined ? (
              <>
                <Button
                  kind="onSide"
                  busy={busy === 'next'}
                  onClick={during('next', () => goAs(figures.who, figures.path, facts))}
                >
                  {words.figures}
                </Button>
                <Button icon={Check} onClick={leave}>
                  {words.finish}
                </Button>
              </>
            ) : (
              <>
                {step.act !== undefined && !isDone && (
                  <Button icon={Sparkles} busy={busy === 'act'} onClick={act}>
                    {words.act}
                  </Button>
                )}
                {isElsewhere && <Button onClick={comeBack}>{words.back}</Button>}
                <Button kind="onSide" icon={ArrowRight} busy={busy === 'next'} disabled={!mayGoOn} onClick={next}>
                  {words.next}
                </Button>
                <button
                  type="button"
                  onClick={leave}
                  className="inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md px-2 text-sm font-semibold text-side-soft hover:bg-side-raised hover:text-side-ink max-lg:ml-auto"
                >
                  <DoorOpen aria-hidden className="size-4" />
                  {words.leave}
                </button>
              </>
            )}
          </div>
        </div>
      </aside>
    </>
  )
}

/** How far it is, as knots on a thread. */
function Dots({ at }: { at: number }) {
  return (
    <ol aria-hidden className="flex max-w-3xl gap-1.5">
      {steps.map((step, place) => (
        <li
          key={`${step.who} ${step.path({ step: place })}`}
          className={`h-1.5 grow rounded-full ${place < at ? 'bg-gold' : place === at ? 'bg-gold/60' : 'bg-white/15'}`}
        />
      ))}
    </ol>
  )
}
