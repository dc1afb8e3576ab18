/** What a receiver without an account opens: the code first, then what was chosen for them, then one answer. */
import { BadgeCheck, KeyRound, Link2Off } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { call, type Input, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Field, TextField } from '../../parts/field.tsx'
import { Hem, Mark } from '../../parts/mark.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'
import { useWords } from './words.ts'

type Told = Output<'outside.open'>

/** It stands on its own: whoever comes here has no account, and perhaps is nobody's officer. */
export function Handed() {
  const words = useWords()
  const [token] = useState(() => location.hash.slice(1))
  const [code, setCode] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  const [isDone, setDone] = useState(false)
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-start gap-4 px-3 py-6 sm:py-10">
      <header className="grid gap-2">
        <p className="flex items-center gap-2.5 font-extrabold">
          <Mark className="size-7" /> Simpul
        </p>
        <Hem className="opacity-80" />
        <h1 className="text-2xl font-extrabold tracking-tight">{words.page}</h1>
      </header>
      {!/^[\w-]{43}$/.test(token) ? (
        <Card>
          <Empty icon={Link2Off} title={words.noLink}>
            {words.noLinkWhy}
          </Empty>
        </Card>
      ) : isDone ? (
        <Card>
          <Empty icon={BadgeCheck} title={words.done}>
            {words.doneLead}
          </Empty>
        </Card>
      ) : told === null ? (
        <Code token={token} code={code} setCode={setCode} opened={setTold} />
      ) : (
        <>
          <Asked told={told} />
          <Answer held={{ token, code }} done={() => setDone(true)} />
        </>
      )}
    </main>
  )
}

/** Sends once at a time and keeps what went wrong. */
function useSend() {
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const send = async (deed: () => Promise<void>) => {
    setBusy(true)
    setThrown(null)
    try {
      await deed()
    } catch (problem) {
      setThrown(problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, thrown, send }
}

type CodeProps = { token: string; code: string; setCode: (code: string) => void; opened: (told: Told) => void }

function Code({ token, code, setCode, opened }: CodeProps) {
  const words = useWords()
  const { busy, thrown, send } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(async () => opened(await call('outside.open', { token, code })))
  }
  return (
    <Card>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={words.code}
          hint={words.pageLead}
          value={code}
          onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        {thrown !== null && <Trouble thrown={thrown} />}
        <Button type="submit" kind="primary" icon={KeyRound} busy={busy} disabled={code.length !== 6}>
          {words.openIt}
        </Button>
      </form>
    </Card>
  )
}

function Asked({ told }: { told: Told }) {
  const { say, language } = useSpeech()
  const words = useWords()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Card title={say(told.service)} note={words.letter(told.letter)}>
      <p className="mb-3 text-md">“{told.words}”</p>
      <dl className="grid gap-2 text-sm sm:grid-cols-2">
        <Said name={words.from}>
          {told.sender.agency} · {told.sender.post}
        </Said>
        <Said name={words.to}>{told.institution}</Said>
        <Said name={words.due}>{timeWords(told.dueAt, zone, language, 'minute')}</Said>
        <Said name={words.urgency}>{say(told.urgency)}</Said>
        {told.people && <Said name={words.people}>{words.peopleSaid(told.people.all, told.people.children)}</Said>}
        {told.region && <Said name={words.region}>{told.region}</Said>}
        {told.duty && <Said name={words.duty}>{told.duty}</Said>}
        {told.case && <Said name={words.number}>{told.case}</Said>}
      </dl>
    </Card>
  )
}

function Said({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  )
}

const blank = { taker: '', takerFunction: '', ground: '', proposed: '' }

function Answer({ held, done }: { held: { token: string; code: string }; done: () => void }) {
  const words = useWords()
  const [accept, setAccept] = useState<boolean | null>(null)
  const [said, setSaid] = useState(blank)
  const { busy, thrown, send } = useSend()
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const field = (name: keyof typeof said) => ({
    ...{ label: words[name], value: said[name], required: true, maxLength: 120 },
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  })
  const isReady = accept
    ? said.taker.trim().length > 1 && said.takerFunction.trim().length > 1
    : said.ground.trim().length > 4 && said.proposed.trim().length > 1
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { taker, takerFunction, ground, proposed } = said
    const answer: Input<'outside.answer'> = accept
      ? { ...held, accept: true, taker, takerFunction }
      : { ...held, accept: false, ground, proposed }
    send(async () => {
      await call('outside.answer', answer)
      done()
    })
  }
  return (
    <Card>
      <div className="flex flex-wrap gap-2">
        <Button
          kind={accept === true ? 'primary' : 'plain'}
          aria-pressed={accept === true}
          onClick={() => setAccept(true)}
        >
          {words.accept}
        </Button>
        <Button
          kind={accept === false ? 'primary' : 'plain'}
          aria-pressed={accept === false}
          onClick={() => setAccept(false)}
        >
          {words.refuse}
        </Button>
      </div>
      {accept !== null && (
        <form onSubmit={submit} className="mt-4 grid gap-4">
          {accept ? (
            <>
              <Field {...field('taker')} autoComplete="name" />
              <Field {...field('takerFunction')} />
            </>
          ) : (
            <>
              <TextField {...field('ground')} maxLength={2000} />
              <Field {...field('proposed')} />
            </>
          )}
          {thrown !== null && <Trouble thrown={thrown} />}
          <Button type="submit" kind="primary" busy={busy} disabled={!isReady}>
            {words.sendAnswer}
          </Button>
        </form>
      )}
    </Card>
  )
}
