/** A row corrected or added, with a reason; what stood before stays. */
import { useState } from 'react'
import { type CheckState, checkStates } from '../../../server/reference/model.ts'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSpeech } from '../../text/language.tsx'

type Row = Output<'catalogue.row'>

export function ChangeRow({
  set,
  columns,
  now,
  rowKey,
  keyColumn,
  close,
}: {
  set: string
  columns: Row['columns']
  now?: Row['versions'][number]
  rowKey?: string
  /** Which column names the row. */
  keyColumn: string
  close: () => void
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [row, setRow] = useState<Record<string, string>>(() =>
    Object.fromEntries(columns.map(({ name }) => [name, now?.row[name] ?? ''])),
  )
  const [status, setStatus] = useState<CheckState>('to-confirm')
  const [reason, setReason] = useState('')
  const deed = useDeed('catalogue.change', ['catalogue.row', 'catalogue.get', 'catalogue.list', 'catalogue.region'])
  const key = rowKey ?? row[keyColumn] ?? ''
  const fixed = rowKey !== undefined
  const put = (name: string, value: string) => setRow((before) => ({ ...before, [name]: value }))
  return (
    <FormDialog
      open
      close={close}
      title={fixed ? text.catalogue.change : text.catalogue.add}
      lead={text.catalogue.changeLead}
      confirm={text.catalogue.save}
      ready={reason.trim().length >= 5 && key.trim() !== ''}
      send={async () => {
        const made = await deed.mutateAsync({
          set,
          key,
          version: now?.version ?? 0,
          row,
          status,
          reason: reason.trim(),
        })
        notice(text.catalogue.saved(made.version))
      }}
    >
      {columns.map((column) =>
        column.words ? (
          <Choice
            key={column.name}
            label={say(column.label)}
            value={row[column.name]}
            onChange={(event) => put(column.name, event.target.value)}
          >
            <option value="">–</option>
            {column.words.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </Choice>
        ) : (
          <Field
            key={column.name}
            label={say(column.label)}
            value={row[column.name]}
            maxLength={300}
            disabled={fixed && column.name === keyColumn}
            onChange={(event) => put(column.name, event.target.value)}
          />
        ),
      )}
      <Choice
        label={text.catalogue.status}
        value={status}
        onChange={(event) => setStatus(event.target.value as CheckState)}
      >
        {Object.entries(checkStates).map(([value, words]) => (
          <option key={value} value={value}>
            {say(words)}
          </option>
        ))}
      </Choice>
      <TextField
        label={text.catalogue.reason}
        hint={text.catalogue.reasonHint}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
