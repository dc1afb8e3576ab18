/** A person's name, linked to the person under the purpose one has; a masked name says that it is masked. */
import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import type { Purpose } from '../call.ts'
import { useSpeech } from '../text/language.tsx'

export function PersonName({ name, id, purpose }: { name: string; id: string | null; purpose: Purpose }) {
  const { text } = useSpeech()
  const isMasked = name.includes('•')
  const shown = (
    <>
      {name}
      {isMasked && (
        <EyeOff aria-label={text.person.nameMasked} className="ml-1 inline size-3.5 align-[-2px] text-soft" />
      )}
    </>
  )
  if (!id) return <span>{shown}</span>
  return (
    <Link to={`/persons/${id}`} search={{ purpose }} className="font-semibold text-link hover:underline">
      {shown}
    </Link>
  )
}
