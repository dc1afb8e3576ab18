/** Somebody who came and stands on no list. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

export function AddDialog({ reception, close }: { reception: string; close: () => void }) {
  const { text } = useSpeech()
  const words = text.receptions
  const notice = useNotice()
  const [said, setSaid] = useState({ name: '', sex: 'F' as 'F' | 'M', year: '', paper: '' })
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const deed = useDeed('receptions.add', ['receptions.get', 'receptions.list'])
  return (
    <FormDialog
      open
      close={close}
      title={words.add}
      lead={words.addLead}
      confirm={words.settle}
      ready={said.name.trim().length >= 2 && /^((19|20)\d\d)?$/.test(said.year)}
      send={async () => {
        const { name, sex, year, paper } = said
        await deed.mutateAsync({ reception, name, sex, paper, bornYear: year === '' ? null : Number(year) })
        notice(words.settled)
      }}
    >
      <Field label={words.name} value={said.name} onChange={(event) => set({ name: event.target.value })} required />
      <Choice label={words.sex} value={said.sex} onChange={(event) => set({ sex: event.target.value as 'F' | 'M' })}>
        <option value="F">{words.female}</option>
        <option value="M">{words.male}</option>
      </Choice>
      <Field
        label={words.year}
        inputMode="numeric"
        maxLength={4}
        value={said.year}
        onChange={(event) => set({ year: event.target.value })}
      />
      <Field
        label={words.paper}
        maxLength={40}
        value={said.paper}
        onChange={(event) => set({ paper: event.target.value })}
      />
    </FormDialog>
  )
}
