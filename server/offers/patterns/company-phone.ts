/** The phone in the offer beside the office's phone in the register. */
import { normalizePhone } from '../../matching/phone.ts'
import { pattern } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { licenceRegister } from './sources.ts'

export const companyPhone = pattern({
  id: 'company-phone',
  subject: 'register',
  source: licenceRegister,
  says: {
    same: {
      id: 'Nomor kontak tawaran sama dengan telepon kantor {name} yang tercatat per {day}.',
      en: 'The contact of the offer is the recorded phone of the office of {name} as of {day}.',
    },
    other: {
      id: 'Nomor kontak tawaran bukan telepon kantor {name} yang tercatat per {day} ({phone}). Hubungi nomor yang tercatat dan tanyakan apakah tawaran ini darinya.',
      en: 'The contact of the offer is not the recorded phone of the office of {name} as of {day} ({phone}). Call the recorded number and ask whether the offer is theirs.',
    },
  },
  find: ({ phone }, _known, { meant }) => {
    const number = phone === undefined ? null : normalizePhone(phone)
    const withPhone = meant.filter((one) => one.phone !== null)
    const [first] = withPhone
    if (number === null || first === undefined) return []
    const same = withPhone.find((one) => one.phone === number)
    const { name, asOf, phone: office } = same ?? first
    return [{ says: same ? 'same' : 'other', values: { name, day: dayWords(asOf), phone: office! }, asOf }]
  },
})
