/** A person's name, linked to the person under the purpose one has; a name that is covered for this reader says so. */
import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import type { Purpose } from '../call.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../text/language.tsx'

export function PersonName({ name, id, purpose }: { name: string | null; id: string | null; purpose: Purpose }) {
  const { text } = useSpeech()
  const may = useMay()
  const shown = name || (
    <span className="inline-flex items-center gap-1.5 text-soft" title={text.person.nameCoveredWhy}>
      <EyeOff aria-hidden className="size-3.5" />
      {text.person.nameCovered}
    </span>
  )
  if (!id || !may('read persons')) return <span className="font-semibold">{shown}</span>
  return (
    <Link to={`/persons/${id}`} search={{ purpose } as never} className="font-semibold text-link hover:underline">
      {shown}
    </Link>
  )
}
