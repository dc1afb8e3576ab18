/** Filters live in the address, so that a filtered list can be kept, sent and returned to. Changing one starts at page one. */
import { useNavigate, useSearch } from '@tanstack/react-router'

export function useFilters<F extends { page?: number }>(): [F, (change: Partial<F>) => void] {
  const filters = useSearch({ strict: false }) as F
  const navigate = useNavigate()
  const change = (part: Partial<F>) => {
    const next = Object.fromEntries(
      Object.entries({ ...filters, page: undefined, ...part }).filter(
        ([, value]) => value !== undefined && value !== '' && value !== false,
      ),
    )
    navigate({ to: '.', search: next as never, replace: true })
  }
  return [filters, change]
}
