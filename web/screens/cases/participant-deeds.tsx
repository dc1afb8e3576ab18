/** What may be done about who somebody is to the case: identified by a letter, treated as a child, taken out again. Nothing is shown where nothing may. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Participant = Output<'cases.get'>['participants'][number]
type Deed = Participant['may'][number]

const changes: Parameters<typeof useDeed>[1] = ['cases.get', 'cases.list', 'victims.get']

export function ParticipantDeeds({ participant }: { participant: Participant }) {
  const { text } = useSpeech()
  const may = useMay()
  const [chosen, setChosen] = useState<Deed | null>(null)
  const words: Record<Deed, string> = {
    identify: text.roles.identify,
    'undo identification': text.roles.undo,
    'treat as child': text.roles.child,
    'declare danger': text.roles.danger,
    remove: text.roles.remove,
  }
  if (participant.may.length === 0 || !may('work on cases')) return null
  const close = () => setChosen(null)
  const isUrgent = (deed: Deed) => deed === 'treat as child' && participant.seemsChild
  const urgent = participant.may.filter(isUrgent)
  const others = participant.may.filter((deed) => !isUrgent(deed))
  const button = (deed: Deed) => (
    <Button key={deed} kind={isUrgent(deed) ? 'plain' : 'quiet'} small onClick={() => setChosen(deed)}>
      {words[deed]}
    </Button>
  )
  return (
    <>
      {urgent.length > 0 && <span className="flex">{urgent.map(button)}</span>}
      {others.length > 0 && (
        <details>
          <summary className="min-h-8 cursor-pointer py-1 text-sm font-semibold text-link">{text.roles.deeds}</summary>
          <span className="flex flex-wrap gap-1 pb-1">{others.map(button)}</span>
        </details>
      )}
      {chosen === 'identify' && <Identify participant={participant} close={close} />}
      {chosen !== null && chosen !== 'identify' && <Because deed={chosen} participant={participant} close={close} />}
    </>
  )
}

function Identify({ participant, close }: { participant: Participant; close: () => void }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [number, setNumber] = useState('')
  const [on, setOn] = useState('')
  const deed = useDeed('participants.identify', changes, { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={text.roles.identifyTitle(participant.name ?? say(participant.roleName))}
      lead={text.roles.identifyLead}
      label={text.roles.note}
      confirm={text.roles.identify}
      optional
      ready={number.trim().length >= 3 && on !== ''}
      decide={async (note) => {
        await deed.mutateAsync({ participant: participant.id, number: number.trim(), on, note })
        notice(text.roles.identified)
      }}
    >
      <Field
        label={text.roles.letter}
        hint={text.roles.letterHint}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        maxLength={80}
        required
      />
      <Field label={text.roles.on} type="date" value={on} onChange={(event) => setOn(event.target.value)} required />
    </ReasonDialog>
  )
}

function Because({
  deed,
  participant,
  close,
}: {
  deed: Exclude<Deed, 'identify'>
  participant: Participant
  close: () => void
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const undo = useDeed('participants.undo-identification', changes, { purpose: 'case' })
  const child = useDeed('participants.find-child', [...changes, 'work.list'], { purpose: 'case' })
  const danger = useDeed('dangers.declare', changes, { purpose: 'case' })
  const remove = useDeed('participants.remove-beside', changes, { purpose: 'case' })
  const of = { participant: participant.id }
  const name = participant.name ?? say(participant.roleName)
  const words = {
    'undo identification': {
      ...{ title: text.roles.undoTitle(name), lead: text.roles.undoLead, label: text.roles.undoReason },
      ...{ confirm: text.roles.undo, done: text.roles.undone },
      send: (reason: string) => undo.mutateAsync({ ...of, reason }),
    },
    'treat as child': {
      ...{ title: text.roles.childTitle(name), lead: text.roles.childLead, label: text.roles.childGround },
      ...{ confirm: text.roles.child, done: text.roles.childSaved },
      send: (ground: string) => child.mutateAsync({ ...of, ground }),
    },
    'declare danger': {
      ...{ title: text.roles.dangerTitle(name), lead: text.roles.dangerLead, label: text.roles.dangerReason },
      ...{ confirm: text.roles.danger, done: text.roles.dangerSaved },
      send: (reason: string) => danger.mutateAsync({ ...of, reason }),
    },
    remove: {
      ...{ title: text.roles.removeTitle(name), lead: text.roles.removeLead, label: text.roles.removeReason },
      ...{ confirm: text.roles.remove, done: text.roles.removed },
      send: (reason: string) => remove.mutateAsync({ ...of, reason }),
    },
  }[deed]
  return (
    <ReasonDialog
      open
      close={close}
      title={words.title}
      lead={words.lead}
      label={words.label}
      confirm={words.confirm}
      danger={deed === 'declare danger'}
      decide={async (reason) => {
        await words.send(reason)
        notice(words.done)
      }}
    />
  )
}
