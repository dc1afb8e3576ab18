/** Where my account is signed in, and how to end it there. */
import { MonitorSmartphone } from 'lucide-react'
import { useAnswer, useDeed } from '../ask.ts'
import type { Output } from '../call.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Ago, Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useSpeech } from '../text/language.tsx'
import { ChangePassword } from './change-password.tsx'

export function Screen() {
  const { text } = useSpeech()
  const query = useAnswer('session.list', {})
  return (
    <Page title={text.screens.sessions} lead={text.sessions.lead} actions={<ChangePassword />}>
      <Loaded query={query} rows={3}>
        {(sessions) => (
          <Card flush>
            <ul>
              {sessions.map((session) => (
                <Line key={session.id} session={session} />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
    </Page>
  )
}

function Line({ session }: { session: Output<'session.list'>[number] }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('session.revoke', ['session.list'])
  async function end() {
    await deed.mutateAsync({ id: session.id })
    notice(text.sessions.revoked)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-0 sm:px-5">
      <MonitorSmartphone aria-hidden className="size-5 text-soft" strokeWidth={1.6} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {session.device}
          {session.current && <Chip tone="good">{text.sessions.current}</Chip>}
        </p>
        <p className="text-sm text-soft">
          {text.sessions.started} <Time at={session.startedAt} /> · {text.sessions.seen} <Ago at={session.lastSeenAt} />
        </p>
        {deed.error !== null && <Trouble thrown={deed.error} />}
      </div>
      {!session.current && (
        <Button small kind="danger" busy={deed.isPending} onClick={() => end().catch(() => {})}>
          {text.sessions.revoke}
        </Button>
      )}
    </li>
  )
}
