/** The page without a signal: the form in the field for whose box stands open, or the door to it; back to everything when the line is. */
import { CloudOff, LockKeyhole } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { closeBoxes, findOpenBox, type OpenBox, openBox } from '../../field/box.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Hem, Mark } from '../../parts/mark.tsx'
import { Notices } from '../../parts/notice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { type Who, WhoIs } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { FieldScreen } from './field.tsx'

/** How often the server is asked whether it is there again. */
const askEveryMs = 15_000

type Opened = { box: OpenBox; who: Who }

export function NoSignal({ again }: { again: () => void }) {
  const { text } = useSpeech()
  const [opened, setOpened] = useState<Opened | null | 'looking'>('looking')
  useEffect(() => {
    findOpenBox()
      .then(async (box) => setOpened(box === null ? null : await withWho(box)))
      .catch(() => setOpened(null))
  }, [])
  useEffect(() => {
    addEventListener('online', again)
    const timer = setInterval(again, askEveryMs)
    return () => {
      removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [again])
  if (opened === 'looking') return <p className="sr-only">{text.loading}</p>
  return (
    <div className="min-h-dvh pb-6 [--foot:0px]">
      <header className="on-side sticky top-0 z-20 bg-side text-side-ink">
        <div className="flex items-center gap-2.5 px-3 py-2">
          <Mark className="size-7" />
          <p className="min-w-0 grow leading-tight">
            <span className="block truncate text-sm font-bold">
              {opened?.who.post ? postWords(opened.who.post) : 'Simpul'}
            </span>
            <span className="flex items-center gap-1.5 text-xs text-side-soft">
              <CloudOff aria-hidden className="size-3.5 text-gold" />
              {text.field.offline}
            </span>
          </p>
          {opened && (
            <button
              type="button"
              onClick={() => closeBoxes().then(() => setOpened(null))}
              className="inline-flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm font-semibold hover:bg-side-raised"
            >
              <LockKeyhole aria-hidden className="size-4" />
              {text.field.lock}
            </button>
          )}
        </div>
        <Hem className="-mt-1 opacity-80" />
      </header>
      <main>
        {opened ? (
          <WhoIs who={opened.who}>
            <Notices>
              <p className="bg-warn-wash px-4 py-2 text-sm font-semibold text-warn">{text.field.offlineLead}</p>
              <FieldScreen box={opened.box} />
            </Notices>
          </WhoIs>
        ) : (
          <Unlock opened={setOpened} />
        )}
      </main>
    </div>
  )
}

/** Whose it is stands in the box itself, closed. */
async function withWho(box: OpenBox): Promise<Opened | null> {
  const who = await box.read<Who>('who')
  return who === null ? null : { box, who }
}

function Unlock({ opened }: { opened: (opened: Opened) => void }) {
  const { text } = useSpeech()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [state, setState] = useState<'asks' | 'tries' | 'wrong'>('asks')
  async function unlock(event: FormEvent) {
    event.preventDefault()
    setState('tries')
    const box = await openBox(login, { password }).catch(() => null)
    const found = box && (await withWho(box))
    if (found) opened(found)
    else setState('wrong')
  }
  return (
    <form onSubmit={unlock} className="mx-auto grid max-w-md gap-4 px-4 py-8">
      <div>
        <h1 className="text-xl font-extrabold tracking-tight">{text.field.unlockTitle}</h1>
        <p className="mt-1 text-soft">{text.field.unlockLead}</p>
      </div>
      <Field
        label={text.signIn.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        required
      />
      <Field
        label={text.signIn.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        required
      />
      {state === 'wrong' && (
        <p role="alert" className="font-semibold text-danger">
          {text.field.unlockWrong}
        </p>
      )}
      <Button type="submit" kind="primary" busy={state === 'tries'}>
        {text.field.unlock}
      </Button>
    </form>
  )
}
