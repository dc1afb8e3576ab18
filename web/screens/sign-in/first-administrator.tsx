/** An empty installation: the one account that everything else begins with. */
import { type FormEvent, useState } from 'react'
import { useDeed } from '../../ask.ts'
import { isCallProblem } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Door } from './door.tsx'

/** Shortest password, as the server asks it. */
const shortest = 10

export function FirstAdministrator() {
  const { text, say } = useSpeech()
  const [filled, setFilled] = useState({
    name: '',
    login: '',
    password: '',
    repeat: '',
    agencyName: '',
    jurisdiction: '',
    jurisdictionName: '',
  })
  const deed = useDeed('setup.first-administrator', ['session.who'])
  const put = (field: keyof typeof filled) => (event: { target: { value: string } }) =>
    setFilled((before) => ({ ...before, [field]: event.target.value }))
  const wrong = (field: string) => {
    const found = isCallProblem(deed.error) ? deed.error.fields.find((one) => one.field === field) : undefined
    return found && say(found)
  }
  const isRepeated = filled.repeat === filled.password
  function send(event: FormEvent) {
    event.preventDefault()
    const { repeat: _, ...wanted } = filled
    deed.mutate(wanted)
  }
  return (
    <Door demo={false} title={text.setup.title}>
      <p className="text-soft">{text.setup.lead}</p>
      <form onSubmit={send} className="grid gap-3.5">
        <Field
          label={text.setup.agencyName}
          hint={text.setup.agencyHint}
          value={filled.agencyName}
          onChange={put('agencyName')}
          problem={wrong('agencyName')}
          required
        />
        <div className="grid gap-3.5 sm:grid-cols-[9rem_1fr]">
          <Field
            label={text.setup.jurisdiction}
            placeholder="61.72"
            pattern="\d{2}(\.\d{2})?"
            value={filled.jurisdiction}
            onChange={put('jurisdiction')}
            problem={wrong('jurisdiction')}
            required
          />
          <Field
            label={text.setup.jurisdictionName}
            placeholder="Kota Singkawang"
            value={filled.jurisdictionName}
            onChange={put('jurisdictionName')}
            problem={wrong('jurisdictionName')}
            required
          />
        </div>
        <Field
          label={text.setup.name}
          autoComplete="name"
          value={filled.name}
          onChange={put('name')}
          problem={wrong('name')}
          required
        />
        <Field
          label={text.setup.login}
          hint={text.setup.loginHint}
          autoComplete="username"
          autoCapitalize="none"
          value={filled.login}
          onChange={put('login')}
          problem={wrong('login')}
          required
        />
        <Field
          label={text.setup.password}
          hint={text.setup.passwordHint}
          type="password"
          autoComplete="new-password"
          minLength={shortest}
          value={filled.password}
          onChange={put('password')}
          problem={wrong('password')}
          required
        />
        <Field
          label={text.setup.repeat}
          type="password"
          autoComplete="new-password"
          value={filled.repeat}
          onChange={put('repeat')}
          problem={filled.repeat !== '' && !isRepeated ? text.setup.mismatch : undefined}
          required
        />
        {deed.error !== null && <Trouble thrown={deed.error} />}
        <Button
          type="submit"
          kind="primary"
          busy={deed.isPending}
          disabled={!isRepeated || filled.password.length < shortest}
        >
          {text.setup.send}
        </Button>
        <p className="text-sm text-soft">{text.setup.after}</p>
      </form>
    </Door>
  )
}
