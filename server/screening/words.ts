/** Words of screening: declared purposes and directions, and whom to call. Pure. */
import type { Words } from '../platform/words.ts'

/** Purposes that a person may declare; `writes` is what the record says, in the words of the source. */
export const declaredPurposes = {
  tourism: { id: 'Wisata', en: 'Tourism', writes: 'Wisata' },
  work: { id: 'Bekerja', en: 'Work', writes: 'Bekerja' },
  internship: { id: 'Magang', en: 'Internship', writes: 'Magang' },
  umrah: { id: 'Umrah atau haji khusus', en: 'Umrah or special hajj', writes: 'Umrah' },
  family: { id: 'Mengunjungi keluarga', en: 'Visiting family', writes: 'Keluarga' },
  study: { id: 'Belajar', en: 'Study', writes: 'Belajar' },
  marriage: { id: 'Menikah', en: 'Marriage', writes: 'Menikah' },
  trade: { id: 'Berdagang atau belanja', en: 'Trade or shopping', writes: 'Berdagang' },
  medical: { id: 'Berobat', en: 'Medical care', writes: 'Berobat' },
  other: { id: 'Lain-lain', en: 'Other', writes: 'Lain-lain' },
} as const satisfies Record<string, Words & { writes: string }>
export type DeclaredPurpose = keyof typeof declaredPurposes
export const declaredPurposeCodes = Object.keys(declaredPurposes) as DeclaredPurpose[]

/** Whom to call when somebody is in danger: the national help line and the police; the officer's own head stands beside them. */
export const dangerCalls: { who: Words; number: string }[] = [
  { who: { id: 'Polisi', en: 'Police' }, number: '110' },
  { who: { id: 'SAPA 129, perempuan dan anak', en: 'SAPA 129, women and children' }, number: '129' },
  { who: { id: 'WhatsApp SAPA', en: 'SAPA on WhatsApp' }, number: '08111-129-129' },
]
