/** Work at a screen in Myanmar, Cambodia or Laos, as it is offered to people who then find something else. */
import { countryName } from '../../intake/read-country.ts'
import { workOf } from '../occupations.data.ts'
import { pattern } from '../pattern.ts'
import { regionsAsOf } from '../regions.data.ts'

const countries = ['MMR', 'KHM', 'LAO']

export const screenWork = pattern({
  id: 'screen-work',
  subject: 'sign',
  source: {
    id: 'UNODC, indikator kriminalitas paksa di pusat kejahatan daring; imbauan Kemlu dan KP2MI (perlu dikonfirmasi)',
    en: 'UNODC indicators of forced criminality in centres of online crime; notices of the ministries (to be confirmed)',
  },
  says: {
    told: {
      id: 'Pekerjaan “{job}” di {country}. Tawaran seperti ini sering ternyata pekerjaan lain di tempat tertutup; bagi tawaran ini hal itu belum diketahui. Tanyakan nama dan alamat tempat kerja, lalu tanyakan kepada KBRI lewat Disnaker atau BP3MI.',
      en: 'Work as “{job}” in {country}. Offers like this often turned out to be other work in a closed place; of this one that is not known. Ask for name and address of the work place, then ask the embassy through Disnaker or BP3MI.',
    },
  },
  find: ({ occupation, country }) =>
    country !== undefined && countries.includes(country) && workOf(occupation) === 'office'
      ? [{ says: 'told', values: { job: occupation!, country: countryName(country) }, asOf: regionsAsOf }]
      : [],
})
