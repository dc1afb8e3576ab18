/** What people do to a connection: pull now, pause, change its address or key, disconnect. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

type Connector = Output<'connections.list'>[number]
type Connection = Connector['connections'][number]

const touched: Name[] = ['connections.list']

export function ConnectionDeeds({ connector, connection }: { connector: Connector; connection: Connection }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [asked, setAsked] = useState<'change' | 'end' | null>(null)
  const pull = useDeed('connections.pull', touched)
  const pause = useDeed('connections.pause', touched)
  const end = useDeed('connections.end', touched)
  const { id, state } = connection
  const does = (deed: { mutateAsync(input: { id: string }): Promise<unknown> }, said: string) => () => {
    deed.mutateAsync({ id }).then(
      () => notice(said),
      () => {},
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      {state !== 'stopped' && (
        <Button small kind="primary" busy={pull.isPending} onClick={does(pull, text.connections.asked)}>
          {text.connections.now}
        </Button>
      )}
      {(state === 'open' || state === 'failing') && (
        <Button small busy={pause.isPending} onClick={does(pause, text.connections.paused)}>
          {text.connections.pause}
        </Button>
      )}
      <Button small onClick={() => setAsked('change')}>
        {text.connections.change}
      </Button>
      <Button small kind="danger" onClick={() => setAsked('end')}>
        {text.connections.end}
      </Button>
      {asked === 'change' && <Change connector={connector} connection={connection} close={() => setAsked(null)} />}
      <FormDialog
        open={asked === 'end'}
        close={() => setAsked(null)}
        title={text.connections.endTitle}
        lead={connection.post}
        confirm={text.connections.end}
        danger
        send={async () => {
          await end.mutateAsync({ id })
          notice(text.connections.ended)
        }}
      >
        <p>{text.connections.endLead}</p>
      </FormDialog>
    </div>
  )
}

function Change({ connector, connection, close }: { connector: Connector; connection: Connection; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('connections.change', touched)
  const [base, setBase] = useState(connection.base)
  const [secret, setSecret] = useState('')
  return (
    <FormDialog
      open
      close={close}
      title={text.connections.change}
      lead={connection.post}
      confirm={text.connections.send}
      send={async () => {
        await deed.mutateAsync({ id: connection.id, base, ...(secret === '' ? {} : { secret }) })
        notice(text.connections.changed)
      }}
    >
      <Field
        label={text.connections.base}
        hint={text.connections.baseHint(connector.path)}
        value={base}
        onChange={(event) => setBase(event.target.value)}
        type="url"
        required
      />
      <Field
        label={text.connections.secretNew}
        hint={text.connections.secretNewHint}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        type="password"
        autoComplete="off"
      />
    </FormDialog>
  )
}
