/** What comes before any question (protection.md P6): safety, health, an interpreter, a person who agrees and is alone; recorded with who saw to it. */
import { z } from 'zod'
import { Problem, type WrongField } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { type Profile, type Supporter, supporters } from './model.ts'

const who = z.string().trim().max(80)
const seenTo = z.strictObject({ done: z.boolean(), who })

/** `who` names an officer, a midwife, an interpreter: never what they found. */
export const preparationSchema = z.strictObject({
  safety: seenTo,
  health: seenTo,
  interpreter: z.strictObject({ needed: z.boolean(), who }),
  /** The person was told what it is for, that they may stop or not answer, and agreed; a child by its own assent. */
  agreed: z.boolean(),
  /** Nobody who came along on the journey is in the room or can hear. */
  alone: z.boolean(),
  /** Owed for a child. */
  supporter: z.strictObject({ kind: z.enum(Object.keys(supporters) as [Supporter]), who }).optional(),
})
export type Preparation = z.infer<typeof preparationSchema>

const noWho: Words = { id: 'tulis siapa', en: 'write who' }

/** Throws `bad-input` naming every condition that is not met. */
export function checkPreparation({ safety, health, interpreter, ...more }: Preparation, profile: Profile): void {
  const wrong: WrongField[] = []
  const refuse = (field: string, words: Words) => wrong.push({ field: `preparation.${field}`, ...words })
  if (!safety.done) refuse('safety.done', { id: 'pastikan keselamatan dahulu', en: 'make sure of their safety first' })
  else if (safety.who === '') refuse('safety.who', noWho)
  if (!health.done)
    refuse('health.done', {
      id: 'tanyakan dahulu apakah perlu pertolongan kesehatan',
      en: 'ask first whether health care is needed',
    })
  else if (health.who === '') refuse('health.who', noWho)
  if (interpreter.needed && interpreter.who === '')
    refuse('interpreter.who', {
      id: 'sebutkan penerjemahnya dan bahasanya',
      en: 'name the interpreter and the language',
    })
  if (!more.agreed)
    refuse('agreed', { id: 'tidak dimulai tanpa persetujuan orangnya', en: 'does not begin unless the person agrees' })
  if (!more.alone)
    refuse('alone', {
      id: 'tidak dimulai bersama pendamping perjalanan',
      en: 'does not begin beside somebody who came along',
    })
  if (profile === 'child' && (more.supporter === undefined || more.supporter.who === ''))
    refuse('supporter', {
      id: 'seorang anak didampingi: sebutkan siapa',
      en: 'a child has somebody beside them: say who',
    })
  if (wrong.length > 0) throw new Problem('bad-input', {}, wrong)
}
