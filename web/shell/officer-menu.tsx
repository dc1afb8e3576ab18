/** Who I am here, always in view; pressing it changes post, language and theme, or signs out. */
import { Check, ChevronsUpDown, EyeOff, LogOut, ScanEye } from 'lucide-react'
import { DropdownMenu as Menu } from 'radix-ui'
import type { ReactNode } from 'react'
import { cache } from '../ask.ts'
import { call } from '../call.ts'
import { PostName, postWords } from '../parts/post-name.tsx'
import { lookFrom, useSeat } from '../see-as.ts'
import { useWho } from '../session.tsx'
import { type Language, useSpeech } from '../text/language.tsx'
import { type Theme, themes, useTheme } from '../theme.ts'
import { blankKey, setBlank } from './blank.tsx'
import { sit } from './see-as.tsx'
import { openTool } from './tools.tsx'

const item =
  'flex min-h-9 cursor-default items-center gap-2 rounded-sm px-2 outline-none select-none data-[highlighted]:bg-accent-wash data-[highlighted]:text-link'

/** Another seat sees another world: nothing of the earlier one stays in the cache. */
async function sitElsewhere(post: string): Promise<void> {
  const who = await call('session.act-for', { post })
  lookFrom(null)
  cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.who' })
  cache.setQueryData(['session.who', {}, null], who)
}

async function leave(): Promise<void> {
  await import('../field/box.ts').then((field) => field.closeBoxes()).catch(() => {})
  await call('session.sign-out', {})
  cache.clear()
  location.assign('/')
}

export function OfficerMenu() {
  const { officer, post, posts, role } = useWho()
  const { text, say, language, speak } = useSpeech()
  const { theme, choose } = useTheme()
  const seat = useSeat()
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="flex w-full items-center gap-2.5 rounded-md p-2 text-left hover:bg-side-raised data-[state=open]:bg-side-raised">
        <span
          aria-hidden
          className="grid size-8 shrink-0 place-items-center rounded-full bg-gold text-sm font-extrabold text-[#14233b]"
        >
          {officer?.name.slice(0, 1)}
        </span>
        <span className="min-w-0 grow leading-tight">
          <span className="block truncate text-sm font-bold">{officer?.name}</span>
          <span className="block text-xs text-side-soft">{post && postWords(post)}</span>
          <span className="block text-xs text-side-soft">{role && say(role.name)}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-side-soft" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="arrive z-50 max-h-[80dvh] w-72 overflow-y-auto rounded-lg border border-line bg-card p-1.5 text-ink shadow-lift"
        >
          {posts.length > 1 && (
            <Section title={text.shell.switchPost}>
              <Menu.RadioGroup value={post?.id ?? ''} onValueChange={sitElsewhere}>
                {posts.map((one) => (
                  <Menu.RadioItem key={one.id} value={one.id} className={item}>
                    <Ticked>
                      <PostName post={one} />
                    </Ticked>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Section>
          )}
          <Section title={text.shell.language}>
            <Menu.RadioGroup value={language} onValueChange={(next) => speak(next as Language)}>
              <Menu.RadioItem value="id" lang="id" className={item}>
                <Ticked>Bahasa Indonesia</Ticked>
              </Menu.RadioItem>
              <Menu.RadioItem value="en" lang="en" className={item}>
                <Ticked>English</Ticked>
              </Menu.RadioItem>
            </Menu.RadioGroup>
          </Section>
          <Section title={text.shell.theme}>
            <Menu.RadioGroup value={theme} onValueChange={(next) => choose(next as Theme)}>
              {themes.map((one) => (
                <Menu.RadioItem key={one} value={one} className={item}>
                  <Ticked>{text.shell.themes[one]}</Ticked>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Section>
          <Menu.Separator className="my-1 h-px bg-line" />
          <Menu.Item className={item} onSelect={() => (seat === null ? openTool('see as') : sit(null))}>
            <ScanEye aria-hidden className="size-4 text-soft" />
            {seat === null ? `${text.shell.seeAs.title}…` : text.shell.seeAs.back}
          </Menu.Item>
          <Menu.Item className={item} onSelect={() => setTimeout(() => setBlank(true))}>
            <EyeOff aria-hidden className="size-4 text-soft" />
            <span className="grow">{text.shell.blank.do}</span>
            <kbd className="text-xs text-soft">{blankKey}</kbd>
          </Menu.Item>
          <Menu.Item className={item} onSelect={leave}>
            <LogOut aria-hidden className="size-4 text-soft" />
            {text.shell.signOut}
          </Menu.Item>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Menu.Group className="mb-1">
      <Menu.Label className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-soft">{title}</Menu.Label>
      {children}
    </Menu.Group>
  )
}

function Ticked({ children }: { children: ReactNode }) {
  return (
    <>
      <span aria-hidden className="grid size-4 shrink-0 place-items-center text-link">
        <Menu.ItemIndicator>
          <Check className="size-4" />
        </Menu.ItemIndicator>
      </span>
      <span>{children}</span>
    </>
  )
}
