/** Whether the company has listed offers for this destination: a permit to recruit is given offer by offer. */
import { countryName } from '../../intake/read-country.ts'
import { licenceKey } from '../find-company.ts'
import { pattern } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { offerRegister } from './sources.ts'

export const permitDestination = pattern({
  id: 'permit-destination',
  subject: 'register',
  source: offerRegister,
  says: {
    open: {
      id: '{name} tercatat membuka lowongan {job} untuk {country} ({listed}). Cocokkan jabatannya dengan tawaran ini.',
      en: '{name} is recorded with an open offer of {job} for {country} ({listed}). Compare the job with this offer.',
    },
    closed: {
      id: 'Lowongan {name} untuk {country} yang tercatat sudah tidak dibuka per {day}. Tanyakan lowongan mana yang dimaksud.',
      en: 'The recorded offers of {name} for {country} are no longer open as of {day}. Ask which offer is meant.',
    },
    elsewhere: {
      id: 'Per {day} tidak ada lowongan {name} untuk {country}; yang tercatat untuk: {countries}. Tanyakan nomor SIP2MI tawaran ini.',
      en: 'As of {day} there is no offer of {name} for {country}; recorded are: {countries}. Ask for the SIP2MI number of this offer.',
    },
    none: {
      id: 'Per {day} tidak ada lowongan {name} yang tercatat untuk {country}. Tanyakan nomor SIP2MI tawaran ini.',
      en: 'As of {day} no offer of {name} is recorded for {country}. Ask for the SIP2MI number of this offer.',
    },
    hole: {
      id: 'Data lowongan terakhir {day}; sesudah itu ada kiriman yang belum tiba, jadi tidak adanya lowongan {name} untuk {country} belum berarti apa-apa.',
      en: 'The last data on offers are of {day}; deliveries since then have not arrived, so that no offer of {name} for {country} is there says nothing yet.',
    },
    'no register': {
      id: 'Apakah {name} berizin merekrut untuk {country} belum dapat dicocokkan: daftar lowongan belum pernah diterima di sini.',
      en: 'Whether {name} may recruit for {country} cannot be looked up yet: the list of offers has never been received here.',
    },
  },
  find: ({ country }, { listed: { reach, rows }, today }, { meant }) => {
    const [company] = meant
    if (country === undefined || company === undefined) return []
    const own = rows.filter((one) => meant.some(({ number }) => licenceKey(number) === licenceKey(one.licence)))
    const here = own.filter((one) => one.country === country)
    const open = here.find((one) => one.state === 'dibuka' && (one.until === null || one.until >= today))
    const values = { name: company.name, country: countryName(country), day: dayWords(reach.asOf ?? '') }
    const { asOf } = reach
    if (asOf === null) return [{ says: 'no register', values, asOf }]
    if (open !== undefined)
      return [{ says: 'open', values: { ...values, job: open.occupation, listed: dayWords(open.at) }, asOf: open.at }]
    if (reach.hasHole) return [{ says: 'hole', values, asOf }]
    if (here.length > 0) return [{ says: 'closed', values, asOf }]
    if (own.length === 0) return [{ says: 'none', values, asOf }]
    const names = [...new Set(own.map((one) => one.country))].map(countryName)
    const countries = { id: names.map((one) => one.id).join(', '), en: names.map((one) => one.en).join(', ') }
    return [{ says: 'elsewhere', values: { ...values, countries }, asOf }]
  },
})
