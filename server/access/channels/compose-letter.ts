/** What a letter and a message say: sentences, numbers of cases, links and references, never a name of a person. Pure. */
import type { Words } from '../../platform/words.ts'
import { linkOfNotice, sentenceOfNotice } from '../notice-words.ts'
import { type DigestCounts, type DigestLine, digestLines } from './model.ts'

/** A letter tells so many, a message so few; the rest is one number. */
const [toldInLetter, toldInMessage] = [20, 3]

/** One thing that waits to be told: a notice, or the counts of a morning. */
export type Told = {
  reference: string
  code: string
  values: Record<string, string>
  about: string | null
  subject: string | null
  counts: DigestCounts | null
}

const words = {
  many: { id: 'pemberitahuan', en: 'notices' },
  morning: { id: 'Yang menunggu hari ini', en: 'What waits today' },
  reference: { id: 'Rujukan', en: 'Reference' },
  more: { id: 'dan lainnya', en: 'and more' },
  foot: {
    id: 'Surel ini tidak memuat nama siapa pun: masuk untuk membaca isinya. Jenis pemberitahuan dan jam tenang diatur di',
    en: 'This letter names nobody: sign in to read what it is about. Kinds of notices and quiet hours are set at',
  },
} satisfies Record<string, Words>

type Speech = { language: keyof Words; site: string }

/** The sentence, with the case's number where the sentence itself does not say it. */
function sentenceOf({ code, values }: Told, language: keyof Words): string {
  const said = sentenceOfNotice(code, values)[language]
  const { number } = values
  return number === undefined || said.includes(number) ? said : `${said} (${number})`
}

const linkOf = ({ about, subject, values }: Told, site: string) =>
  `${site}${linkOfNotice(about, subject, values) ?? '/'}`

const linesOf = (counts: DigestCounts) => (Object.keys(digestLines) as DigestLine[]).filter((line) => counts[line] > 0)
const tell = (line: DigestLine, counts: DigestCounts, language: keyof Words) =>
  `${digestLines[line].words[language]}: ${counts[line]}`

const morningOf = (digest: DigestCounts[], { language, site }: Speech): string[] =>
  digest.map((counts) =>
    [
      words.morning[language],
      ...linesOf(counts).map((line) => `${tell(line, counts, language)} · ${site}${digestLines[line].link}`),
    ].join('\n'),
  )

/** A subject; the morning's counts; for each notice its sentence, where it leads and its reference. */
export function composeLetter(told: Told[], { language, site }: Speech): { subject: string; text: string } {
  const [digest, notices] = parted(told)
  const lines = notices
    .slice(0, toldInLetter)
    .map((one) =>
      [sentenceOf(one, language), linkOf(one, site), `${words.reference[language]}: ${one.reference}`].join('\n'),
    )
  if (notices.length > toldInLetter) lines.push(`… ${words.more[language]}: ${notices.length - toldInLetter}`)
  const count = notices.length === 1 ? sentenceOf(notices[0]!, language) : `${notices.length} ${words.many[language]}`
  const about = [...(digest.length > 0 ? [words.morning[language]] : []), ...(notices.length > 0 ? [count] : [])]
  return {
    subject: `Simpul · ${about.join(' · ')}`,
    text: [...morningOf(digest, { language, site }), ...lines, `${words.foot[language]} ${site}/mail`].join('\n\n'),
  }
}

/** The same in few words: what does not fit is one number and the way to the queue. */
export function composeMessage(told: Told[], { language, site }: Speech): string {
  const [digest, notices] = parted(told)
  const morning = digest.map((counts) => {
    const said = linesOf(counts).map((line) => tell(line, counts, language))
    return `${words.morning[language]}: ${said.join(', ')}. ${site}/work`
  })
  const lines = notices.slice(0, toldInMessage).map((one) => `${sentenceOf(one, language)} ${linkOf(one, site)}`)
  const more = notices.length - toldInMessage
  if (more > 0) lines.push(`… ${words.more[language]}: ${more}. ${site}/work`)
  return ['Simpul', ...morning, ...lines].join('\n')
}

const parted = (told: Told[]): [DigestCounts[], Told[]] => [
  told.flatMap((one) => one.counts ?? []),
  told.filter((one) => one.counts === null),
]
