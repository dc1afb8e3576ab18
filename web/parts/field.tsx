/** Fields of a form: a label that stays, a hint before the mistake, a problem beside the field it belongs to. */
import { type ComponentProps, type ReactNode, useId } from 'react'

const box =
  'w-full rounded-md border border-edge bg-card px-3 text-ink placeholder:text-soft/80 hover:border-ink/60 aria-invalid:border-danger disabled:bg-sunk'

type Around = { label: ReactNode; hint?: ReactNode; problem?: string | undefined }

function Frame({ id, label, hint, problem, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p id={`${id}-problem`} className="text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}

function described(id: string, { hint, problem }: Around) {
  const by = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': by || undefined, 'aria-invalid': problem ? true : undefined }
}

export function Field({ label, hint, problem, ...rest }: Around & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <input {...rest} {...described(id, { label, hint, problem })} className={`${box} h-10 file:mr-3 file:h-full`} />
    </Frame>
  )
}

export function TextField({ label, hint, problem, ...rest }: Around & ComponentProps<'textarea'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <textarea rows={3} {...rest} {...described(id, { label, hint, problem })} className={`${box} min-h-20 py-2`} />
    </Frame>
  )
}

/** The system's own list: works with every keyboard, screen reader and thumb. */
export function Choice({ label, hint, problem, ...rest }: Around & ComponentProps<'select'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <select {...rest} {...described(id, { label, hint, problem })} className={`${box} h-10`} />
    </Frame>
  )
}
