/** j and k walk the links of a list; Enter is the link's own. Keys typed into a field stay there. */
import { useEffect, useRef } from 'react'

export function useWalk() {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    function walk(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'j' && event.key !== 'k')) return
      const at = document.activeElement
      if (at instanceof HTMLElement && at.matches('input, textarea, select, [role="menuitemradio"]')) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-walk]') ?? [])]
      if (links.length === 0) return
      const here = at instanceof HTMLElement ? links.indexOf(at) : -1
      const next = here < 0 ? 0 : here + (event.key === 'j' ? 1 : -1)
      links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
    }
    document.addEventListener('keydown', walk)
    return () => document.removeEventListener('keydown', walk)
  }, [])
  return list
}
