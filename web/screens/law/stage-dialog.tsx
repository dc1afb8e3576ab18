/** Entering a police report, the next stage, or the correction of an entry; what may come next is the list's. */
import { useState } from 'react'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Law, type Proceeding, useLawDeed } from './use-law.ts'

/** The value of "it never happened". */
const never = '-'

export function StageDialog({
  law,
  one,
  corrects,
  close,
}: {
  law: Law
  /** None: a new proceeding begins with its police report. */
  one?: Proceeding
  corrects?: Proceeding['entries'][number]
  close: () => void
}) {
  const { text, say } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const begin = useLawDeed('law.open')
  const record = useLawDeed('law.stage')
  const [stage, setStage] = useState(corrects?.stage ?? '')
  const [on, setOn] = useState(corrects?.on ?? law.today)
  const [number, setNumber] = useState(corrects?.papers?.number ?? '')
  const [by, setBy] = useState(corrects?.papers?.by ?? '')
  const [note, setNote] = useState('')
  const [ground, setGround] = useState(corrects?.papers?.ground ?? '')
  const stages = corrects ? law.stages : (one?.next ?? [])
  const asksGround = stages.find((row) => row.stage === stage)?.ground === true
  const isReady =
    on !== '' &&
    number.trim().length > 2 &&
    (one === undefined || stage !== '') &&
    (!asksGround || ground.trim().length > 9)
  async function send() {
    const paper = { on, number: number.trim(), by: by.trim(), note: note.trim(), ground: ground.trim() }
    if (one === undefined) await begin.mutateAsync({ case: law.case.id, ...paper })
    else
      await record.mutateAsync({
        ...{ proceeding: one.id, stage: stage === never ? null : stage, corrects: corrects?.id ?? null },
        ...paper,
      })
    notice(words.saved)
  }
  return (
    <FormDialog
      open
      close={close}
      title={one === undefined ? words.openProceeding : corrects ? words.correct : words.stageTitle(one.number)}
      lead={corrects ? words.correctLead : undefined}
      confirm={words.save}
      ready={isReady}
      send={send}
    >
      {one && (
        <Choice label={words.which} value={stage} onChange={(event) => setStage(event.target.value)} required>
          <option value="" disabled>
            {words.choose}
          </option>
          {stages.map((row) => (
            <option key={row.stage} value={row.stage}>
              {say(row.words)}
            </option>
          ))}
          {corrects && <option value={never}>{words.never}</option>}
        </Choice>
      )}
      <Field
        label={words.on}
        type="date"
        max={law.today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
        required
      />
      <Field
        label={words.number}
        value={number}
        maxLength={100}
        onChange={(event) => setNumber(event.target.value)}
        required
      />
      <Field label={words.by} value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
      {asksGround && (
        <TextField label={words.ground} value={ground} onChange={(event) => setGround(event.target.value)} required />
      )}
      <TextField label={words.note} value={note} onChange={(event) => setNote(event.target.value)} />
    </FormDialog>
  )
}
