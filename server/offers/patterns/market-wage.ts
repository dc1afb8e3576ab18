/** The wage beside a floor for the same country and work, in the same currency; else it says that the two cannot be compared. */
import { countryName } from '../../intake/read-country.ts'
import { farAboveTimes, type Known, type Offer, type Wage } from '../model.ts'
import { workOf } from '../occupations.data.ts'
import { pattern } from '../pattern.ts'
import { amountWords, dayWords } from '../words.ts'

/** For one's own kind of work before any work; a floor for any work does not cover households. The newest that is in force stands. */
function floorsFor({ country, occupation }: Offer, { wages, today }: Known): Wage[] {
  const work = workOf(occupation)
  const here = wages.filter((one) => one.country === country && one.from <= today)
  const own = here.filter((one) => one.work === work)
  const floors = own.length > 0 || work === 'domestic' ? own : here.filter((one) => one.work === 'any')
  return floors.toSorted((a, b) => (a.from < b.from ? 1 : -1))
}

export const marketWage = pattern({
  id: 'market-wage',
  subject: 'wage',
  source: { id: 'Tabel upah (data rujukan “Upah dasar”)', en: 'Table of wages (reference set “Floors of wages”)' },
  says: {
    below: {
      id: '{wage} sebulan di bawah upah terendah {floor} untuk {country}, berlaku sejak {from}{confirm}. Tanyakan mengapa.',
      en: '{wage} a month is below the floor of {floor} for {country}, in force since {from}{confirm}. Ask why.',
    },
    'far above': {
      id: '{wage} sebulan lebih dari {times} kali upah terendah {floor} untuk {country}, berlaku sejak {from}{confirm}. Tanyakan apa pekerjaannya dan mengapa setinggi itu.',
      en: '{wage} a month is more than {times} times the floor of {floor} for {country}, in force since {from}{confirm}. Ask what the work is and why so much is paid.',
    },
    between: {
      id: '{wage} sebulan tidak di bawah upah terendah {floor} untuk {country}, berlaku sejak {from}{confirm}. Ini tidak menjelaskan apa-apa tentang pemberi kerjanya.',
      en: '{wage} a month is not below the floor of {floor} for {country}, in force since {from}{confirm}. It tells nothing of the employer.',
    },
    'no row': {
      id: 'Upah tidak dapat dibandingkan: tabel upah belum mempunyai angka untuk pekerjaan ini di {country}.',
      en: 'The wage cannot be compared: the table has no number for this work in {country} yet.',
    },
    'no country': {
      id: 'Upah tidak dapat dibandingkan: negara tujuannya belum disebut.',
      en: 'The wage cannot be compared: no country of destination was told.',
    },
    'other currency': {
      id: 'Upah tidak dapat dibandingkan: tawaran dalam {currency}, tabel dalam {floor}. Tanpa kurs sebagai data, tidak ada yang dikonversi.',
      en: 'The wage cannot be compared: the offer is in {currency}, the table in {floor}. Without a rate as data nothing is converted.',
    },
  },
  find: (offer, known) => {
    const { wage, country } = offer
    if (wage === undefined) return []
    if (country === undefined) return [{ says: 'no country', asOf: null }]
    const floors = floorsFor(offer, known)
    const [any] = floors
    if (any === undefined) return [{ says: 'no row', values: { country: countryName(country) }, asOf: null }]
    const row = floors.find((one) => one.currency === wage.currency)
    const source = (one: Wage) => ({ source: { id: one.source, en: one.source } })
    if (row === undefined) {
      const values = { currency: wage.currency, floor: any.currency }
      return [{ says: 'other currency', values, asOf: any.from, ...source(any) }]
    }
    const confirm = row.checked ? '' : { id: ' (perlu dikonfirmasi)', en: ' (to be confirmed)' }
    const values = {
      ...{ wage: amountWords(wage.amount, wage.currency), floor: amountWords(row.amount, row.currency), confirm },
      ...{ country: countryName(country), from: dayWords(row.from), times: farAboveTimes },
    }
    const says = wage.amount < row.amount ? 'below' : wage.amount > row.amount * farAboveTimes ? 'far above' : 'between'
    return [{ says, values, asOf: row.from, ...source(row) }]
  },
})
