/** Whether what is written may be published, and which holes others must fill. */
import { CircleCheck, CircleDashed, TriangleAlert, Unplug } from 'lucide-react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

export function Soundness({ told }: { told: Output<'sops.check'> | null }) {
  const { text, say } = useSpeech()
  if (told === null)
    return (
      <p role="status" className="flex items-center gap-2 rounded-md bg-sunk px-3 py-2 text-sm text-soft">
        <CircleDashed aria-hidden className="size-4 shrink-0" /> {text.sops.incomplete}
      </p>
    )
  return (
    <div role="status" className="grid gap-2 text-sm">
      {told.problems.length === 0 ? (
        <p className="flex items-center gap-2 rounded-md bg-good-wash px-3 py-2 font-semibold text-good">
          <CircleCheck aria-hidden className="size-4 shrink-0" /> {text.sops.sound}
        </p>
      ) : (
        <div className="rounded-md bg-warn-wash px-3 py-2 text-warn">
          <p className="flex items-center gap-2 font-semibold">
            <TriangleAlert aria-hidden className="size-4 shrink-0" /> {text.sops.problems(told.problems.length)}
          </p>
          <ul className="mt-1 list-disc pl-8">
            {told.problems.map((one) => (
              <li key={`${one.field} ${one.id}`}>
                <code>{one.field}</code>: {say(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.holes.length > 0 && (
        <p className="flex items-center gap-2 rounded-md bg-sunk px-3 py-2 text-soft">
          <Unplug aria-hidden className="size-4 shrink-0" /> {text.sops.holesCount(told.holes.length)}
        </p>
      )}
    </div>
  )
}
