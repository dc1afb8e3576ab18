/** What stands in the parts on this page: nobody's names, posts that are nobody's, a refusal that nobody met. */
import type { PostRef } from '../../../server/access/model.ts'
import type { Words } from '../../../server/platform/words.ts'
import type { CallProblem } from '../../call.ts'

/** Words of the reader's own language, for parts that take both. */
export const both = (words: string): Words => ({ id: words, en: words })

const agency = { id: 'look', short: 'UPTD PPA', name: 'UPTD PPA Contoh' }
const jurisdiction = { code: '61.72', name: 'Singkawang' }

/** In service, and closed. */
export const posts: PostRef[] = [
  { id: 'open', code: 'open', name: 'UPTD PPA Contoh', zone: 'Asia/Pontianak', agency, jurisdiction },
  { id: 'closed', code: 'closed', name: 'Pos Lama Contoh', zone: 'Asia/Pontianak', agency, jurisdiction, closed: true },
]

/** As the server refuses an input. */
export const problem = (words: string): CallProblem =>
  Object.assign(new Error('bad-input'), {
    ...{ code: 'bad-input', status: 422, words: both(words), fields: [{ field: 'passport', ...both(words) }] },
  })
