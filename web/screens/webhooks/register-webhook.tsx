/** Registers where an agency's system listens. */
import { Webhook } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { AgreementChoice } from './agreement-choice.tsx'
import { type What, WhatFields } from './what-fields.tsx'

type Topics = Output<'webhooks.list'>['topics']

/** `made` is given the secret; whoever shows it must outlast this button, which moves once the list is no longer empty. */
export function RegisterWebhook({ topics, made }: { topics: Topics; made: (secret: string) => void }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" icon={Webhook} onClick={() => setOpen(true)}>
        {text.webhooks.register}
      </Button>
      {open && <Form topics={topics} close={() => setOpen(false)} made={made} />}
    </>
  )
}

function Form({ topics, close, made }: { topics: Topics; close: () => void; made: (secret: string) => void }) {
  const { text } = useSpeech()
  const posts = useAnswer('posts.list', {}).data ?? []
  const deed = useDeed('webhooks.register', ['webhooks.list'])
  const [agreement, setAgreement] = useState<{ id: string; agency: string } | undefined>()
  const [post, setPost] = useState('')
  const [what, setWhat] = useState<What>({ name: '', url: '', topics: topics.map((one) => one.name) as What['topics'] })
  return (
    <FormDialog
      open
      close={close}
      title={text.webhooks.register}
      lead={text.webhooks.registerLead}
      confirm={text.webhooks.registerSend}
      ready={agreement !== undefined && post !== '' && what.topics.length > 0}
      send={async () => {
        if (agreement) made((await deed.mutateAsync({ ...what, agreement: agreement.id, post })).secret)
      }}
    >
      <AgreementChoice
        value={agreement?.id ?? ''}
        choose={(chosen) => {
          setAgreement(chosen)
          setPost('')
        }}
      />
      <PostChoice
        label={text.webhooks.post}
        placeholder={text.case.handOverChoose}
        posts={posts.filter((one) => one.agency.short === agreement?.agency)}
        value={post}
        choose={setPost}
      />
      <WhatFields what={what} change={setWhat} topics={topics} />
    </FormDialog>
  )
}
