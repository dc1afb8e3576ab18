/** Deliveries of a webhook, newest first, filtered by state and kind; what failed is sent again one by one or all at once. */
import { Send } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Delivery } from './delivery.tsx'
import { DeliveryState } from './webhook-state.tsx'

type Row = Output<'webhooks.deliveries'>['deliveries'][number]
type State = NonNullable<Input<'webhooks.deliveries'>['state']>

export function Deliveries({ hook }: { hook: Output<'webhooks.get'> }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [state, setState] = useState<State | undefined>()
  const [topic, setTopic] = useState<string | undefined>()
  const [before, setBefore] = useState<string | undefined>()
  const [shown, setShown] = useState<string | null>(null)
  const query = useAnswer('webhooks.deliveries', { endpoint: hook.id, state, topic, before })
  const replayDead = useDeed('webhooks.replay-dead', ['webhooks.list', 'webhooks.get', 'webhooks.deliveries'])
  const filtered = state !== undefined || topic !== undefined
  const newest = <T,>(choose: (value: T) => void) => {
    return (value: T) => {
      choose(value)
      setBefore(undefined)
    }
  }
  return (
    <Card
      flush
      title={text.webhooks.deliveries}
      action={
        hook.ledger.dead > 0 &&
        hook.state !== 'ended' && (
          <Button
            small
            icon={Send}
            busy={replayDead.isPending}
            onClick={() => {
              replayDead.mutateAsync({ id: hook.id }).then(
                ({ replayed }) => notice(text.webhooks.replayedDead(replayed)),
                () => {},
              )
            }}
          >
            {text.webhooks.replayDead(hook.ledger.dead)}
          </Button>
        )
      }
    >
      <div className="flex flex-wrap gap-2 px-4 pb-2 sm:px-5">
        <Filter
          label={text.webhooks.state}
          value={state}
          options={(['waiting', 'delivered', 'dead'] as const).map((value) => ({
            value,
            words: text.webhooks.stateOf[value],
          }))}
          choose={newest(setState)}
        />
        <Filter
          label={text.webhooks.topic}
          value={topic}
          options={hook.topics.map((one) => ({ value: one.name, words: say(one.words) }))}
          choose={newest(setTopic)}
        />
      </div>
      <Loaded query={query} rows={6}>
        {({ deliveries, more }) =>
          deliveries.length === 0 ? (
            <Empty icon={Send} title={filtered ? text.webhooks.noneOfFilter : text.webhooks.noDeliveries}>
              {filtered ? undefined : text.webhooks.noDeliveriesLead}
            </Empty>
          ) : (
            <>
              <Rows rows={deliveries} show={setShown} />
              <div className="flex justify-end gap-2 px-4 py-3 sm:px-5">
                {before !== undefined && (
                  <Button small onClick={() => setBefore(undefined)}>
                    {text.webhooks.newest}
                  </Button>
                )}
                {more && (
                  <Button small onClick={() => setBefore(deliveries.at(-1)!.id)}>
                    {text.webhooks.more}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Loaded>
      {shown !== null && <Delivery id={shown} ended={hook.state === 'ended'} close={() => setShown(null)} />}
    </Card>
  )
}

function Rows({ rows, show }: { rows: Row[]; show: (id: string) => void }) {
  const { text, say } = useSpeech()
  return (
    <Table
      caption={text.webhooks.deliveries}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'topic',
          words: text.webhooks.topic,
          cell: (row) => <span className="font-semibold">{say(row.topic.words)}</span>,
        },
        { key: 'at', words: text.webhooks.when, cell: (row) => <Time at={row.at} grain="second" /> },
        { key: 'state', words: text.webhooks.state, cell: (row) => <DeliveryState state={row.state} /> },
        {
          key: 'answer',
          words: text.webhooks.answer,
          cell: (row) => (
            <>
              {row.answer === null ? <span className="text-soft">{text.webhooks.noAnswer}</span> : say(row.answer.says)}
              {row.state === 'waiting' && row.tries > 0 && (
                <span className="block text-soft">
                  {text.webhooks.next} <Time at={row.dueAt} />
                </span>
              )}
            </>
          ),
        },
        { key: 'tries', words: text.webhooks.tries, cell: (row) => row.tries, end: true },
        {
          key: 'look',
          words: <span className="sr-only">{text.webhooks.look}</span>,
          cell: (row) => (
            <Button small onClick={() => show(row.id)}>
              {text.webhooks.look}
            </Button>
          ),
          end: true,
        },
      ]}
    />
  )
}
