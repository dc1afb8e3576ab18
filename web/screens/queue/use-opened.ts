/** What the address asks to open on this screen, once: closing it takes it out of the address and leaves the rest. */
import { useNavigate, useSearch } from '@tanstack/react-router'

export function useOpened(): [string | null, () => void] {
  const { open, ...rest } = useSearch({ strict: false }) as { open?: string }
  const navigate = useNavigate()
  return [open ?? null, () => void navigate({ to: '.', search: rest as never, replace: true })]
}
