/** Who else reads a document than the post that keeps it. Pure. */
import type { Words } from '../../../platform/words.ts'

export const documentAudiences = {
  post: { id: 'Pos saya saja', en: 'My post alone' },
  protector: { id: 'Pos saya dan pos yang melindungi', en: 'My post and the one that protects' },
  case: { id: 'Semua pos dalam kasus', en: 'Every post in the case' },
} as const satisfies Record<string, Words>
export type DocumentAudience = keyof typeof documentAudiences
