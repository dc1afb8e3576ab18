/** What a person is told when she withdraws: what stops and by when, and what goes on by law; and the same for paper, which others read too. */
import { fill, type Words } from '../../platform/words.ts'
import { type Purpose, purposes, restsOnLaw } from './model.ts'

type Told = { purpose: Purpose; recipient: string | null; stopsAt: string }

const sentence: Words = {
  id: 'Paling lambat {stopsAt} kami berhenti membagikan data Anda kepada {recipient} untuk “{purpose}”. Yang diwajibkan undang-undang tetap berjalan: {law}.',
  en: 'By {stopsAt} at the latest we stop sharing your data with {recipient} for “{purpose}”. What the law requires goes on: {law}.',
}

/** To be said to her, in one sentence. */
export function tellWithdrawal({ purpose, recipient, stopsAt }: Told): Words {
  const everybody: Words = { id: 'semua instansi', en: 'all agencies' }
  const said = (language: 'id' | 'en') =>
    fill(sentence, {
      stopsAt,
      recipient: recipient ?? everybody[language],
      purpose: purposes[purpose][language],
      law: restsOnLaw.map(({ words, ground }) => `${words[language]} (${ground[language]})`).join('; '),
    })[language]
  return { id: said('id'), en: said('en') }
}

/** What the sheet says: no name, no case, nothing of what it is about; who comes along may read it. */
export const sheetWords = {
  title: { id: 'Catatan pilihan Anda', en: 'Note of your choice' },
  lead: {
    id: 'Anda menarik persetujuan berbagi data. Pilihan itu dicatat dan dijalankan.',
    en: 'You withdrew your consent to sharing data. The choice is on record and is being carried out.',
  },
  number: { id: 'Nomor catatan', en: 'Number of the note' },
  date: { id: 'Dicatat', en: 'Recorded' },
  stops: { id: 'Berhenti paling lambat', en: 'Stops at the latest' },
  law: {
    id: 'Hal yang diwajibkan undang-undang tetap berjalan. Tanyakan kepada pendamping Anda apa saja itu.',
    en: 'What the law requires goes on. Ask the person who accompanies you what that is.',
  },
  again: { id: 'Anda boleh menyetujui lagi kapan saja.', en: 'You may agree again at any time.' },
} as const satisfies Record<string, Words>
