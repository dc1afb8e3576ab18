/** Sentences of a case's timeline and of notices, made at read time from codes and values. */
import { fill, type Words } from '../platform/words.ts'
import { outcomes, tracks } from './model.ts'
import type { Sop } from './sop.ts'

const events: Record<string, Words> = {
  opened: { id: 'Kasus {number} dibuka', en: 'Case {number} opened' },
  offered: { id: 'Menawarkan serah terima jalur {track} kepada {to}', en: 'Offered the track {track} to {to}' },
  accepted: { id: 'Menerima jalur {track}; kini penanggung jawab', en: 'Accepted the track {track}; now accountable' },
  refused: {
    id: 'Menolak jalur {track}; mengusulkan {proposed}',
    en: 'Refused the track {track}; proposes {proposed}',
  },
  silent: {
    id: '{post} diam melewati tenggat (jalur {track}); diberitahukan kepada {told}',
    en: '{post} silent past the due time (track {track}); told to {told}',
  },
  late: { id: 'Langkah terlambat: {step}', en: 'Step is late: {step}' },
  done: { id: 'Selesai: {step}', en: 'Done: {step}' },
  'not needed': { id: 'Tidak diperlukan: {step}', en: 'Not needed: {step}' },
  outcome: { id: 'Hasil untuk satu orang: {outcome}', en: 'Outcome for one person: {outcome}' },
  closed: { id: 'Kasus ditutup', en: 'Case closed' },
}

/** Codes among the values become words of each language. */
export function sentenceOfCaseEvent(does: string, values: Record<string, string>, sop: Sop): Words {
  const sentence = events[does] ?? { id: does, en: does }
  const say = (language: 'id' | 'en'): string => {
    const spoken: Record<string, string> = { ...values }
    if (values.track !== undefined)
      spoken.track = tracks[values.track as keyof typeof tracks]?.[language] ?? values.track
    if (values.outcome !== undefined)
      spoken.outcome = outcomes[values.outcome as keyof typeof outcomes]?.[language] ?? values.outcome
    if (values.step !== undefined)
      spoken.step = sop.steps.find((step) => step.code === values.step)?.words[language] ?? values.step
    return fill(sentence, spoken)[language]
  }
  return { id: say('id'), en: say('en') }
}
