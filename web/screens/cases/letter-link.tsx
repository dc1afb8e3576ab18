/** A letter to file, as a PDF; its address holds ids only. */
import { FileText } from 'lucide-react'
import { useSpeech } from '../../text/language.tsx'

type Kind = 'hand-over' | 'acceptance' | 'refusal' | 'request' | 'reply' | 'referral' | 'determination'

export function LetterLink({ id, kind }: { id: string; kind: Kind }) {
  const { text } = useSpeech()
  return (
    <a
      href={`/api/web/cases.letter?id=${id}&kind=${kind}`}
      download
      className="no-print inline-flex items-center gap-1 text-sm"
    >
      <FileText aria-hidden className="size-3.5 shrink-0" />
      {text.case.letter[kind]}
    </a>
  )
}
