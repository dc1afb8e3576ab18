/** Determinations as suspect, detentions, deportations. Against a presumed victim: with its ground, and until a second officer answers, waiting. */
import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { type MeasureKind, measureKinds, measuresOf, shortestGround } from '../../../server/cases/law/model.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from './day.tsx'
import { type Law, useLawDeed } from './use-law.ts'

const tones = { recorded: 'plain', waiting: 'danger', confirmed: 'warn', declined: 'good' } as const

export function Measures({ law }: { law: Law }) {
  const { text, say } = useSpeech()
  const words = text.law
  const may = useMay()
  const notice = useNotice()
  const answer = useLawDeed('law.answer-measure')
  const [recording, setRecording] = useState(false)
  const kinds = (Object.keys(measureKinds) as MeasureKind[]).filter((kind) =>
    measuresOf[kind].some((track) => law.tracks.includes(track)),
  )
  const isOpen = kinds.length > 0 && may('work on cases') && law.case.state === 'open'
  const nameOf = (participant: string) =>
    law.suspects.find((one) => one.participant === participant)?.name ??
    law.people.find((one) => one.id === participant)?.name ??
    text.person.nameCovered
  async function decide(id: string, confirm: boolean) {
    await answer.mutateAsync({ id, confirm })
    notice(words.saved)
  }
  return (
    <Card
      title={words.measures}
      tone={law.measures.some((one) => one.state === 'waiting') ? 'danger' : 'plain'}
      action={
        isOpen && (
          <Button small icon={ShieldAlert} onClick={() => setRecording(true)}>
            {words.measure}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {law.measures.map((one) => (
          <li key={one.id} className="grid gap-1 rounded-md bg-sunk/60 px-3 py-2">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold">{say(one.kindWords)}</span>
              <Chip tone={tones[one.state]}>{say(one.stateWords)}</Chip>
              {one.aboutVictim && <Chip tone="danger">{words.aboutVictim}</Chip>}
            </span>
            <span className="text-sm break-words text-soft">
              {nameOf(one.participant)} · {one.number} · <Day on={one.on} /> · {one.by} ({one.post})
              {one.answeredBy && ` · ${words.answeredBy(one.answeredBy)}`}
            </span>
            {one.ground && <span className="text-sm">“{one.ground}”</span>}
            {one.mayAnswer && (
              <span className="no-print flex flex-wrap gap-1.5">
                <Button small kind="danger" busy={answer.isPending} onClick={() => decide(one.id, true)}>
                  {words.confirm}
                </Button>
                <Button small busy={answer.isPending} onClick={() => decide(one.id, false)}>
                  {words.decline}
                </Button>
              </span>
            )}
          </li>
        ))}
        {law.measures.length === 0 && <li className="text-soft">{words.noMeasure}</li>}
      </ul>
      {recording && <MeasureDialog law={law} kinds={kinds} close={() => setRecording(false)} />}
    </Card>
  )
}

function MeasureDialog({ law, kinds, close }: { law: Law; kinds: MeasureKind[]; close: () => void }) {
  const { text, say } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const deed = useLawDeed('law.measure')
  const [participant, setParticipant] = useState('')
  const [kind, setKind] = useState<MeasureKind | ''>('')
  const [number, setNumber] = useState('')
  const [on, setOn] = useState(law.today)
  const [ground, setGround] = useState('')
  const isVictim = law.people.some((one) => one.id === participant)
  const reported = [...new Map(law.suspects.map((one) => [one.participant, one])).values()]
  return (
    <FormDialog
      open
      close={close}
      title={words.measure}
      lead={words.measureLead}
      confirm={words.save}
      danger={isVictim}
      ready={
        participant !== '' &&
        kind !== '' &&
        number.trim().length > 2 &&
        (!isVictim || ground.trim().length >= shortestGround)
      }
      send={async () => {
        if (kind === '') return
        await deed.mutateAsync({ participant, kind, number: number.trim(), on, ground: ground.trim() })
        notice(words.saved)
      }}
    >
      <OneOf
        label={words.kind}
        options={Object.fromEntries(kinds.map((one) => [one, measureKinds[one]]))}
        value={kind}
        choose={setKind}
      />
      <Choice
        label={words.person}
        value={participant}
        onChange={(event) => setParticipant(event.target.value)}
        required
      >
        <option value="" disabled>
          {words.choose}
        </option>
        {reported.map((one) => (
          <option key={one.participant} value={one.participant}>
            {one.name} · {say(one.roleName)}
          </option>
        ))}
        {law.people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name ?? text.person.nameCovered} · {say(one.role)}
          </option>
        ))}
      </Choice>
      <Field
        label={words.number}
        value={number}
        maxLength={100}
        onChange={(event) => setNumber(event.target.value)}
        required
      />
      <Field
        label={words.on}
        type="date"
        max={law.today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        required
      />
      <TextField
        label={words.measureGround}
        hint={words.measureGroundHint}
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        required={isVictim}
      />
    </FormDialog>
  )
}
