/** How an officer of the demo is written down. */
import type { CastOfficer } from '../../cast.ts'

/** One of them; the last two are the line in both languages. */
export function officer(
  login: string,
  name: string,
  post: string,
  role: CastOfficer['role'],
  id: string,
  en: string,
): CastOfficer {
  return { login, name, post, role, does: { id, en } }
}
