/** Every SOP that ships, listed by hand. */
import type { Sop } from './sop.ts'
import { adultVictim } from './sops/adult-victim.ts'

export const sops: readonly Sop[] = [adultVictim]
