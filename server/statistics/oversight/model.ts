/** Nouns of oversight: forms of a complainant's consent, and what happened at a desk as it is told to the Ombudsman. Pure. */
import type { Words } from '../../platform/words.ts'

/** In which form a complainant agrees that the Ombudsman reads how she was served. */
export const consentKinds = {
  letter: { id: 'Surat persetujuan bertanda tangan', en: 'Signed letter of consent' },
  thumbprint: { id: 'Persetujuan dengan cap jempol', en: 'Consent by thumbprint' },
  'power of attorney': { id: 'Surat kuasa', en: 'Power of attorney' },
} as const satisfies Record<string, Words>
export type ConsentKind = keyof typeof consentKinds

/** So many wrong numbers in so many minutes, then nothing is opened for as long. Local rule. */
export const [mostWrong, wrongMinutes] = [3, 15]

/** An opened file stays readable for so many days (UU 25/2009 gives a complaint 60 days; to be confirmed). */
export const daysOpen = 60

/**
 * What was done at a desk, as a deed of service: never why, by what ground or with what finding. Somebody who was referred as a presumed
 * victim is told as passed on: that word is a secret of hers.
 */
export const deskDeeds: Record<string, Words> = {
  began: { id: 'Dilayani di konter', en: 'Served at the desk' },
  continue: { id: 'Diputus: dilanjutkan', en: 'Decided: continued' },
  delay: { id: 'Ditunda sampai dokumen lengkap', en: 'Delayed until papers are complete' },
  extend: { id: 'Penundaan diperpanjang oleh kepala kantor', en: 'Delay extended by the head of the office' },
  overdue: { id: 'Hari terakhir lewat tanpa keputusan', en: 'The last day passed without a decision' },
  propose: { id: 'Penolakan diusulkan, menunggu petugas kedua', en: 'Refusal proposed, waits for a second officer' },
  disagree: { id: 'Petugas kedua tidak menguatkan', en: 'The second officer did not confirm it' },
  'confirm refusal': { id: 'Diputus: ditolak', en: 'Decided: refused' },
  'confirm cancellation': { id: 'Diputus: dibatalkan', en: 'Decided: cancelled' },
  refer: { id: 'Diteruskan ke layanan lain', en: 'Passed on to another service' },
  'return passport': { id: 'Paspor dikembalikan', en: 'Passport given back' },
}

/** How it stands, told the same way. */
export const deskStates: Record<string, Words> = {
  undecided: { id: 'belum diputus', en: 'not decided' },
  delayed: { id: 'ditunda', en: 'delayed' },
  waiting: { id: 'penolakan menunggu petugas kedua', en: 'a refusal waits for a second officer' },
  continued: { id: 'dilanjutkan', en: 'continued' },
  refused: { id: 'ditolak', en: 'refused' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  referred: { id: 'diteruskan ke layanan lain', en: 'passed on to another service' },
}
