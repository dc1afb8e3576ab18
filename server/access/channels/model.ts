/** Nouns of what leaves by e-mail and by message: channels, what an officer may choose, when a failed try comes again. Pure. */
import type { Words } from '../../platform/words.ts'

/** Kinds of what is told, as officers choose them; an escalation cannot be switched off and waits for nobody's night. */
export const noticeGroups = {
  escalation: { id: 'Eskalasi dan keadaan darurat', en: 'Escalations and emergencies' },
  offered: { id: 'Ditawarkan kepada pos saya', en: 'Offered to my post' },
  clock: { id: 'Tenggat', en: 'Clocks' },
  information: { id: 'Informasi', en: 'Information' },
} as const satisfies Record<string, Words>
export type NoticeGroup = keyof typeof noticeGroups

/** Ways by which an officer is told besides the screens. */
export const channels = {
  mail: { id: 'Surel', en: 'E-mail' },
  message: { id: 'Pesan', en: 'Message' },
} as const satisfies Record<string, Words>
export type Channel = keyof typeof channels

/** What an officer chooses for a channel: a group of notices, or the morning's counts. */
export type Choice = NoticeGroup | 'digest'
export const choices = ['escalation', 'offered', 'clock', 'information', 'digest'] as const satisfies Choice[]

/** Minutes until the next try; after the last one it is set aside (in all about two days: a mail server's usual weekend). */
const backoff = [1, 5, 15, 60, 240, 720, 1440]

/** Milliseconds after the `tries`-th try failed, not before what the other side asked for; null: set aside. */
export function waitAfter(tries: number, askedMs = 0): number | null {
  const minutes = backoff[tries - 1]
  return minutes === undefined ? null : Math.max(minutes * 60_000, askedMs)
}

/** What waits for an officer in the morning; nothing but counts and where each is looked at. */
export const digestLines = {
  offered: { words: { id: 'Ditawarkan', en: 'Offered' }, link: '/work?group=offered' },
  late: { words: { id: 'Terlambat', en: 'Late' }, link: '/work?group=late' },
  today: { words: { id: 'Hari ini', en: 'Due today' }, link: '/work?group=today' },
  determinations: { words: { id: 'Penetapan', en: 'Determinations' }, link: '/determinations' },
  without: { words: { id: 'Korban tanpa…', en: 'Victims without…' }, link: '/victims-without' },
} as const satisfies Record<string, { words: Words; link: string }>
export type DigestLine = keyof typeof digestLines

/** How much waits in the morning, over all posts of an officer: a letter names none of them, a shelter may be among them. */
export type DigestCounts = Record<DigestLine, number>
