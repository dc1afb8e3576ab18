/** Something done with an interview; every list and page that shows it is old afterwards. */
import { useDeed } from '../../ask.ts'
import type { Name } from '../../call.ts'

export const useInterviewDeed = <N extends Name>(name: N) =>
  useDeed(name, ['interviews.get', 'interviews.list', 'interviews.prepare'], { purpose: 'case' })
