/** How many victims lack something today; red while a line carries no reason. `quiet` says nothing when nobody does. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../ask.ts'
import { useSpeech } from '../../text/language.tsx'

export function WithoutLink({ quiet = false }: { quiet?: boolean }) {
  const { text } = useSpeech()
  const query = useAnswer('victims.without', {}, { purpose: 'case' })
  const open = query.data?.open ?? 0
  if (quiet && open === 0) return null
  return (
    <Link
      to="/victims-without"
      className={`ml-auto inline-flex min-h-8 items-center rounded-md border px-2.5 text-sm font-semibold no-underline ${open > 0 ? 'border-danger/50 bg-danger-wash text-danger' : 'border-edge/60 text-link'}`}
    >
      {text.victims.withoutCount(open)}
    </Link>
  )
}
