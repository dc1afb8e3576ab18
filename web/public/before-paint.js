// Runs before the first paint, so that neither theme nor language flashes. Storage may be closed: then the system decides.
;(() => {
  const root = document.documentElement
  let kept = {}
  try {
    kept = { theme: localStorage.getItem('simpul.theme'), language: localStorage.getItem('simpul.language') }
  } catch {}
  const dark = kept.theme === 'dark' || (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = kept.language === 'en' ? 'en' : 'id'
})()

// Which files this page is made of is asked at its end (keep-shell.ts); the browser forgets it after 250 answers otherwise.
performance.setResourceTimingBufferSize(5000)
