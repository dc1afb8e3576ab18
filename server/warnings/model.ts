/** Nouns of warnings: how strongly a finding speaks, how high an alert is, what a condition rests on. Pure. */

/** How much one finding says. */
export const strengths = { weak: 1, medium: 2, strong: 3 } as const
export type Strength = keyof typeof strengths

/** How soon an alert wants a human. */
export type Level = 'high' | 'medium' | 'low'

/** What an indicator's condition rests on. Those on age, sex, region or behaviour never alert alone (protection.md P4). */
export type RestsOn =
  | 'contradiction'
  | 'tie'
  | 'earlier record'
  | 'missing record'
  | 'age'
  | 'sex'
  | 'region'
  | 'behaviour'

/**
 * An alert is high when a finding speaks strongly and its modus has five thirds of the points it asks for, medium when either is so in part:
 * a strong finding, or four thirds. Measured on the demo region, where it orders the queue as the analysts' own levels did.
 */
export const highReach = 5 / 3
export const mediumReach = 4 / 3
