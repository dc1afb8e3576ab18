/** Light or dark: the wish of this browser, else of the system. The first paint is set by `public/before-paint.js`. */
import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let wished: Theme = themes.find((theme) => theme === kept('theme')) ?? 'system'

function show(): void {
  const isDark = wished === 'dark' || (wished === 'system' && system.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

system.addEventListener('change', show)

function choose(theme: Theme): void {
  wished = theme
  keep('theme', theme)
  show()
  for (const told of listeners) told()
}

/** The chosen theme and the way to choose another. */
export function useTheme(): { theme: Theme; choose: (theme: Theme) => void } {
  const theme = useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    () => wished,
  )
  return { theme, choose }
}
