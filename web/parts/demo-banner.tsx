/** Always there in a demo: nobody here is real. */
import { useSpeech } from '../text/language.tsx'

export function DemoBanner() {
  const { text } = useSpeech()
  return <aside className="bg-warn-wash px-3 py-1 text-center text-xs font-semibold text-warn">{text.demoBanner}</aside>
}
