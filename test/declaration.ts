/** An indicator as somebody writes it, for tests of the doors that take one: everybody who applied for a passport for work. */
import type { Declaration } from '../server/warnings/drafts/declaration.ts'

/** A sentence in both languages. */
export const words = (id: string) => ({ id: `${id} (id)`, en: `${id} (en)` })

/** "Applied for a passport for work": everybody of whom that is so. */
export const declaration: Declaration = {
  ...{ id: 'applied-for-work', question: words('Mengajukan paspor untuk bekerja?'), dimension: 'act' },
  ...{ legal: words('UU 18/2017'), silencedBy: words('Tidak ada'), next: words('Tanyakan penempatan') },
  define: { newest: "records.last(r, r.happening == 'passport-application' && r.purpose == 'work')" },
  ...{ about: 'newest', bands: { weak: 'has(newest)' }, aloneAt: [], values: {}, evidence: '[newest]' },
  ...{ sentence: { weak: words('Mengajukan paspor untuk bekerja') }, tells: ['journey'], modus: 'overland workers' },
}
