/** Who is on duty at a post now, and the number of the duty. */
import { Phone } from 'lucide-react'
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

export type Duty = NonNullable<Output<'cases.get'>['tracks'][number]['onDuty']>

export function OnDuty({ duty }: { duty: Duty }) {
  const { text } = useSpeech()
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs text-soft">
      <Phone aria-hidden className="size-3.5" />
      {text.duties.now(duty.officer, text.duties.kind[duty.kind])}
      <a href={`tel:${duty.phone.replaceAll(/[^+\d]/g, '')}`} className="font-semibold">
        {duty.phone}
      </a>
    </span>
  )
}
