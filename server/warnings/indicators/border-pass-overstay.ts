/** Did somebody go out on a border pass and not come back within the days that the agreement allows? Asked again on the day it becomes due. */
import type { Indicator } from '../indicator.ts'

export const borderPassOverstay: Indicator = {
  id: 'border-pass-overstay',
  version: 1,
  question: {
    id: 'Apakah pemegang PLB melewati batas tinggal?',
    en: 'Has the holder of a border pass stayed past the limit?',
  },
  dimension: 'act',
  legal: {
    id: 'Perjanjian lintas batas RI–Malaysia (batas hari: data rujukan, perlu dikonfirmasi)',
    en: 'Border crossing agreement with Malaysia (days: reference data, to be confirmed)',
  },
  // Somebody may be back by a post that writes on paper, or ill over there: weak for two months, and silent while crossings are not heard.
  define: {
    out: "records.last(r, r.happening == 'crossing' && r.direction == 'out' && has(r.borderPass))",
    back: "records.exists(r, r.at > out.at && r.happening in ['crossing', 'deportation', 'interview', 'passport-application', 'identity-verification', 'village-registration'])",
    limit: 'days(stayDays(out.destination))',
    explained:
      "(has(out.purpose) && out.purpose == 'medical') || records.exists(r, r.happening == 'consular-registration' && r.at >= out.at)",
    gone: "!isStale('simkim-crossing') && !back && !explained && now - out.at <= days(365)",
  },
  about: 'out',
  bands: { medium: 'gone && now - out.at > limit + days(60)', weak: 'gone && now - out.at > limit' },
  aloneAt: [],
  values: { days: 'inDays(now - out.at)', limit: 'inDays(limit)' },
  evidence: '[out]',
  askAgain:
    "back || explained || now - out.at > days(365) ? now : now - out.at <= limit ? out.at + limit + hours(12) : isStale('simkim-crossing') ? now + days(1) : out.at + limit + days(61)",
  sentence: {
    medium: {
      id: 'Keluar dengan PLB {days} hari yang lalu dan belum tercatat kembali (batas {limit} hari).',
      en: 'Left on a border pass {days} days ago and is not recorded as back (limit {limit} days).',
    },
    weak: {
      id: 'Keluar dengan PLB {days} hari yang lalu dan belum tercatat kembali (batas {limit} hari).',
      en: 'Left on a border pass {days} days ago and is not recorded as back (limit {limit} days).',
    },
  },
  tells: ['journey', 'documents'],
  silencedBy: {
    id: 'Catatan kembali, lapor diri, atau berobat. Diam selama umpan perlintasan terlambat.',
    en: 'A record of return, of registration abroad, or of medical care. Silent while crossings are late.',
  },
  next: {
    id: 'Tanyakan keluarganya apakah ia sudah pulang; bila belum, minta konsulat mencarinya.',
    en: 'Ask the family whether they are home; if not, ask the consulate to look.',
  },
  modus: 'border pass',
}
