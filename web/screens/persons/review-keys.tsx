/** The keys of the review, drawn as keys; ornament on a button, and a list of their own behind the question mark. */
import type { ReactNode } from 'react'
import { Dialog } from '../../parts/dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

/** One key. Not read out: the button's own words are its name. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden
      className="inline-grid min-w-5 shrink-0 place-items-center rounded-sm border border-b-2 border-current/35 px-1 font-sans text-2xs leading-4 font-bold"
    >
      {children}
    </kbd>
  )
}

export function ReviewKeys({ open, close }: { open: boolean; close: () => void }) {
  const { text } = useSpeech()
  const { keyboardKeys: words, keys } = text.review
  const rows: [string[], string][] = [
    [[keys.same, keys['not same'], keys['cannot tell']], words.verdict],
    [['1', '2', '3', '4'], words.pick],
    [['Enter'], words.confirm],
    [['Esc'], words.leave],
    [['Z'], words.undo],
    [['J', 'K'], words.walk],
    [['?'], words.help],
  ]
  return (
    <Dialog open={open} close={close} title={text.review.keyboard} lead={text.review.keyboardLead}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
        {rows.map(([pressed, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              <span className="sr-only">{pressed.join(', ')}</span>
              {pressed.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
