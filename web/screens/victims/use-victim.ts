/** The file of one victim, and deeds after which it is old. */
import { useDeed } from '../../ask.ts'
import type { Name, Output } from '../../call.ts'

export type Victim = Output<'victims.get'>

export const useVictimDeed = <N extends Name>(name: N) =>
  useDeed(name, ['victims.get', 'victims.without', 'secrets.read', 'work.list'], { purpose: 'case' })
