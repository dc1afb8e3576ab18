/** Keeps the page itself on the device, so that it opens without a signal: names of built files only, never an answer of the server. */

/** Called by a screen that works without a signal, once everything it needs has been loaded. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/keep.js')
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.flatMap(({ origin, pathname }) =>
    origin === location.origin && /^\/assets\/.+\.(js|css|woff2)$/.test(pathname) ? pathname : [],
  )
  active?.postMessage({ keep: [...new Set(files)].toSorted() })
}
