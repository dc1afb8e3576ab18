/** A post as officers call it: the agency's short name and the post, with the full name in reach. */
import type { PostRef } from '../../server/access/model.ts'

export function PostName({ post }: { post: PostRef }) {
  return (
    <span title={`${post.agency.name} · ${post.jurisdiction.name}`}>
      <span className="font-semibold">{post.agency.short}</span> <span className="text-soft">· {post.name}</span>
    </span>
  )
}
