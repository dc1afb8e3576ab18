/** The cast of the demo as cards: one of each role first, everybody on demand; press one and sit in that chair. */
import { ArrowRight, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'

type Account = Output<'session.demo-accounts'>[number]
type Entering = { busy: string | null; enter: (login: string, password: string) => void }

export function DemoAccounts({ busy, enter }: Entering) {
  const { text } = useSpeech()
  const [all, setAll] = useState(false)
  const query = useAnswer('session.demo-accounts', {})
  if (query.error) return null
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <div>
        <h2 className="text-md font-bold">{text.signIn.demoTitle}</h2>
        <p className="text-sm text-soft">{text.signIn.demoLead}</p>
      </div>
      <Loaded query={query} rows={6}>
        {(accounts) => {
          const firsts = accounts.filter(
            (one, place) => accounts.findIndex((other) => other.role.id === one.role.id) === place,
          )
          const shown = all ? accounts : firsts
          return (
            <>
              <ul className="grid gap-2 sm:grid-cols-2">
                {shown.map((account) => (
                  <li key={account.login}>
                    <AccountCard account={account} busy={busy} enter={enter} />
                  </li>
                ))}
              </ul>
              {shown.length < accounts.length && (
                <Button kind="quiet" onClick={() => setAll(true)}>
                  {text.signIn.demoAll(accounts.length)}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function AccountCard({ account, busy, enter }: Entering & { account: Account }) {
  const { text, say } = useSpeech()
  return (
    <button
      type="button"
      disabled={busy !== null}
      aria-label={text.signIn.as(`${account.name}, ${say(account.role)}, ${account.post}`)}
      onClick={() => enter(account.login, account.password)}
      className="group grid h-full w-full content-start gap-0.5 rounded-lg border border-line bg-card p-3 text-left shadow-card transition-colors hover:border-accent disabled:opacity-60"
    >
      <span className="flex items-center justify-between gap-2">
        <span className="font-bold">{say(account.role)}</span>
        {busy === account.login ? (
          <LoaderCircle aria-hidden className="size-4 animate-spin text-link" />
        ) : (
          <ArrowRight
            aria-hidden
            className="size-4 text-edge transition-transform group-hover:translate-x-0.5 group-hover:text-link"
          />
        )}
      </span>
      <span className="text-xs font-semibold text-link">
        {account.name} · {account.post}
      </span>
      <span className="text-xs text-soft">{say(account.does)}</span>
    </button>
  )
}
