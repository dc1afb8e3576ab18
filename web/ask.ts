/** Questions and deeds of the screens: cached by name and input, fetched again when the news says so. */
import { keepPreviousData, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { call, type Input, isCallProblem, type Name, type Output, type Purpose } from './call.ts'

/** A fresh idempotency key; `crypto.randomUUID` is missing on a plain http LAN. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One cache for the page. What the server refused is not asked again by itself; what was not reached is. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (tries, thrown) => tries < 3 && isCallProblem(thrown) && (thrown.status === 0 || thrown.status === 503),
      refetchOnWindowFocus: false,
    },
  },
})

/** Asks and keeps the answer. `purpose` belongs to the question: another purpose is another question. */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  options: { purpose?: Purpose; enabled?: boolean } = {},
) {
  return useQuery<Output<N>>({
    queryKey: [name, input, options.purpose ?? null],
    queryFn: () => call(name, input, options),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData as never,
  })
}

/**
 * Does something once: the same words keep the same key until they succeeded, so a second press, or a try after a lost answer,
 * changes nothing.
 * `touches` names the questions whose answers are old afterwards.
 */
export function useDeed<N extends Name>(name: N, touches: Name[], options: { purpose?: Purpose } = {}) {
  const last = useRef<{ said: string; key: string } | null>(null)
  return useMutation<Output<N>, unknown, Input<N>>({
    mutationFn: (input) => {
      const said = JSON.stringify(input)
      if (last.current?.said !== said) last.current = { said, key: newKey() }
      return call(name, input, { ...options, key: last.current.key })
    },
    onSuccess: async () => {
      last.current = null
      await forget(touches)
    },
  })
}

/** What is not one's to know any more: asked at every news it would be an attempt in the journal each time. */
const isGone = (thrown: unknown) => isCallProblem(thrown) && (thrown.status === 403 || thrown.status === 404)

/** Marks the answers to these questions as old, and with the board what is a part of it; those on screen are fetched again, unless they were refused. */
export async function forget(names: readonly Name[]): Promise<void> {
  const shares: Name[] = names.includes('situation.board') ? ['situation.counts', 'situation.wall'] : []
  await Promise.all(
    [...names, ...shares].map((name) =>
      cache.invalidateQueries({ queryKey: [name], predicate: ({ state }) => !isGone(state.error) }),
    ),
  )
}
