/** Something done about a report; every list and page that shows it is old afterwards. */
import { useDeed } from '../../ask.ts'
import type { Name } from '../../call.ts'

export const useReportDeed = <N extends Name>(name: N) =>
  useDeed(name, ['reports.get', 'reports.list', 'situation.board'], { purpose: 'case' })
