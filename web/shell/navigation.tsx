/** The screens this role has, in groups, with live counts of what is open. Counts and lists come from the same rule. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../ask.ts'
import type { Group, Screen } from '../screen.ts'
import { screens } from '../screens.ts'
import { useMay, useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { numberWords } from '../time.ts'

const groups: Group[] = ['work', 'data', 'oversight', 'house']

/** The screens of the navigation that this officer may open. */
export function useMyScreens(): Screen[] {
  const may = useMay()
  const { heads } = useWho()
  return screens.filter(
    (screen) => screen.group && (!screen.may || may(screen.may)) && (screen.heads === undefined || heads),
  )
}

/** How many things are open behind a screen; undefined where counting says nothing. */
export function useCounts(): Partial<Record<Screen['name'], number>> {
  const may = useMay()
  const { data } = useAnswer('situation.counts', {}, { enabled: may('see the situation') })
  return data ? { alerts: data.alertsOpen, cases: data.casesOpen } : {}
}

const covers = (screen: Screen, path: string): boolean =>
  screen.path === '/' ? path === '/' : path === screen.path || path.startsWith(`${screen.path}/`)

/** Whether a path belongs to a screen: at or under its path, and to no other listed screen further down. */
export function isAt(path: string, screen: Screen): boolean {
  const isFurther = (other: Screen) => other.group !== null && other.path.length > screen.path.length
  return covers(screen, path) && !screens.some((other) => isFurther(other) && covers(other, path))
}

export function Navigation({ path, onGo }: { path: string; onGo?: () => void }) {
  const { text, language } = useSpeech()
  const mine = useMyScreens()
  const counts = useCounts()
  return (
    <nav aria-label={text.shell.navigation} className="grid gap-4 overflow-y-auto px-3 py-4">
      {groups.map((group) => {
        const inGroup = mine.filter((screen) => screen.group === group)
        if (inGroup.length === 0) return null
        return (
          <div key={group}>
            <p className="px-2.5 pb-1 text-2xs font-semibold tracking-wider text-side-soft uppercase">
              {text.shell.groups[group]}
            </p>
            <ul className="grid gap-0.5">
              {inGroup.map((screen) => {
                const here = isAt(path, screen)
                const count = counts[screen.name]
                return (
                  <li key={screen.path}>
                    <Link
                      to={screen.path}
                      onClick={onGo}
                      aria-current={here ? 'page' : undefined}
                      className={`relative flex min-h-9 items-center gap-2.5 rounded-md px-2.5 font-semibold no-underline transition-colors ${here ? 'bg-side-raised text-white before:absolute before:inset-y-1.5 before:-left-3 before:w-1 before:rounded-r-full before:bg-gold' : 'text-side-soft hover:bg-side-raised hover:text-side-ink'}`}
                    >
                      <screen.icon aria-hidden className="size-[1.1rem] shrink-0" strokeWidth={1.8} />
                      <span className="grow">{text.screens[screen.name]}</span>
                      {count !== undefined && count > 0 && (
                        <span className="rounded-full bg-white/12 px-2 text-xs text-side-ink">
                          {numberWords(count, language)}
                        </span>
                      )}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
