/** The door: what this is, for whom, and how to come in. In a demo one press on a person's card is enough. */
import { type FormEvent, useState } from 'react'
import { cache } from '../../ask.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import type { Who } from '../../session.tsx'
import { BeginStory } from '../../story/begin.tsx'
import { useSpeech } from '../../text/language.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { Door } from './door.tsx'

/** Signs in and makes the answer the page's session. */
async function comeIn(login: string, password: string): Promise<void> {
  const who = await call('session.sign-in', { login, password })
  cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.who' })
  cache.setQueryData(['session.who', {}, null], who)
  // Whoever sits down next finds nothing of the one before; what they write themselves opens without a signal by this password.
  const { keepForField } = await import('../../field/signed-in.ts')
  keepForField(who, password).catch(() => {})
}

export function SignIn({ who, isOver }: { who: Who; isOver: boolean }) {
  const { text } = useSpeech()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState<string | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)
  async function enter(asLogin: string, withPassword: string) {
    setBusy(asLogin)
    setThrown(null)
    try {
      await comeIn(asLogin, withPassword)
    } catch (problem) {
      setThrown(problem)
      setBusy(null)
    }
  }
  function send(event: FormEvent) {
    event.preventDefault()
    enter(login.trim(), password)
  }
  return (
    <Door demo={who.installation.demo} title={text.signIn.title}>
      {isOver && <p className="rounded-md bg-warn-wash px-3 py-2 font-semibold text-warn">{text.signIn.over}</p>}
      {who.installation.demo && <BeginStory />}
      <form onSubmit={send} className="grid gap-3.5">
        <Field
          label={text.signIn.login}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          required
        />
        <Field
          label={text.signIn.password}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
        />
        {thrown !== null && <Trouble thrown={thrown} />}
        <Button type="submit" kind="primary" busy={busy === login.trim() && busy !== ''}>
          {text.signIn.send}
        </Button>
      </form>
      {who.installation.demo && <DemoAccounts busy={busy} enter={enter} />}
    </Door>
  )
}
