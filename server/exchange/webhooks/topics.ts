/**
 * What an endpoint can be told. Each tells that something happened and where to look, never what it says (protection.md P8). To add one: an
 * entry here; a notice to a post is taken up by its code, anything else is left by a step of this folder.
 */
import type { Words } from '../../platform/words.ts'

/** One topic; `notice` is the code of the notice (access/platform-api.ts) that it repeats, `kind` narrows it by the notice's own `kind`. */
type Topic = { words: Words; notice?: string; kind?: string }

const topics = {
  'record.refused': {
    words: {
      id: 'Kiriman Anda memuat baris yang ditolak',
      en: 'A delivery of yours holds rows that were refused',
    },
  },
  'source.silent': {
    words: { id: 'Sumber data diam', en: 'A source has fallen silent' },
    notice: 'feed fault',
    kind: 'silent',
  },
  'source.faulty': {
    words: {
      id: 'Kiriman sumber tidak lengkap atau tidak wajar',
      en: 'A source’s deliveries are incomplete or unusual',
    },
    notice: 'feed fault',
  },
  'question.asked': {
    words: { id: 'Pos Anda ditanya tentang sebuah peringatan', en: 'Your post is asked about an alert' },
    notice: 'question asked',
  },
  'answer.late': {
    words: {
      id: 'Sebuah pertanyaan lewat tenggat tanpa jawaban',
      en: 'A question was not answered by its due time',
    },
    notice: 'answer late',
  },
  'hand-over.waiting': {
    words: { id: 'Serah terima menunggu jawaban pos Anda', en: 'A hand-over waits for your post’s answer' },
    notice: 'hand-over offered',
  },
  'hand-over.accepted': {
    words: { id: 'Serah terima Anda diterima', en: 'Your hand-over was accepted' },
    notice: 'hand-over accepted',
  },
  'hand-over.refused': {
    words: { id: 'Serah terima Anda ditolak', en: 'Your hand-over was refused' },
    notice: 'hand-over refused',
  },
  'hand-over.silent': {
    words: { id: 'Serah terima tidak dijawab sampai lewat tenggat', en: 'A hand-over was not answered in time' },
    notice: 'hand-over silent',
  },
  'step.late': {
    words: { id: 'Satu langkah kasus terlambat', en: 'A step of a case is late' },
    notice: 'step late',
  },
} as const satisfies Record<string, Topic>

export type TopicName = keyof typeof topics
export const topicNames = Object.keys(topics) as [TopicName, ...TopicName[]]

/** What a test sends; no endpoint chooses it. */
export const pingTopic = 'test.ping'

/** The topic in words; one that a later version took away stays readable. */
export const wordsOfTopic = (name: string): Words =>
  name === pingTopic
    ? { id: 'Pesan uji', en: 'Test message' }
    : ((topics as Record<string, Topic>)[name]?.words ?? { id: name, en: name })

/** The topic that repeats a notice; null when none does. The narrower stands first in the list. */
export const topicOfNotice = (code: string, kind: string | null): TopicName | null =>
  topicNames.find((name) => {
    const topic: Topic = topics[name]
    return topic.notice === code && (topic.kind === undefined || topic.kind === kind)
  }) ?? null
