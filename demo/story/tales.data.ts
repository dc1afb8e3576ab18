/** What became of each planted ring: eight old cases of different ends, and two fresh alerts that somebody has begun to look at. */
import type { StoryStep } from '../story.ts'
import { bridesPassesAndPaths } from './tales/brides-passes-and-paths.data.ts'
import { childrenAndDeported } from './tales/children-and-deported.data.ts'
import { overlandAndScam } from './tales/overland-and-scam.data.ts'

/** A ring's steps, from its victims' papers. */
export type Tell = (victims: string[][]) => StoryStep[]

export const tales: Record<string, Tell> = { ...childrenAndDeported, ...overlandAndScam, ...bridesPassesAndPaths }
