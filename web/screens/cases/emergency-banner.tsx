/** Says on every look that this case is open as an emergency, until when and why, and that others know. */
import { ShieldAlert } from 'lucide-react'
import type { Output } from '../../call.ts'
import { Time } from '../../parts/time.tsx'
import { useSpeech } from '../../text/language.tsx'

export function EmergencyBanner({ emergency }: { emergency: NonNullable<Output<'cases.get'>['emergency']> }) {
  const { text } = useSpeech()
  return (
    <div role="status" className="flex gap-3 rounded-md bg-danger-wash px-4 py-3 text-danger">
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p>
        <strong>
          {text.emergencies.until} <Time at={emergency.until} />.
        </strong>{' '}
        {text.emergencies.banner} “{emergency.reason}”
      </p>
    </div>
  )
}
