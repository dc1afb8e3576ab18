/** The three decisions with their reasons, by mouse, thumb or keys; the keys stand on the buttons. */
import { CircleHelp, Keyboard, Merge, Split } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import { numberWords } from '../../time.ts'
import { Key, ReviewKeys } from './review-keys.tsx'
import { useKeys } from './use-keys.ts'
import type { Pair, Sitting, Verdict } from './use-sitting.ts'

const verdicts: Verdict[] = ['same', 'not same', 'cannot tell']
const icons = { same: Merge, 'not same': Split, 'cannot tell': CircleHelp }
/** Shortest reason that the server takes. */
const shortest = 5

export function ReviewDecide({ pair, sitting }: { pair: Pair; sitting: Sitting }) {
  const { text, language } = useSpeech()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const [isHelping, setHelping] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const picks = verdict ? text.review.picks[verdict] : []
  const isReady = verdict !== null && reason.trim().length >= shortest
  const choose = (next: Verdict | null) => {
    if (verdict && text.review.picks[verdict].includes(reason)) setReason('')
    setVerdict(next)
  }
  const confirm = () => {
    if (verdict && isReady) sitting.take(pair, verdict, reason.trim())
  }
  useKeys({
    ...Object.fromEntries(verdicts.map((one) => [text.review.keys[one].toLowerCase(), () => choose(one)])),
    ...Object.fromEntries(picks.map((pick, place) => [`${place + 1}`, () => setReason(pick)])),
    enter: confirm,
    escape: () => choose(null),
    z: () => sitting.undo(),
    j: () => sitting.walk(1),
    k: () => sitting.walk(-1),
    '?': () => setHelping(true),
  })
  return (
    <Card
      title={text.review.decide}
      tone="accent"
      action={
        <Button kind="quiet" small icon={Keyboard} onClick={() => setHelping(true)}>
          {text.review.keyboard} <Key>?</Key>
        </Button>
      }
    >
      <p className="mb-3 text-sm">{text.review.effect(numberWords(pair.effect, language))}</p>
      <div className="grid gap-2">
        {verdicts.map((one) => (
          <VerdictButton
            key={one}
            verdict={one}
            isChosen={verdict === one}
            isBrief={verdict !== null}
            choose={() => choose(one)}
          />
        ))}
      </div>
      {verdict && (
        <form
          className="arrive mt-4 grid gap-3"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            confirm()
          }}
        >
          <fieldset className="grid gap-1">
            <legend className="mb-1 text-sm font-semibold">{text.review.pickReason}</legend>
            {picks.map((pick, place) => (
              <button
                key={pick}
                type="button"
                aria-pressed={reason === pick}
                onClick={() => {
                  setReason(pick)
                  field.current?.focus()
                }}
                className={`flex min-h-9 items-center gap-2 rounded-md border px-2.5 py-1 text-left text-sm ${reason === pick ? 'border-accent bg-accent-wash font-semibold' : 'border-transparent bg-sunk hover:border-edge'}`}
              >
                <Key>{place + 1}</Key>
                {pick}
              </button>
            ))}
          </fieldset>
          <Field
            ref={field}
            label={text.review.reason}
            hint={text.review.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={2000}
            autoComplete="off"
            required
          />
          <Button type="submit" kind="primary" icon={icons[verdict]} disabled={!isReady}>
            {text.review.confirm[verdict]} <Key>Enter</Key>
          </Button>
        </form>
      )}
      <ReviewKeys open={isHelping} close={() => setHelping(false)} />
    </Card>
  )
}

function VerdictButton({
  verdict,
  isChosen,
  isBrief,
  choose,
}: {
  verdict: Verdict
  isChosen: boolean
  /** Once one is chosen, room is for the reasons. */
  isBrief: boolean
  choose: () => void
}) {
  const { text } = useSpeech()
  const Icon = icons[verdict]
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={choose}
      className={`flex items-center gap-3 rounded-md border px-3 py-2 text-left ${isChosen ? 'border-accent bg-accent-wash' : 'border-edge/60 bg-card hover:bg-sunk'}`}
    >
      <Icon aria-hidden className="size-5 shrink-0 text-link" />
      <span className="min-w-0 grow">
        <span className="block font-bold">{text.review.verdict[verdict]}</span>
        {!isBrief && <span className="block text-sm text-soft">{text.review.hint[verdict]}</span>}
      </span>
      <Key>{text.review.keys[verdict]}</Key>
    </button>
  )
}
