/** A new officer: who, for which post, in which role, with a first password to be changed. */
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { type Role, roleNames } from '../../../server/access/model.ts'
import { useAnswer, useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostChoice } from '../../parts/post-choice.tsx'
import { useSpeech } from '../../text/language.tsx'

type Officer = Exclude<Role, 'agency-system'>

const roles = (Object.keys(roleNames) as Role[]).filter((role): role is Officer => role !== 'agency-system')

export function MakeAccount() {
  const { text } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon={UserPlus} onClick={() => setOpen(true)}>
        {text.accounts.make}
      </Button>
      {open && <AccountForm close={() => setOpen(false)} />}
    </>
  )
}

function AccountForm({ close }: { close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const posts = useAnswer('posts.list', {}).data ?? []
  const deed = useDeed('accounts.make', ['accounts.list'])
  const [account, setAccount] = useState({ name: '', login: '', password: '' })
  const [post, setPost] = useState('')
  const [role, setRole] = useState<Officer | ''>('')
  const put = (field: keyof typeof account) => (event: { target: { value: string } }) =>
    setAccount((before) => ({ ...before, [field]: event.target.value }))
  const code = posts.find((one) => one.id === post)?.code
  return (
    <FormDialog
      open
      close={close}
      title={text.accounts.make}
      lead={text.accounts.lead}
      confirm={text.accounts.makeSend}
      ready={code !== undefined && role !== ''}
      send={async () => {
        if (code && role) await deed.mutateAsync({ ...account, post: code, role })
        notice(text.accounts.made)
      }}
    >
      <Field
        label={text.setup.name}
        value={account.name}
        onChange={put('name')}
        autoComplete="off"
        minLength={2}
        required
      />
      <PostChoice
        label={text.accounts.chosenPost}
        placeholder={text.case.handOverChoose}
        posts={posts}
        value={post}
        choose={setPost}
      />
      <Choice
        label={text.accounts.role}
        value={role}
        onChange={(event) => setRole(event.target.value as Officer)}
        required
      >
        <option value="">…</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {say(roleNames[one])}
          </option>
        ))}
      </Choice>
      <Field
        label={text.setup.login}
        hint={text.setup.loginHint}
        value={account.login}
        onChange={put('login')}
        autoComplete="off"
        autoCapitalize="none"
        pattern="[a-z0-9._\-]{2,60}"
        required
      />
      <Field
        label={text.accounts.firstPassword}
        hint={text.setup.passwordHint}
        type="password"
        value={account.password}
        onChange={put('password')}
        autoComplete="new-password"
        minLength={10}
        required
      />
    </FormDialog>
  )
}
