/** What people do to a webhook: test it, pause and resume it, exchange its secret, change it, end it. */
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AgreementChoice } from './agreement-choice.tsx'
import { SecretOnce } from './secret-once.tsx'
import { type What, WhatFields } from './what-fields.tsx'

type Hook = Output<'webhooks.get'>

const touched: Name[] = ['webhooks.list', 'webhooks.get', 'webhooks.deliveries']

export function WebhookDeeds({ hook }: { hook: Hook }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const [asked, setAsked] = useState<'rotate' | 'change' | 'end' | 'renew' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const ping = useDeed('webhooks.ping', touched)
  const pause = useDeed('webhooks.pause', touched)
  const resume = useDeed('webhooks.resume', touched)
  const rotate = useDeed('webhooks.rotate', touched)
  const end = useDeed('webhooks.end', touched)
  const close = () => setAsked(null)
  const runs = hook.state === 'open' || hook.state === 'failing'
  if (hook.state === 'ended') return null
  const does = (deed: { mutateAsync(input: { id: string }): Promise<unknown> }, said: string) => () => {
    deed.mutateAsync({ id: hook.id }).then(
      () => notice(said),
      () => {},
    )
  }
  return (
    <>
      {runs && (
        <Button kind="primary" busy={ping.isPending} onClick={does(ping, text.webhooks.pinged)}>
          {text.webhooks.ping}
        </Button>
      )}
      {hook.state === 'paused' && (
        <Button kind="primary" busy={resume.isPending} onClick={does(resume, text.webhooks.resumed)}>
          {text.webhooks.resume}
        </Button>
      )}
      {hook.state === 'stopped' && (
        <Button kind="primary" onClick={() => setAsked('renew')}>
          {text.webhooks.renew}
        </Button>
      )}
      {runs && (
        <Button busy={pause.isPending} onClick={does(pause, text.webhooks.paused)}>
          {text.webhooks.pause}
        </Button>
      )}
      <Button onClick={() => setAsked('change')}>{text.webhooks.change}</Button>
      <Button onClick={() => setAsked('rotate')}>{text.webhooks.rotate}</Button>
      <Button kind="danger" onClick={() => setAsked('end')}>
        {text.webhooks.end}
      </Button>
      {asked === 'change' && <Change hook={hook} close={close} />}
      {asked === 'renew' && <Renew hook={hook} close={close} />}
      <FormDialog
        open={asked === 'rotate'}
        close={close}
        title={text.webhooks.rotateTitle}
        confirm={text.webhooks.rotate}
        send={async () => setSecret((await rotate.mutateAsync({ id: hook.id })).secret)}
      >
        <p>{text.webhooks.rotateLead}</p>
      </FormDialog>
      <FormDialog
        open={asked === 'end'}
        close={close}
        title={text.webhooks.endTitle}
        confirm={text.webhooks.end}
        danger
        send={async () => {
          await end.mutateAsync({ id: hook.id })
          notice(text.webhooks.ended)
        }}
      >
        <p>{text.webhooks.endLead}</p>
      </FormDialog>
      <SecretOnce secret={secret} close={() => setSecret(null)} />
    </>
  )
}

function Change({ hook, close }: { hook: Hook; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const topics = useAnswer('webhooks.list', {}).data?.topics ?? []
  const deed = useDeed('webhooks.change', touched)
  const { name, url } = hook
  const [what, setWhat] = useState<What>({ name, url, topics: hook.topics.map((one) => one.name) as What['topics'] })
  return (
    <FormDialog
      open
      close={close}
      title={text.webhooks.change}
      lead={text.webhooks.changeLead}
      confirm={text.webhooks.changeSend}
      ready={what.topics.length > 0}
      send={async () => {
        await deed.mutateAsync({ id: hook.id, ...what })
        notice(text.webhooks.changed)
      }}
    >
      <WhatFields what={what} change={setWhat} topics={topics} />
    </FormDialog>
  )
}

function Renew({ hook, close }: { hook: Hook; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('webhooks.resume', touched)
  const [agreement, setAgreement] = useState('')
  return (
    <FormDialog
      open
      close={close}
      title={text.webhooks.renew}
      lead={text.webhooks.renewLead}
      confirm={text.webhooks.resume}
      ready={agreement !== ''}
      send={async () => {
        await deed.mutateAsync({ id: hook.id, agreement })
        notice(text.webhooks.resumed)
      }}
    >
      <AgreementChoice agency={hook.agency} value={agreement} choose={(one) => setAgreement(one?.id ?? '')} />
    </FormDialog>
  )
}
