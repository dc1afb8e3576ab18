/** "Why can I see this": the rows of sight that opened it, in sentences. Always one press away, never a secret. */
import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { Words } from '../../server/platform/words.ts'
import { useSpeech } from '../text/language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export function WhySee({ reasons }: { reasons: Words[] }) {
  const { text, say } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" small icon={Eye} onClick={() => setOpen(true)}>
        {text.whySee.ask}
      </Button>
      <Dialog open={open} close={() => setOpen(false)} title={text.whySee.ask} lead={text.whySee.lead}>
        <ul className="grid gap-2">
          {reasons.map((reason) => (
            <li key={reason.id} className="rounded-md bg-sunk px-3 py-2">
              {say(reason)}
            </li>
          ))}
          {reasons.length === 0 && <li className="text-soft">{text.whySee.none}</li>}
        </ul>
      </Dialog>
    </>
  )
}
