/** Who did it: the officer with the post, or the clock of the house itself. */
import { useSpeech } from '../text/language.tsx'

export function Doer({ by, post }: { by: string | null; post: string | null }) {
  const { text } = useSpeech()
  return (
    <>
      <span className="font-semibold">{by ?? text.doerNobody}</span>
      {post && <span className="text-soft"> ({post})</span>}
    </>
  )
}
