/** One delivery: what it told, and every try in its order; sent again under the same id. */
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Knot, Thread } from '../../parts/thread.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { DeliveryState } from './webhook-state.tsx'

type Told = Output<'webhooks.delivery'>

export function Delivery({ id, ended, close }: { id: string; ended: boolean; close: () => void }) {
  const { text, say } = useSpeech()
  const query = useAnswer('webhooks.delivery', { id })
  return (
    <Dialog open close={close} title={query.data ? say(query.data.topic.words) : text.webhooks.look}>
      <Loaded query={query} rows={4}>
        {(told) => <Sheet told={told} ended={ended} close={close} />}
      </Loaded>
    </Dialog>
  )
}

function Sheet({ told, ended, close }: { told: Told; ended: boolean; close: () => void }) {
  const { text, say, language } = useSpeech()
  const notice = useNotice()
  const replay = useDeed('webhooks.replay', [
    'webhooks.list',
    'webhooks.get',
    'webhooks.deliveries',
    'webhooks.delivery',
  ])
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <DeliveryState state={told.state} />
        <Time at={told.at} grain="second" />
        <code className="text-soft">{told.topic.name}</code>
      </p>
      <dl className="grid gap-2 text-sm">
        <div>
          <dt className="text-xs text-soft">{text.webhooks.id}</dt>
          <dd>
            <code className="break-all select-all">{told.id}</code>
          </dd>
        </div>
        <div>
          <dt className="text-xs text-soft">{text.webhooks.leadsTo}</dt>
          <dd>
            {told.subject === null ? (
              <span className="text-soft">{told.topic.name === 'test.ping' ? text.none : text.webhooks.hidden}</span>
            ) : (
              <code className="break-all">
                {told.subject.kind} {told.subject.id}
              </code>
            )}
          </dd>
        </div>
      </dl>
      <section className="grid gap-2">
        <h3 className="text-sm font-bold">{text.webhooks.attempts}</h3>
        <Thread label={text.webhooks.attempts}>
          {told.attempts.map((attempt) => (
            <Knot
              key={attempt.number}
              kind={attempt.answer?.status !== null && (attempt.answer?.status ?? 500) < 300 ? 'strong' : 'plain'}
              when={<Time at={attempt.at} grain="second" />}
            >
              {text.webhooks.attempt(attempt.number)}:{' '}
              {attempt.answer === null ? text.webhooks.cutOff : say(attempt.answer.says)}
              {attempt.tookMs !== null && (
                <span className="text-soft"> · {text.webhooks.took(numberWords(attempt.tookMs, language))}</span>
              )}
            </Knot>
          ))}
        </Thread>
        {told.attempts.length === 0 && <p className="text-soft">{text.webhooks.noAnswer}</p>}
      </section>
      {told.state !== 'waiting' && !ended && (
        <div className="flex justify-end">
          <Button
            kind="primary"
            busy={replay.isPending}
            onClick={() => {
              replay.mutateAsync({ id: told.id }).then(
                () => {
                  notice(text.webhooks.replayed)
                  close()
                },
                () => {},
              )
            }}
          >
            {text.webhooks.replay}
          </Button>
        </div>
      )}
    </div>
  )
}
