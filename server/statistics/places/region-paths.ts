/** Region codes, of today or of the past, as paths from province to district, with their names. */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { regionChanges } from '../../reference/references/region-changes.ts'
import { regions } from '../../reference/references/regions.ts'
import { makeBook, resolveRegion } from '../../reference/resolve-region.ts'
import { readAll } from '../../reference/store.ts'
import { rest } from './model.ts'

/** Regions as counts need them. */
export type RegionPaths = {
  /** Province, regency, district; what is not known ends in `rest`. A code moved since is told where it is today. */
  pathOf(code: string | null): string[]
  nameOf(code: string): Words
  /** Codes directly within a region; the provinces for null. */
  within(code: string | null): string[]
}

const unknownAt: Words[] = [
  { id: 'Tempat tidak diketahui', en: 'Place not known' },
  { id: 'Kabupaten/kota tidak diketahui', en: 'Regency or city not known' },
  { id: 'Kecamatan tidak diketahui', en: 'District not known' },
]

/** A district's code is eight characters long; villages are cut off. */
const finest = 8

export async function readRegionPaths(ctx: Context): Promise<RegionPaths> {
  const book = makeBook((await readAll(ctx, regions)).rows, (await readAll(ctx, regionChanges)).rows)
  const today = (code: string): string | null => {
    if (book.byCode.has(code)) return code
    const moved = resolveRegion(book, code, 'kemendagri')?.today ?? []
    // Split into several, it is known only as far as all of them agree.
    if (moved.length === 1) return moved[0]!.code
    return code.includes('.') ? today(code.slice(0, code.lastIndexOf('.'))) : null
  }
  const children = Map.groupBy(
    [...book.byCode.keys()].filter((code) => code.length <= finest),
    (code) => code.slice(0, Math.max(0, code.lastIndexOf('.'))),
  )
  return {
    pathOf: (given) => {
      const code = given === null ? null : today(given.slice(0, finest))
      if (code === null) return [rest]
      const path = [2, 5, finest].filter((length) => length <= code.length).map((length) => code.slice(0, length))
      return code.length < finest ? [...path, `${code}.${rest}`] : path
    },
    nameOf: (code) => {
      if (code.endsWith(rest)) return unknownAt[code.split('.').length - 1]!
      const name = book.byCode.get(code)?.name ?? code
      return { id: name, en: name }
    },
    within: (code) => (children.get(code ?? '') ?? []).toSorted(),
  }
}
