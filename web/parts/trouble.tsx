/** What went wrong and what to do now, in the reader's language; unknown faults do not pretend to know. */
import { CircleAlert, RotateCw } from 'lucide-react'
import { isCallProblem } from '../call.ts'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'

export function Trouble({ thrown, again }: { thrown: unknown; again?: () => void }) {
  const { text, say } = useSpeech()
  const told = isCallProblem(thrown) ? thrown : null
  const advice = told ? text.trouble.advice(told.status) : text.trouble.page
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-danger/40 bg-danger-wash p-4">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="grid min-w-0 gap-1.5">
        <p className="font-bold text-danger">{told ? say(told.words) : text.trouble.title}</p>
        {told && told.fields.length > 0 && (
          <ul className="list-disc pl-5">
            {told.fields.map((field) => (
              <li key={`${field.field} ${field.id}`}>
                <code className="text-xs">{field.field}</code>: {say(field)}
              </li>
            ))}
          </ul>
        )}
        <p>{advice}</p>
        {again && (
          <div className="mt-1">
            <Button small icon={RotateCw} onClick={again}>
              {text.trouble.again}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
