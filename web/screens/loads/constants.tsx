/** Required fields that no column fills: one value for all rows, from the field's own words where it has some. */
import type { Output } from '../../call.ts'
import { Card } from '../../parts/card.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import { putConstant, type Rules } from './rules.ts'

export function Constants({
  file,
  rules,
  change,
}: {
  file: Output<'files.get'>
  rules: Rules
  change: (rules: Rules) => void
}) {
  const { text, say } = useSpeech()
  const filled = new Set(Object.values(rules.columns))
  const open = file.fields.filter(
    (field) => !filled.has(field.name) && (field.required || rules.constants[field.name] !== undefined),
  )
  if (open.length === 0) return null
  return (
    <Card title={text.load.missingTitle} tone="warn">
      <p className="mb-3 max-w-[70ch] text-soft">{text.load.missingLead}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {open.map(({ name, label, words }) => {
          const value = rules.constants[name] ?? ''
          const put = (event: { target: { value: string } }) => change(putConstant(rules, name, event.target.value))
          if (words === null)
            return <Field key={name} label={text.load.constant(say(label))} value={value} onChange={put} />
          return (
            <Choice key={name} label={text.load.constant(say(label))} value={value} onChange={put}>
              <option value="">…</option>
              {words.map((word) => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </Choice>
          )
        })}
      </div>
    </Card>
  )
}
