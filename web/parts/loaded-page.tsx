/** A screen about one thing, in its three states; while it loads and when it fails it still has its heading and its way back. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isCallProblem } from '../call.ts'
import { useSpeech } from '../text/language.tsx'
import { Page } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'

export function LoadedPage<T>({
  query,
  trail,
  children,
}: {
  query: UseQueryResult<T>
  trail: { to: string; words: string }
  children: (data: T) => ReactNode
}) {
  const { text } = useSpeech()
  if (query.data !== undefined && !query.isPlaceholderData) return children(query.data)
  if (query.error) {
    const isMissing = isCallProblem(query.error) && query.error.status === 404
    return (
      <Page title={isMissing ? text.notFound.title : trail.words} trail={trail}>
        <Trouble thrown={query.error} again={() => query.refetch()} />
      </Page>
    )
  }
  return (
    <Page title={trail.words} trail={trail}>
      <Skeleton rows={8} tall />
    </Page>
  )
}
