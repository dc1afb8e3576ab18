/** A decision that must carry a reason, in the words of the one who decides. */
import { type ReactNode, useState } from 'react'
import { TextField } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'

/** Shortest reason that the server takes. */
const shortest = 5

export function ReasonDialog({
  label,
  hint,
  ready = true,
  optional = false,
  decide,
  children,
  ...dialog
}: {
  open: boolean
  close: () => void
  title: string
  lead?: ReactNode
  label: string
  hint?: string
  confirm: string
  danger?: boolean
  /** False while another field of the dialog still needs an answer. */
  ready?: boolean
  /** True where a note helps but is not owed. */
  optional?: boolean
  decide: (reason: string) => Promise<unknown>
  children?: ReactNode
}) {
  const [reason, setReason] = useState('')
  const isEnough = optional || reason.trim().length >= shortest
  return (
    <FormDialog
      {...dialog}
      ready={ready && isEnough}
      send={async () => {
        await decide(reason.trim())
        setReason('')
      }}
    >
      {children}
      <TextField
        label={label}
        hint={hint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={!optional}
        minLength={optional ? undefined : shortest}
      />
    </FormDialog>
  )
}
