/** Who is reported, and who was determined to be a suspect, by which number and on which day. */
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Day } from './day.tsx'
import { type Law, useLawDeed } from './use-law.ts'

export function Suspects({ law, leads }: { law: Law; leads: boolean }) {
  const { text, say } = useSpeech()
  const words = text.law
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={words.suspects}
      action={
        leads &&
        law.case.state === 'open' && (
          <Button small icon={UserPlus} onClick={() => setAdding(true)}>
            {words.addReported}
          </Button>
        )
      }
    >
      <ul className="grid gap-2">
        {law.suspects.map((one) => (
          <li key={`${one.participant} ${one.proceeding}`} className="rounded-md bg-sunk/60 px-3 py-2">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold break-words">{one.name}</span>
              <Chip tone={one.determined ? 'warn' : 'plain'}>{say(one.roleName)}</Chip>
            </span>
            {one.determined && (
              <span className="block text-sm text-soft">
                {words.determined(one.determined.number)} <Day on={one.determined.on} />
              </span>
            )}
          </li>
        ))}
        {law.suspects.length === 0 && <li className="text-soft">{words.noSuspect}</li>}
      </ul>
      {adding && <ReportedDialog law={law} close={() => setAdding(false)} />}
    </Card>
  )
}

function ReportedDialog({ law, close }: { law: Law; close: () => void }) {
  const { text } = useSpeech()
  const words = text.law
  const notice = useNotice()
  const deed = useLawDeed('law.name-reported')
  const [proceeding, setProceeding] = useState(law.proceedings[0]?.id ?? '')
  const [given, setGiven] = useState({ name: '', otherNames: '', nik: '', birthDate: '', phone: '' })
  const field = (key: keyof typeof given) => ({
    value: given[key],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [key]: event.target.value }),
  })
  return (
    <FormDialog
      open
      close={close}
      title={words.addReported}
      lead={words.reportedLead}
      confirm={words.save}
      ready={given.name.trim().length > 1}
      send={async () => {
        await deed.mutateAsync({ proceeding, ...given })
        notice(words.saved)
      }}
    >
      {law.proceedings.length > 1 && (
        <Choice label={words.title} value={proceeding} onChange={(event) => setProceeding(event.target.value)}>
          {law.proceedings.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number}
            </option>
          ))}
        </Choice>
      )}
      <Field label={words.name} maxLength={150} {...field('name')} required />
      <Field label={words.otherNames} maxLength={200} {...field('otherNames')} />
      <Field label={words.nik} inputMode="numeric" maxLength={20} {...field('nik')} />
      <Field label={words.birthDate} type="date" {...field('birthDate')} />
      <Field label={words.phone} type="tel" maxLength={30} {...field('phone')} />
    </FormDialog>
  )
}
