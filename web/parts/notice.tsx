/** One line at the foot of the page that says a deed is done; read out by screen readers, gone after some seconds. */
import { Check } from 'lucide-react'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'

const Context = createContext<(words: string) => void>(() => {})

/** Holds the one notice for everything inside. */
export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<{ words: string } | null>(null)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), 6000)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <Context value={(words) => setNotice({ words })}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-3 bottom-20 z-50 grid justify-items-center lg:bottom-6"
      >
        {notice && (
          <p className="arrive flex items-center gap-2 rounded-md bg-side px-4 py-2.5 font-semibold text-side-ink shadow-lift">
            <Check aria-hidden className="size-4 text-gold" />
            {notice.words}
          </p>
        )}
      </div>
    </Context>
  )
}

/** Says that something is done. */
export function useNotice(): (words: string) => void {
  return use(Context)
}
