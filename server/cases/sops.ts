/** Every SOP that ships, listed by hand. */
import type { Sop } from './sop.ts'
import { adultVictim } from './sops/adult-victim.ts'
import { childVictim } from './sops/child-victim.ts'
import { lawAndImmigration } from './sops/law-and-immigration.ts'
import { returningDeportees } from './sops/returning-deportees.ts'
import { victimAbroad } from './sops/victim-abroad.ts'

export const sops: readonly Sop[] = [adultVictim, childVictim, lawAndImmigration, returningDeportees, victimAbroad]
