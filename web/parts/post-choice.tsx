/** Choosing a post, gathered by agency. */
import type { PostRef } from '../../server/access/model.ts'
import { Choice } from './field.tsx'
import { postWords } from './post-name.tsx'

export function PostChoice({
  label,
  placeholder,
  posts,
  value,
  choose,
  optional = false,
}: {
  label: string
  placeholder: string
  posts: PostRef[]
  value: string
  choose: (post: string) => void
  optional?: boolean
}) {
  const agencies = [...new Map(posts.map((post) => [post.agency.id, post.agency])).values()]
  return (
    <Choice label={label} value={value} onChange={(event) => choose(event.target.value)} required={!optional}>
      <option value="">{placeholder}</option>
      {agencies.map((agency) => (
        <optgroup key={agency.id} label={agency.name}>
          {posts
            .filter((post) => post.agency.id === agency.id)
            .map((post) => (
              <option key={post.id} value={post.id}>
                {postWords(post)}
              </option>
            ))}
        </optgroup>
      ))}
    </Choice>
  )
}
