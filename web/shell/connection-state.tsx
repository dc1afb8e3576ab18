/** Whether news arrives by itself just now. */
import { CloudOff, RadioTower } from 'lucide-react'
import { useConnection } from '../live.ts'
import { useSpeech } from '../text/language.tsx'

export function ConnectionState({ short = false }: { short?: boolean }) {
  const { text } = useSpeech()
  const connection = useConnection()
  const Icon = connection === 'lost' ? CloudOff : RadioTower
  return (
    <p role="status" className="flex items-center gap-2 px-2 text-xs text-side-soft">
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${connection === 'lost' ? 'text-gold' : connection === 'starting' ? 'breathe' : ''}`}
      />
      <span className={short ? 'sr-only' : ''}>{text.shell.live[connection]}</span>
    </p>
  )
}
