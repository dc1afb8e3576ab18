/** The frame on a phone: a slim head with post and role, the main screens under the thumb, the rest in a drawer. */
import { Link } from '@tanstack/react-router'
import { EyeOff, Menu as MenuIcon, Search, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { Hem, Mark } from '../parts/mark.tsx'
import { postWords } from '../parts/post-name.tsx'
import { useWho } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'
import { setBlank } from './blank.tsx'
import { ConnectionState } from './connection-state.tsx'
import { isAt, Navigation, useCounts, useMyScreens } from './navigation.tsx'
import { OfficerMenu } from './officer-menu.tsx'
import { openTool } from './tools.tsx'

export function PhoneHead({ path }: { path: string }) {
  const { text, say } = useSpeech()
  const { post, role } = useWho()
  const [open, setOpen] = useState(false)
  return (
    <header className="on-side no-print sticky top-0 z-20 bg-side text-side-ink lg:hidden">
      <div className="flex items-center gap-2.5 px-3 py-2">
        <Mark className="size-7" />
        <p className="min-w-0 grow leading-tight">
          <span className="block truncate text-sm font-bold">{post ? postWords(post) : 'Simpul'}</span>
          <span className="block truncate text-xs text-side-soft">{role && say(role.name)}</span>
        </p>
        <ConnectionState short />
        <button
          type="button"
          aria-label={text.shell.search}
          onClick={() => openTool('search')}
          className="grid size-10 place-items-center rounded-md hover:bg-side-raised"
        >
          <Search aria-hidden className="size-5" />
        </button>
        <button
          type="button"
          aria-label={text.shell.blank.do}
          onClick={() => setBlank(true)}
          className="grid size-10 place-items-center rounded-md hover:bg-side-raised"
        >
          <EyeOff aria-hidden className="size-5" />
        </button>
        <Dialog.Root open={open} onOpenChange={setOpen}>
          <Dialog.Trigger
            aria-label={text.shell.menu}
            className="grid size-10 place-items-center rounded-md hover:bg-side-raised"
          >
            <MenuIcon aria-hidden className="size-5" />
          </Dialog.Trigger>
          <Dialog.Portal>
            <Dialog.Overlay className="fixed inset-0 z-30 bg-[#0b1424]/60 lg:hidden" />
            <Dialog.Content
              aria-describedby={undefined}
              className="on-side arrive fixed inset-y-0 right-0 z-40 flex w-[min(20rem,88vw)] flex-col bg-side text-side-ink shadow-lift lg:hidden"
            >
              <div className="flex items-center justify-between px-5 py-3">
                <Dialog.Title className="text-lg font-extrabold">{text.shell.menu}</Dialog.Title>
                <Dialog.Close
                  aria-label={text.close}
                  className="grid size-10 place-items-center rounded-md hover:bg-side-raised"
                >
                  <X aria-hidden className="size-5" />
                </Dialog.Close>
              </div>
              <Navigation path={path} onGo={() => setOpen(false)} />
              <div className="mt-auto border-t border-white/10 p-3">
                <OfficerMenu />
              </div>
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
      </div>
      <Hem className="-mt-1 opacity-80" />
    </header>
  )
}

export function PhoneFoot({ path }: { path: string }) {
  const { text } = useSpeech()
  const mine = useMyScreens().slice(0, 4)
  const counts = useCounts()
  return (
    <nav
      aria-label={text.shell.groups.work}
      className="no-print fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-card lg:hidden"
    >
      {mine.map((screen) => {
        const here = isAt(path, screen)
        const count = counts[screen.name]
        return (
          <Link
            key={screen.path}
            to={screen.path}
            aria-current={here ? 'page' : undefined}
            className={`relative grid min-h-14 min-w-0 content-start justify-items-center gap-0.5 px-1 pt-1.5 pb-1 text-center text-2xs font-semibold no-underline ${here ? 'text-link' : 'text-soft'}`}
          >
            <screen.icon aria-hidden className="size-5" strokeWidth={here ? 2.2 : 1.7} />
            <span className="line-clamp-2 max-w-full leading-3.5">{text.screens[screen.name]}</span>
            {count !== undefined && count > 0 && (
              <span className="absolute top-1.5 left-1/2 ml-1.5 rounded-full bg-danger px-1 text-2xs leading-4 text-card">
                {count}
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
