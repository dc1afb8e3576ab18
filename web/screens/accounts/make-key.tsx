/** A key for an agency's system, against an agreement in force; shown this once, stored only as a hash. */
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { useMay, useWho } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

export function MakeKey() {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  return (
    <>
      <Button small icon={KeyRound} onClick={() => setOpen(true)}>
        {text.accounts.makeKey}
      </Button>
      {open && <KeyForm close={() => setOpen(false)} made={setKey} />}
      <Dialog
        open={key !== null}
        close={() => setKey(null)}
        title={text.accounts.keyOnce}
        lead={text.accounts.keyOnceLead}
      >
        <code className="rounded-md bg-sunk p-3 text-sm break-all select-all">{key}</code>
        <div className="flex justify-end">
          <Button kind="primary" onClick={() => setKey(null)}>
            {text.accounts.keyKept}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function KeyForm({ close, made }: { close: () => void; made: (key: string) => void }) {
  const { text } = useSpeech()
  const may = useMay()
  const who = useWho()
  const agreements = useAnswer('agreements.list', {}).data ?? []
  const posts = useAnswer('posts.list', {}).data ?? []
  const deed = useDeed('keys.make', ['keys.list'])
  const [name, setName] = useState('')
  const [agreement, setAgreement] = useState('')
  const [post, setPost] = useState('')
  const sending = agreements.filter(
    (one) =>
      one.direction === 'send' && one.inForce && (may('manage accounts') || one.agency === who.post?.agency.short),
  )
  const chosen = sending.find((one) => one.id === agreement)
  return (
    <FormDialog
      open
      close={close}
      title={text.accounts.makeKey}
      lead={text.accounts.makeKeyLead}
      confirm={text.accounts.makeKeySend}
      ready={chosen !== undefined && post !== ''}
      send={async () => {
        if (!chosen) return
        made((await deed.mutateAsync({ name, post, agreement: chosen.id, sources: [chosen.source] })).key)
      }}
    >
      <Field
        label={text.accounts.keyName}
        hint={text.accounts.keyNameHint}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
        minLength={2}
        required
      />
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
        {sending.map((one) => (
          <option key={one.id} value={one.id}>
            {one.agency} · {one.source} · {one.number}
          </option>
        ))}
      </Choice>
      <PostChoice
        label={text.accounts.chosenPost}
        placeholder={text.case.handOverChoose}
        posts={posts.filter((one) => one.agency.short === chosen?.agency)}
        value={post}
        choose={setPost}
      />
    </FormDialog>
  )
}
