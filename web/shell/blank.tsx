/** One key blanks the screen: somebody has come to the counter. The same key, or the button, shows it again; paper stays empty too. */
import { EyeOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Mark } from '../parts/mark.tsx'
import { useSpeech } from '../text/language.tsx'
import { told } from '../told.ts'

/** Free in every browser, and works while one types. */
export const blankKey = 'F2'

const covered = told(false)
let title = ''

/** Covers the screen, or shows it again. */
export function setBlank(next: boolean): void {
  if (next === covered.now()) return
  // The name of a tab may name somebody; it stands in the list of windows.
  if (next) title = document.title
  document.title = next ? 'Simpul' : title
  document.documentElement.toggleAttribute('data-blank', next)
  covered.tell(next)
}

/** Hears the key, and is the cover. */
export function Blank() {
  const { text } = useSpeech()
  const blank = covered.use()
  const back = useRef<HTMLButtonElement>(null)
  const earlier = useRef<Element | null>(null)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== blankKey || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      setBlank(!covered.now())
    }
    addEventListener('keydown', hear, { capture: true })
    return () => removeEventListener('keydown', hear, { capture: true })
  }, [])
  useEffect(() => {
    if (blank) {
      earlier.current = document.activeElement
      back.current?.focus()
    } else if (earlier.current instanceof HTMLElement) {
      earlier.current.focus({ preventScroll: true })
    }
  }, [blank])
  if (!blank) return null
  return createPortal(
    <div
      data-cover
      role="dialog"
      aria-modal="true"
      aria-label={text.shell.blank.title}
      // A dialog beneath takes the pointer from everything else, and would close at a press outside of it.
      onPointerDown={(event) => event.stopPropagation()}
      className="on-side pointer-events-auto fixed inset-0 z-[100] grid place-content-center justify-items-center gap-4 bg-side p-6 text-center text-side-ink"
    >
      <Mark className="size-14" />
      <p className="text-lg font-bold">{text.shell.blank.title}</p>
      <button
        ref={back}
        type="button"
        onClick={() => setBlank(false)}
        className="inline-flex min-h-10 items-center gap-2 rounded-md border border-white/30 px-4 font-semibold hover:bg-side-raised"
      >
        <EyeOff aria-hidden className="size-4" />
        {text.shell.blank.back(blankKey)}
      </button>
    </div>,
    document.body,
  )
}
