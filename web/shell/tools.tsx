/** What stands ready on every screen: the search (Ctrl or ⌘ with K), another role's eyes, and the key that covers the screen. */
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { Blank } from './blank.tsx'
import { SeeAsDialog } from './see-as.tsx'

type Tool = 'search' | 'see as'

const loadSearch = () => import('../search/search-dialog.tsx')
const SearchDialog = lazy(async () => ({ default: (await loadSearch()).SearchDialog }))

let open: Tool | null = null
const listeners = new Set<() => void>()

export function openTool(tool: Tool | null): void {
  open = tool
  for (const told of listeners) told()
}

const close = () => openTool(null)

const useTool = () =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => open,
  )

export function Tools() {
  const tool = useTool()
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // The field is on its way before the second key: nothing typed is lost.
      if (event.key === 'Control' || event.key === 'Meta') void loadSearch().catch(() => {})
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      openTool('search')
    }
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('keydown', hear)
      close()
    }
  }, [])
  return (
    <>
      {tool === 'search' && (
        <Suspense>
          <SearchDialog close={close} seeAs={() => openTool('see as')} />
        </Suspense>
      )}
      {tool === 'see as' && <SeeAsDialog close={close} />}
      <Blank />
    </>
  )
}
