/** How it was said, and who heard it where no hand of hers stands under it in writing. */
import { type Form, forms } from '../../../server/cases/victims/model.ts'
import { Field } from '../../parts/field.tsx'
import { OneOf } from '../../parts/one-of.tsx'
import { useSpeech } from '../../text/language.tsx'

/** A spoken word and a thumb's print need a witness. */
export const needsWitness = (form: Form) => form === 'spoken' || form === 'thumbprint'

export function HowSaid({
  form,
  chooseForm,
  witness,
  nameWitness,
}: {
  form: Form
  chooseForm: (form: Form) => void
  witness: string
  nameWitness: (witness: string) => void
}) {
  const words = useSpeech().text.victims
  return (
    <>
      <OneOf label={words.form} options={forms} value={form} choose={chooseForm} />
      {needsWitness(form) && (
        <Field
          label={words.witness}
          value={witness}
          maxLength={200}
          onChange={(event) => nameWitness(event.target.value)}
          required
        />
      )}
    </>
  )
}
