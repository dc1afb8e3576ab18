/** What was told of an offer, read: blanks are nothing told, a country is a code, a phone is a number. Says which field is not right. */
import { findCountry } from '../intake/read-country.ts'
import { normalizePhone } from '../matching/phone.ts'
import { wrongField } from '../platform/problem.ts'
import { type Offer, saysSomething } from './model.ts'

const text = (said: string | undefined): string | undefined => {
  const bare = said?.trim().replaceAll(/\s+/g, ' ')
  return bare === '' ? undefined : bare
}

/** Throws `bad-input` with the field. */
export function readOffer(told: Offer): Offer {
  const offer: Offer = {
    ...told,
    company: text(told.company),
    licence: text(told.licence),
    occupation: text(told.occupation),
    place: text(told.place),
    url: text(told.url),
    country: readCountry(text(told.country)),
    phone: readPhone(text(told.phone)),
    costs: told.costs?.filter((one) => one !== 'none'),
  }
  if (!saysSomething(offer))
    throw wrongField('company', {
      id: 'isi paling sedikit satu: perusahaan, nomor izin, negara, pekerjaan, upah, atau kontak',
      en: 'tell at least one: company, licence number, country, job, wage or contact',
    })
  return offer
}

function readCountry(said: string | undefined): string | undefined {
  if (said === undefined) return undefined
  const code = findCountry(said)
  if (code !== undefined) return code
  throw wrongField('country', { id: 'bukan negara yang dikenal', en: 'is no country that is known' })
}

function readPhone(said: string | undefined): string | undefined {
  if (said === undefined) return undefined
  const number = normalizePhone(said)
  if (number !== null) return number
  throw wrongField('phone', {
    id: 'bukan nomor telepon yang dapat dibaca',
    en: 'is no phone number that can be read',
  })
}
