/** A post as officers call it: the agency's short name and the post (once, where they are the same), the full name in reach. */
import type { PostRef } from '../../server/access/model.ts'
import { useSpeech } from '../text/language.tsx'

/** The same as plain text, for lists of choices. */
export function postWords(post: PostRef): string {
  return post.agency.short === post.name ? post.name : `${post.agency.short} · ${post.name}`
}

export function PostName({ post }: { post: PostRef }) {
  const { text } = useSpeech()
  const isSame = post.agency.short === post.name
  return (
    <span title={`${post.agency.name} · ${post.jurisdiction.name}`}>
      <span className="font-semibold">{post.agency.short}</span>
      {!isSame && <span className="text-soft"> · {post.name}</span>}
      {post.closed && <span className="text-soft"> ({text.closedPost})</span>}
    </span>
  )
}
