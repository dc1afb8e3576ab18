/**
 * The service worker: the page opens without a signal. It keeps the built files that the page names, all of one build or none, and nothing
 * else: no answer of the API is ever kept, and whatever it does not have goes to the network as if it were not there.
 */
const page = '/lapor'
const always = [page, '/before-paint.js', '/mark.svg']
/** A network that does not answer in this time is no network for opening a page. */
const patience = 4000

// It takes the next page that opens, never one that is half loaded: what that one asked for early would be fetched twice.
addEventListener('install', () => skipWaiting())

addEventListener('message', (event) => {
  const files = event.data?.keep
  if (Array.isArray(files)) event.waitUntil(keep(files))
})

/** Under the name of what is in it: the same build is not fetched twice, and an older one goes when the newer is whole. */
async function keep(files) {
  const bytes = new TextEncoder().encode(files.join(' '))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 8)
  const name = `shell ${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  if (await caches.has(name)) return
  const cache = await caches.open(name)
  try {
    await cache.addAll([...always, ...files])
  } catch (problem) {
    await caches.delete(name)
    throw problem
  }
  for (const other of await caches.keys()) if (other !== name) await caches.delete(other)
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(navigate(request))
  else if (pathname.startsWith('/assets/') || always.includes(pathname))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)))
})

async function navigate(request) {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patience)
  try {
    return await fetch(request, { signal: late.signal })
  } catch (problem) {
    const kept = await caches.match(page)
    if (kept) return kept
    throw problem
  } finally {
    clearTimeout(timer)
  }
}
