/** Somebody of a case who is held to be two people: the other half, and who is meant, said once by whoever answers for it. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PersonName } from '../../parts/person-name.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>
type Participant = Case['participants'][number]
type Parting = NonNullable<Participant['parting']>
type Meant = 'stays' | 'other'

export function Parted({ one, participant, parting }: { one: Case; participant: Participant; parting: Parting }) {
  const { text } = useSpeech()
  const list = useSources()
  const may = useMay()
  const [open, setOpen] = useState(false)
  return (
    <div className="grid gap-1.5 my-1 rounded-md bg-warn-wash px-3 py-2.5 text-sm">
      <strong className="text-warn">{text.partings.parted}</strong>
      <span>
        {text.partings.other}{' '}
        {parting.other === null ? (
          <span className="text-soft">{text.partings.hidden}</span>
        ) : (
          <>
            <PersonName name={parting.other.name} id={parting.other.person} purpose="case" />{' '}
            <span className="text-soft">({list(parting.other.sources)})</span>
          </>
        )}
      </span>
      {one.may.coordinate && one.state === 'open' && may('work on cases') && (
        <span>
          <Button small onClick={() => setOpen(true)}>
            {text.partings.ask}
          </Button>
        </span>
      )}
      {open && <WhoIsMeant participant={participant} parting={parting} close={() => setOpen(false)} />}
    </div>
  )
}

function WhoIsMeant({
  participant,
  parting,
  close,
}: {
  participant: Participant
  parting: Parting
  close: () => void
}) {
  const { text } = useSpeech()
  const list = useSources()
  const notice = useNotice()
  const [meant, setMeant] = useState<Meant | null>(null)
  const deed = useDeed('partings.answer', ['cases.get', 'cases.list'], { purpose: 'case' })
  const name = participant.name ?? text.person.nameCovered
  const options = [
    { value: 'stays' as const, words: text.partings.stays(name), hint: text.partings.staysHint(list(parting.sources)) },
    ...(parting.other === null
      ? []
      : [
          {
            value: 'other' as const,
            words: text.partings.become(parting.other.name ?? text.person.nameCovered),
            hint: text.partings.becomeHint(list(parting.other.sources)),
          },
        ]),
  ]
  return (
    <ReasonDialog
      open
      close={close}
      title={text.partings.title(name)}
      lead={text.partings.lead}
      label={text.partings.reason}
      confirm={text.partings.save}
      ready={meant !== null}
      decide={async (reason) => {
        await deed.mutateAsync({
          ...{ id: parting.id, reason },
          person: meant === 'other' ? (parting.other?.person ?? null) : null,
        })
        notice(text.partings.saved)
      }}
    >
      <RadioCards legend={text.partings.choose} name="meant" options={options} value={meant} choose={setMeant} />
    </ReasonDialog>
  )
}

/** Sources by their names in the reader's language: what tells two people of one name apart. */
function useSources() {
  const { say } = useSpeech()
  return (sources: Parting['sources']) => sources.map(say).join(', ')
}
