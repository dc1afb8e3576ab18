/** What a rule of likeness is: levels of two texts of a column, and what can be told by a mark of each text. Pure. */
import type { Screen } from './screen.ts'

/**
 * Level of two different texts of a column, by number. Texts may be added at the end of the column. `screen` tells by a mark of each
 * text that two of them must be different.
 */
export type Level = { (x: number, y: number): number; screen?: Screen }
