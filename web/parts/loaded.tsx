/** A question to the server in its three states: on its way (skeleton), gone wrong (what to do), answered. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'

export function Loaded<T>({
  query,
  rows,
  tall,
  children,
}: {
  query: UseQueryResult<T>
  rows?: number
  tall?: boolean
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Trouble thrown={query.error} again={() => query.refetch()} />
  return <Skeleton rows={rows} tall={tall} />
}
