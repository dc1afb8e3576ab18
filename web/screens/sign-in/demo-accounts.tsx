/** The cast of the demo as cards: press one and sit in that chair. */
import { ArrowRight, LoaderCircle } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'

export function DemoAccounts({
  busy,
  enter,
}: {
  busy: string | null
  enter: (login: string, password: string) => void
}) {
  const { text, say } = useSpeech()
  const query = useAnswer('session.demo-accounts', {})
  if (query.error) return null
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <div>
        <h2 className="text-md font-bold">{text.signIn.demoTitle}</h2>
        <p className="text-sm text-soft">{text.signIn.demoLead}</p>
      </div>
      <Loaded query={query} rows={4}>
        {(accounts) => (
          <ul className="grid gap-2 sm:grid-cols-2">
            {accounts.map((account) => (
              <li key={account.login}>
                <button
                  type="button"
                  disabled={busy !== null}
                  aria-label={text.signIn.as(account.name)}
                  onClick={() => enter(account.login, account.password)}
                  className="group grid h-full w-full content-start gap-1 rounded-lg border border-line bg-card p-3 text-left shadow-card transition-colors hover:border-accent disabled:opacity-60"
                >
                  <span className="flex items-center justify-between gap-2">
                    <span className="font-bold">{account.name}</span>
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
                    {say(account.role)} · {account.post}
                  </span>
                  <span className="text-xs text-soft">{say(account.does)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
