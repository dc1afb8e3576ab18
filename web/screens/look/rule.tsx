/** The rule by which a part is used, above it. */
import type { ReactNode } from 'react'

export function Rule({ children }: { children: ReactNode }) {
  return <p className="mb-3 text-sm text-soft">{children}</p>
}
