/**
 * One field for everything: pages and actions of one's role, places, what has a number or a title. Somebody's name or number is not looked up here: it
 * goes to the screen that asks for the purpose. Nothing typed is kept.
 */
import { useNavigate } from '@tanstack/react-router'
import {
  BookCheck,
  FileText,
  FolderKanban,
  type LucideIcon,
  MapPinned,
  MessageSquareWarning,
  MessagesSquare,
  Package,
  ScanSearch,
  Search,
  Siren,
  Zap,
} from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { cache, useAnswer } from '../ask.ts'
import type { Output } from '../call.ts'
import { regencies } from '../region/region-name.ts'
import { useSeat } from '../see-as.ts'
import { useMay } from '../session.tsx'
import { setBlank } from '../shell/blank.tsx'
import { useMyScreens } from '../shell/navigation.tsx'
import { sit } from '../shell/see-as.tsx'
import { useSpeech } from '../text/language.tsx'
import { useTheme } from '../theme.ts'
import { useRested } from '../use-rested.ts'
import { handText } from './handed-text.ts'
import { useWords } from './words.ts'

type Group = keyof ReturnType<typeof useWords>['groups']
type Choice = { group: Group; icon: LucideIcon; words: string; note?: string; go: () => void }

const icons: Record<Output<'search.all'>['rows'][number]['kind'], LucideIcon> = {
  case: FolderKanban,
  alert: Siren,
  report: MessageSquareWarning,
  interview: MessagesSquare,
  evidence: Package,
  paper: FileText,
  sop: BookCheck,
}

/** The most of one group that is worth reading. */
const most = 6

