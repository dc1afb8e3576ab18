/** The legal track of a case, and deeds after which it is old. */
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'

export type Law = Output<'law.get'>
export type Proceeding = Law['proceedings'][number]

export const useLawDeed = <N extends Name>(name: N) =>
  useDeed(name, ['law.get', 'cases.get', 'victims.without'], { purpose: 'case' })
