/** What the chosen receiver will see of the people in the case, what stays covered, who is on duty there, and whom silence is told to. */
import { Eye, EyeOff, TrendingUp } from 'lucide-react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'
import { OnDuty } from './on-duty.tsx'

type Receiver = NonNullable<Output<'cases.prepare-hand-over'>['receiver']>

export function ReceiverSees({ receiver }: { receiver: Receiver }) {
  const { text, say } = useSpeech()
  const named = (groups: Receiver['opens'][number]['groups']) =>
    groups.map((group) => text.person.group[group].toLowerCase()).join(', ')
  return (
    <section aria-label={text.case.receiverSees} className="grid gap-2 rounded-md bg-sunk px-3.5 py-3 text-sm">
      <p>
        {receiver.onDuty ? <OnDuty duty={receiver.onDuty} /> : <span className="text-soft">{text.duties.none}</span>}
      </p>
      <h3 className="font-semibold">{text.case.receiverSees}</h3>
      {receiver.opens.length === 0 && <p className="text-soft">{text.case.seesNothing}</p>}
      <ul className="grid gap-2">
        {receiver.opens.map((source) => (
          <li key={source.source.id} className="grid gap-0.5">
            <span className="font-semibold">{say(source.source)}</span>
            {source.groups.length > 0 && (
              <span className="flex items-start gap-1.5">
                <Eye aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                {named(source.groups)}
              </span>
            )}
            {source.closed.length > 0 && (
              <span className="flex items-start gap-1.5 text-soft">
                <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
                {text.case.covered}: {named(source.closed)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {receiver.silentTo.length > 0 && (
        <p className="flex items-start gap-1.5 text-soft">
          <TrendingUp aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text.case.silentTo(receiver.silentTo.join(' → '))}
        </p>
      )}
    </section>
  )
}
