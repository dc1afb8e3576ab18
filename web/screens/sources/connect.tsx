/** Sets up where a connector asks and with what secret, under an agreement to send in force. */
import { CloudDownload } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { useMay, useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Connector = Output<'connections.list'>[number]

export function Connect({ connector, source }: { connector: Connector; source: string }) {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small={connector.connections.length > 0} icon={CloudDownload} onClick={() => setOpen(true)}>
        {text.connections.connect}
      </Button>
      {open && <Form connector={connector} source={source} close={() => setOpen(false)} />}
    </>
  )
}

function Form({ connector, source, close }: { connector: Connector; source: string; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const may = useMay()
  const who = useWho()
  const agreements = (useAnswer('agreements.list', {}).data ?? []).filter(
    (one) =>
      one.direction === 'send' &&
      one.inForce &&
      one.source === source &&
      (may('manage accounts') || one.agency === who.post?.agency.short),
  )
  const posts = useAnswer('posts.list', {}).data ?? []
  const deed = useDeed('connections.make', ['connections.list'])
  const [agreement, setAgreement] = useState('')
  const [post, setPost] = useState('')
  const [base, setBase] = useState('')
  const [secret, setSecret] = useState('')
  const chosen = agreements.find((one) => one.id === agreement)
  return (
    <FormDialog
      open
      close={close}
      title={say(connector.name)}
      lead={text.connections.connectLead}
      confirm={text.connections.send}
      ready={chosen !== undefined && post !== ''}
      send={async () => {
        await deed.mutateAsync({ connector: connector.id, agreement, post, base, secret })
        notice(text.connections.connected)
      }}
    >
      <Choice
        label={text.accounts.agreement}
        value={agreement}
        onChange={(event) => {
          setAgreement(event.target.value)
          setPost('')
        }}
        required
      >
        <option value="">{text.accounts.agreementChoose}</option>
        {agreements.map((one) => (
          <option key={one.id} value={one.id}>
            {one.agency} · {one.number}
          </option>
        ))}
      </Choice>
      <PostChoice
        label={text.connections.post}
        placeholder={text.case.handOverChoose}
        posts={posts.filter((one) => one.agency.short === chosen?.agency)}
        value={post}
        choose={setPost}
      />
      <Field
        label={text.connections.base}
        hint={text.connections.baseHint(connector.path)}
        value={base}
        onChange={(event) => setBase(event.target.value)}
        type="url"
        placeholder="https://"
        required
      />
      <Field
        label={text.connections.secret}
        hint={text.connections.secretHint}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        type="password"
        autoComplete="off"
        required
      />
    </FormDialog>
  )
}