export function SearchDialog({ close, seeAs }: { close: () => void; seeAs: () => void }) {
  const words = useWords()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const wanted = typed.trim()
  const choices = useChoices(wanted, close, seeAs)
  const chosen = Math.min(at, choices.length - 1)
  useEffect(() => () => cache.removeQueries({ queryKey: ['search.all'] }), [])
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, chosen])
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setAt((chosen + step + choices.length) % choices.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      choices[chosen]?.go()
    }
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0b1424]/55" />
        <Dialog.Content
          aria-describedby={undefined}
          className="arrive fixed inset-x-0 top-0 z-50 mx-auto grid max-h-[90dvh] w-full max-w-xl grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden rounded-b-lg border border-line bg-card shadow-lift sm:top-[10vh] sm:max-h-[70vh] sm:rounded-lg"
        >
          <div className="flex items-center gap-2.5 border-b border-line px-4">
            <Search aria-hidden className="size-5 shrink-0 text-soft" />
            <Dialog.Title className="sr-only">{words.title}</Dialog.Title>
            <input
              role="combobox"
              aria-expanded={choices.length > 0}
              aria-controls={list}
              aria-activedescendant={choices.length > 0 ? `${list}-${chosen}` : undefined}
              aria-label={words.title}
              aria-autocomplete="list"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              maxLength={60}
              placeholder={words.title}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setAt(0)
              }}
              onKeyDown={press}
              className="h-14 min-w-0 grow bg-transparent text-md text-ink outline-none placeholder:text-soft"
            />
          </div>
          <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
            <p className={`px-4 text-sm text-soft ${wanted === '' || choices.length === 0 ? 'py-3' : 'sr-only'}`}>
              {wanted === '' ? words.hint : choices.length === 0 ? words.empty : ''}
            </p>
            <div role="listbox" id={list} aria-label={words.title} className="overflow-y-auto px-2 pb-2">
              {choices.map((one, place) => (
                <Line
                  key={`${one.group} ${one.words} ${one.note}`}
                  id={`${list}-${place}`}
                  one={one}
                  head={choices[place - 1]?.group === one.group ? null : words.groups[one.group]}
                  chosen={place === chosen}
                  point={() => setAt(place)}
                />
              ))}
            </div>
          </div>
          <p className="flex justify-between gap-3 border-t border-line px-4 py-2 text-xs text-soft">
            <span className="max-sm:hidden">{words.keys}</span>
            <span role="status">{words.found(choices.length)}</span>
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Line(props: { id: string; one: Choice; head: string | null; chosen: boolean; point: () => void }) {
  const { id, one, head, chosen, point } = props
  return (
    <>
      {head && (
        <p aria-hidden className="px-2.5 pt-2 pb-1 text-xs font-semibold text-soft">
          {head}
        </p>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen line. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field opens it. */}
      <div
        role="option"
        id={id}
        aria-selected={chosen}
        onClick={one.go}
        onPointerMove={point}
        className="flex min-h-10 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 aria-selected:bg-accent-wash aria-selected:text-link"
      >
        <one.icon aria-hidden className="size-[1.1rem] shrink-0 text-soft" strokeWidth={1.8} />
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3">
          <span className="max-w-full truncate font-semibold">{one.words}</span>
          {one.note && <span className="text-xs text-soft">{one.note}</span>}
        </span>
      </div>
    </>
  )
}

/** What matches, in the order in which it is shown; without a word the pages and actions. */
function useChoices(wanted: string, close: () => void, seeAs: () => void): Choice[] {
  const { text, say, language, speak } = useSpeech()
  const words = useWords()
  const may = useMay()
  const seat = useSeat()
  const screens = useMyScreens()
  const { choose } = useTheme()
  const navigate = useNavigate()
  const rested = useRested(wanted, 200)
  const answer = useAnswer('search.all', { text: rested }, { enabled: rested.length >= 2 })
  const fits = (said: string) => said.toLowerCase().includes(wanted.toLowerCase())
  const to = (path: string, search?: object) => () => {
    close()
    void navigate({ to: path, ...(search ? { search: search as never } : {}) })
  }
  const and = (deed: () => unknown) => () => {
    close()
    void deed()
  }
  const action = (said: string, go: () => void): Choice => ({ group: 'action', icon: Zap, words: said, go })
  const actions = [
    may('record reports') && action(words.actions.report, to('/lapor')),
    may('interview persons') && action(words.actions.interview, to('/interviews/new')),
    may('read SOPs') && action(words.actions.compareSops, to('/sops/compare')),
    may('send records') && action(words.actions.upload, to('/upload')),
    // After the dialog has gone: what had the focus gives it to the cover.
    action(
      words.actions.blank,
      and(() => setTimeout(() => setBlank(true))),
    ),
    seat === null
      ? action(words.actions.seeAs, and(seeAs))
      : action(
          words.actions.ownRole,
          and(() => sit(null)),
        ),
    action(
      words.actions.language,
      and(() => speak(language === 'id' ? 'en' : 'id')),
    ),
    action(
      words.actions.dark,
      and(() => choose('dark')),
    ),
    action(
      words.actions.light,
      and(() => choose('light')),
    ),
    action(
      words.actions.print,
      and(() => setTimeout(print)),
    ),
  ].filter((one) => one !== false)
  const pages = screens.map(
    ({ name, path, icon }): Choice => ({ group: 'page', icon, words: text.screens[name], go: to(path) }),
  )
  if (wanted === '') return [...pages, ...actions]
  const places = regencies
    .filter((one) => fits(one.words))
    .slice(0, most)
    .flatMap(({ value, words: name }): Choice[] => [
      ...(may('read alerts')
        ? [
            {
              group: 'place',
              icon: MapPinned,
              words: name,
              note: words.placeAlerts,
              go: to('/alerts', { region: value }),
            } as const,
          ]
        : []),
      ...(may('read figures')
        ? [
            {
              group: 'place',
              icon: MapPinned,
              words: name,
              note: words.placeCounts,
              go: to('/places', { within: value }),
            } as const,
          ]
        : []),
    ])
  const found = rested === wanted && wanted.length >= 2 ? (answer.data?.rows ?? []) : []
  const rows = found.map(
    (row): Choice => ({
      ...{ group: row.kind, icon: icons[row.kind], words: say(row.title), go: to(row.link) },
      ...(row.note ? { note: say(row.note) } : {}),
    }),
  )
  const person: Choice[] =
    may('read persons') && wanted.length >= 3
      ? [
          {
            ...{ group: 'person', icon: ScanSearch, words: words.person(wanted), note: words.personNote },
            go: and(() => {
              handText(wanted)
              return navigate({ to: '/persons' })
            }),
          },
        ]
      : []
  return [...rows, ...[...pages, ...actions].filter((one) => fits(one.words)), ...places, ...person]
}
