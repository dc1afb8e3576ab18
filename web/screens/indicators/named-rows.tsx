/** Names and their conditions, in an order that matters: each may speak of those above it. */
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ConditionField, type PartProblem } from './condition-field.tsx'
import { type Row, rowOf } from './written.ts'

export function NamedRows({
  title,
  hint,
  add,
  part,
  rows,
  change,
  problemOf,
}: {
  title: string
  hint?: string
  add: string
  part: 'define' | 'values'
  rows: Row[]
  change: (rows: Row[]) => void
  problemOf: (part: string) => PartProblem | undefined
}) {
  const { text } = useSpeech()
  const set = (key: number, now: Partial<Row>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...now } : row)))
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-md border border-line p-3.5">
      <legend className="px-1 text-sm font-bold">{title}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      {rows.map((row) => (
        <div key={row.key} className="grid min-w-0 items-start gap-2 sm:grid-cols-[11rem_1fr_auto]">
          <Field
            label={text.indicators.name}
            value={row.name}
            onChange={(event) => set(row.key, { name: event.target.value })}
            maxLength={40}
            spellCheck={false}
            autoCapitalize="off"
          />
          <ConditionField
            label={text.indicators.condition}
            value={row.text}
            change={(value) => set(row.key, { text: value })}
            problem={problemOf(`${part}.${row.name}`)}
          />
          <div className="sm:pt-6">
            <Button icon={Trash2} small onClick={() => change(rows.filter((one) => one.key !== row.key))}>
              {text.indicators.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button icon={Plus} small onClick={() => change([...rows, rowOf('', '')])}>
          {add}
        </Button>
      </div>
    </fieldset>
  )
}
