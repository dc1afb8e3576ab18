/** Sentences of notices: codes and numbers of cases, never a name. */
import { fill, type Words } from '../platform/words.ts'

const sentences: Record<string, Words> = {
  'hand-over offered': {
    id: 'Serah terima ditawarkan kepada pos Anda ({number}).',
    en: 'A hand-over is offered to your post ({number}).',
  },
  'hand-over accepted': { id: 'Serah terima diterima.', en: 'The hand-over was accepted.' },
  'hand-over refused': {
    id: 'Serah terima ditolak; tanggung jawab tetap pada pos Anda.',
    en: 'The hand-over was refused; your post stays accountable.',
  },
  'hand-over silent': {
    id: 'Serah terima {number} tidak dijawab sampai lewat tenggat.',
    en: 'Hand-over {number} was not answered by its due time.',
  },
  'step late': { id: 'Satu langkah kasus {number} terlambat.', en: 'A step of case {number} is late.' },
  'answer late': {
    id: 'Sebuah pertanyaan belum dijawab sampai lewat tenggat.',
    en: 'A question was not answered by its due time.',
  },
}

export const sentenceOfNotice = (code: string, values: Record<string, string>): Words =>
  fill(sentences[code] ?? { id: code, en: code }, values)
