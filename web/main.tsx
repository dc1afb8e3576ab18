/** Starts the web: words first, then the page. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { cache } from './ask.ts'
import './look.css'
import { router } from './router.tsx'
import { catalogue, keptLanguage, Speaking } from './text/language.tsx'

// The dialogs' scroll lock adds a style element and asks for the nonce under this name.
Object.assign(globalThis, {
  __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce,
})

// After an upgrade an open page asks for files that are gone: load the new page, unless this one is itself brand new.
addEventListener('vite:preloadError', () => {
  if (performance.now() > 10_000) location.reload()
})

const first = await catalogue(keptLanguage())
createRoot(document.getElementById('simpul')!).render(
  <QueryClientProvider client={cache}>
    <Speaking first={first}>
      <RouterProvider router={router} />
    </Speaking>
  </QueryClientProvider>,
)
