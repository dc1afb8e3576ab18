/** Words by which kinds of work are told apart in what people write of a job, in Indonesian, Malay and English. Wanting words are added here. */
import type { Work } from './model.ts'

/** The first kind whose words occur is taken; `office` stands first, because "admin pabrik" sits at a screen. */
const workWords: { work: Exclude<Work, 'any'>; words: RegExp }[] = [
  {
    work: 'office',
    words:
      /\b(customer service|cs|admin\w*|telemarket\w*|digital marketing|marketing online|live ?chat|data entry|operator (komputer|online|judi|slot)|it support|programmer|penerjemah|translator|typist|pengetik|call cent(er|re))\b/i,
  },
  {
    work: 'domestic',
    words:
      /\b(pembantu|asisten rumah tangga|art|prt|rumah tangga|pengasuh|baby ?sitter|caregiver|perawat lansia|penjaga orang tua|maid|helper|housemaid|domestic)\b/i,
  },
  { work: 'factory', words: /\b(pabrik|kilang|operator produksi|garmen|garment|jahit|konveksi|factory|production)\b/i },
]

/** The kind of work, or any. */
export const workOf = (occupation: string | undefined): Work =>
  workWords.find(({ words }) => words.test(occupation ?? ''))?.work ?? 'any'
