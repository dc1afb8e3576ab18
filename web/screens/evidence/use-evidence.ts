/** Evidence of a case, one item of it, and deeds after which they are old. */
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'

export type Evidence = Output<'evidence.list'>
export type Item = Output<'evidence.get'>

export const useEvidenceDeed = <N extends Name>(name: N) =>
  useDeed(name, ['evidence.list', 'evidence.get', 'law.get', 'cases.get'], { purpose: 'case' })
