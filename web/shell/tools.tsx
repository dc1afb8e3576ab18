/** What stands ready on every screen: the search (Ctrl or ⌘ with K), another role's eyes, and the key that covers the screen. */
import { lazy, Suspense, useEffect } from 'react'
import { told } from '../told.ts'
import { Blank } from './blank.tsx'
import { SeeAsDialog } from './see-as.tsx'

type Tool = 'search' | 'see as'

const loadSearch = () => import('../search/search-dialog.tsx')
const SearchDialog = lazy(async () => ({ default: (await loadSearch()).SearchDialog }))

const open = told<Tool | null>(null)

export const openTool = open.tell

const close = () => openTool(null)

export function Tools() {
  const tool = open.use()
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
