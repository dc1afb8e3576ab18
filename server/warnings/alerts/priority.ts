/**
 * Where an alert stands in the queue: how grave × how sure × how soon. Three small whole numbers, so that an officer can say them aloud. It orders
 * the queue and nothing else; it is no score of a person and is never shown without its parts. Pure.
 */
import { fill, type Words } from '../../platform/words.ts'

/**
 * Days until the noon on which the first of them leaves (today or tomorrow, three days, a week), and by how much that multiplies; later or
 * unknown: once. Our judgement, to be confirmed on use.
 */
export const urgencies: readonly { within: number; times: number }[] = [
  { within: 1.5, times: 4 },
  { within: 3.5, times: 3 },
  { within: 7.5, times: 2 },
]
/** Who left so recently can still be met on the way, or by the mission abroad. */
export const justLeft = { within: 7, times: 2 }

/** 4 when one of them may be a child (UU 21/2007 art. 17: a third graver). */
const severities: Record<number, Words> = {
  1: { id: 'perlu perhatian', en: 'wants attention' },
  2: { id: 'berat', en: 'grave' },
  3: { id: 'sangat berat', en: 'very grave' },
  4: { id: 'sangat berat, mungkin menyangkut anak', en: 'very grave, a child may be among them' },
}
const certainties: Record<number, Words> = {
  1: { id: 'cukup untuk dilihat', en: 'enough to look at' },
  2: { id: 'cukup yakin', en: 'fairly sure' },
  3: { id: 'sangat yakin', en: 'very sure' },
}

/** What the queue's place is made of. */
export type Ranked = {
  severity: number
  certainty: number
  urgency: number
  departs: { at: string; as: 'planned' | 'usual' | 'left' } | null
}

const soon: Record<'planned' | 'usual' | 'left' | 'unknown', Words> = {
  planned: { id: 'rencana berangkat menurut catatan', en: 'planned departure by the records' },
  usual: { id: 'perkiraan lazimnya berangkat, bukan kepastian', en: 'estimated by what is usual, not certain' },
  left: { id: 'sudah menyeberang dan belum kembali', en: 'already across and not back' },
  unknown: { id: 'waktu berangkat tidak diketahui', en: 'time of departure unknown' },
}

/** The place in the queue, in a sentence that an officer can check. */
export function explainPriority({ severity, certainty, urgency, departs }: Ranked): Words {
  return fill(
    {
      id: 'Urutan {total} = berat {severity} ({grave}) × kepastian {certainty} ({sure}) × waktu {urgency} ({soon}).',
      en: 'Place {total} = gravity {severity} ({grave}) × certainty {certainty} ({sure}) × time {urgency} ({soon}).',
    },
    {
      total: severity * certainty * urgency,
      severity,
      certainty,
      urgency,
      grave: severities[severity] ?? severities[2]!,
      sure: certainties[certainty] ?? certainties[1]!,
      soon: soon[departs?.as ?? 'unknown'],
    },
  )
}
