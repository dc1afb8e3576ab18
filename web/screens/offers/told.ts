/** What is typed of an offer, as fields hold it, and as the door takes it. */
import type { Channel, Cost, Paper, Visa } from '../../../server/offers/words.ts'
import type { Input } from '../../call.ts'

export type Told = {
  company: string
  licence: string
  occupation: string
  country: string
  otherCountry: string
  place: string
  amount: string
  currency: string
  channel: Channel[]
  costs: Cost[]
  papers: Paper[]
  visa: Visa[]
  phone: string
  url: string
  keep: boolean
}

/** The value of the list that asks for another country. */
export const elsewhere = 'other'

export const nothingTold: Told = {
  ...{
    company: '',
    licence: '',
    occupation: '',
    country: '',
    otherCountry: '',
    place: '',
    amount: '',
    currency: 'MYR',
  },
  ...{ channel: [], costs: [], papers: [], visa: [], phone: '', url: '', keep: true },
}

/** An amount as people write it: 1.700, 1,700 and 1700 are one. Null: it is none. */
export function readAmount(written: string): number | null {
  const digits = written.replaceAll(/[.,\s](?=\d{3}(\D|$))/g, '').trim()
  return /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null
}

/** As the door takes it; blanks are nothing told. */
export function inputOf(told: Told): Input<'offers.check'> {
  const text = (written: string) => written.trim() || undefined
  const amount = readAmount(told.amount)
  return {
    ...{ company: text(told.company), licence: text(told.licence), occupation: text(told.occupation) },
    country: text(told.country === elsewhere ? told.otherCountry : told.country),
    place: text(told.place),
    wage: amount === null ? undefined : { amount, currency: told.currency },
    ...{ channel: told.channel[0], costs: told.costs, papers: told.papers, visa: told.visa[0] },
    ...{ phone: text(told.phone), url: text(told.url), keep: told.keep },
  }
}
