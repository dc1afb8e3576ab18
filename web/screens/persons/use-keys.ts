/** Keys of a screen that is worked by keyboard. What is typed into a field, or while a dialog asks, stays there. */
import { useEffect, useRef } from 'react'

const fields = 'input, textarea, select, [contenteditable="true"], [role^="menuitem"]'
/** These take Enter themselves. */
const pressed = 'a, button, summary, [role="tab"]'

/** `keys` by `KeyboardEvent.key` in small letters; answers of `false` leave the key to the page. */
export function useKeys(keys: Record<string, () => unknown>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      const at = event.target instanceof Element ? event.target : document.body
      if (at.closest(fields) || document.querySelector('[role="dialog"]')) return
      if (key === 'enter' && at.closest(pressed)) return
      const deed = latest.current[key]
      if (deed && deed() !== false) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
