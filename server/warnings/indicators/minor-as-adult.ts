/** Is a child presented as an adult: one agency's record makes the person under 18, another's, used for travel, 18 or more? */
import { ageOn } from '../../matching/birth-date.ts'
import type { PersonRecord } from '../../persons/model.ts'
import type { Indicator } from '../indicator.ts'

/** UU 21/2007 art. 1(5): a child is under 18; UU 18/2017 art. 5: a migrant worker is at least 18. */
const adultAge = 18

const travels = ['passport-application', 'crossing', 'placement']

/** Age on the day of the later happening; a birth date without a day counts as the end of its year, so doubt keeps silent. */
function ageAt(record: PersonRecord, day: string, doubt: 'oldest' | 'youngest'): number | null {
  const date = record.facts.birthDate
  if (date === undefined || date.length < 4) return null
  const whole = date.length === 10 && !date.endsWith('-01-01')
  return ageOn(whole ? date : `${date.slice(0, 4)}-${doubt === 'oldest' ? '01-01' : '12-31'}`, day)
}

export const minorAsAdult: Indicator = {
  id: 'minor-as-adult',
  version: 1,
  question: { id: 'Apakah seorang anak ditampilkan sebagai orang dewasa?', en: 'Is a child presented as an adult?' },
  dimension: 'means',
  legal: { id: 'UU 21/2007 pasal 1 angka 5; UU 18/2017 pasal 5', en: 'Law 21/2007 art. 1(5); Law 18/2017 art. 5' },
  restsOn: ['contradiction', 'age'],
  aloneAt: ['strong'],
  sentence: {
    strong: {
      id: 'Lahir {child} menurut satu instansi (umur {childAge}), {adult} pada dokumen perjalanan (umur {adultAge}).',
      en: 'Born {child} according to one agency (age {childAge}), {adult} on the travel papers (age {adultAge}).',
    },
    medium: { id: 'Umur pada dokumen perjalanan diragukan.', en: 'The age on the travel papers is in doubt.' },
    weak: { id: 'Umur pada dokumen perjalanan diragukan.', en: 'The age on the travel papers is in doubt.' },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Verifikasi Dukcapil atas tanggal lahir dewasa.',
    en: 'A civil-registry verification of the adult birth date.',
  },
  next: {
    id: 'Perlakukan sebagai anak sampai terbukti lain; panggil pendamping dari UPTD PPA.',
    en: 'Treat as a child until shown otherwise; call a companion from UPTD PPA.',
  },
  modus: 'raised age',
  needsFeeds: [],
  find: async ({ records }) => {
    for (const travel of records.toReversed().filter((r) => travels.includes(r.facts.happening))) {
      const day = travel.occurredAt.toISOString().slice(0, 10)
      const adult = ageAt(travel, day, 'youngest')
      if (adult === null || adult < adultAge) continue
      const settled = records.some(
        (r) =>
          r.source === 'dukcapil-verification' &&
          r.facts.outcome === 'sesuai' &&
          r.facts.birthDate === travel.facts.birthDate,
      )
      const child = records.find((r) => {
        const age = r.id === travel.id ? null : ageAt(r, day, 'oldest')
        return age !== null && age < adultAge
      })
      if (settled || child === undefined) continue
      return [
        {
          key: 'age',
          record: travel.id,
          strength: 'strong',
          values: {
            child: child.facts.birthDate!.slice(0, 4),
            adult: travel.facts.birthDate!.slice(0, 4),
            childAge: ageAt(child, day, 'oldest')!,
            adultAge: adult,
          },
          evidence: [child.id, travel.id],
        },
      ]
    }
    return []
  },
}
