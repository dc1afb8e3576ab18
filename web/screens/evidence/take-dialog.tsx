/** Registering an item: what it is, where and by whom it was found, its seal and place. */
import { useState } from 'react'
import { type ItemKind, itemKinds } from '../../../server/cases/evidence/model.ts'
import { Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'
import { type Evidence, useEvidenceDeed } from './use-evidence.ts'

export function TakeDialog({ evidence, close }: { evidence: Evidence; close: () => void }) {
  const { text } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const deed = useEvidenceDeed('evidence.take')
  const [kind, setKind] = useState<ItemKind | ''>('')
  const [said, setSaid] = useState({
    description: '',
    where: '',
    foundBy: '',
    seal: '',
    place: '',
    sha256: '',
    foundOn: evidence.today,
  })
  const field = (key: keyof typeof said) => ({
    value: said[key],
    onChange: (event: { target: { value: string } }) => setSaid({ ...said, [key]: event.target.value }),
  })
  const isSaid = [said.description, said.where, said.foundBy, said.place].every((one) => one.trim().length > 1)
  return (
    <FormDialog
      open
      close={close}
      title={words.take}
      confirm={text.law.save}
      ready={kind !== '' && isSaid}
      send={async () => {
        if (kind === '') return
        const { seal, sha256, ...rest } = said
        await deed.mutateAsync({
          case: evidence.case.id,
          kind,
          ...rest,
          seal: seal.trim() || null,
          sha256: sha256.trim() || null,
        })
        notice(words.saved)
      }}
    >
      <OneOf label={words.kind} options={itemKinds} value={kind} choose={setKind} />
      <TextField
        label={words.description}
        hint={words.descriptionHint}
        maxLength={2000}
        {...field('description')}
        required
      />
      <Field label={words.foundOn} type="date" max={evidence.today} {...field('foundOn')} required />
      <Field label={words.where} maxLength={200} {...field('where')} required />
      <Field label={words.foundBy} maxLength={200} {...field('foundBy')} required />
      <Field label={words.seal} maxLength={200} {...field('seal')} />
      <Field label={words.place} maxLength={200} {...field('place')} required />
      <Field label={words.sha256} maxLength={64} spellCheck={false} {...field('sha256')} />
    </FormDialog>
  )
}
