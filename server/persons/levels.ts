/** The levels of a comparison as an edge keeps them: what is unknown is left out, since it is most of them and says nothing. */
import type { FieldLevel } from '../matching/compare.ts'
import { type Field, fields } from '../matching/weights.ts'

/** Field → level and bits. */
export type KeptLevels = Partial<Record<Field, [level: string, weight: number]>>

/** For the row. */
export const writeLevels = (levels: FieldLevel[]): KeptLevels =>
  Object.fromEntries(levels.filter((one) => one.level !== 'unknown').map((one) => [one.field, [one.level, one.weight]]))

/** Back from the row, every field in its order. */
export const readLevels = (kept: KeptLevels): FieldLevel[] =>
  fields.map((field) => {
    const [level, weight] = kept[field] ?? ['unknown', 0]
    return { field, level, weight } as FieldLevel
  })
