/** Letters that could not be sent: for whom, why, and the way back into the queue. */
import { RotateCw } from 'lucide-react'
import { useAnswer, useDeed } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Ago } from '../parts/time.tsx'
import { useSpeech } from '../text/language.tsx'

export function MailsAside() {
  const { text } = useSpeech()
  const query = useAnswer('mails.list', {})
  const deed = useDeed('mails.retry', ['mails.list'])
  return (
    <Loaded query={query} rows={2}>
      {(mails) => (
        <Card title={text.mail.asideTitle}>
          {mails.length === 0 && <p className="text-soft">{text.mail.asideEmpty}</p>}
          <ul>
            {mails.map((mail) => (
              <li
                key={mail.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-0"
              >
                <span className="min-w-0 grow">
                  <span className="font-semibold">{mail.officer}</span>{' '}
                  <span>{text.mail.problem[mail.problem as 'address refused'] ?? text.mail.noAnswer}</span>
                  <span className="block text-xs text-soft">
                    {text.mail.tries(mail.tries)} · <Ago at={mail.at} /> · <code>{mail.problem}</code>
                  </span>
                </span>
                <Button
                  small
                  icon={RotateCw}
                  busy={deed.isPending && deed.variables?.id === mail.id}
                  onClick={() => deed.mutate({ id: mail.id })}
                >
                  {text.mail.retry}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Loaded>
  )
}
