/** How the licence stands: suspended, revoked, lapsed, or recorded as active past its last day. */
import type { Licence } from '../model.ts'
import { pattern } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { licenceRegister } from './sources.ts'

/** States as the source `p3mi-licence` writes them. */
const stateSentences: Record<string, 'suspended' | 'revoked' | 'lapsed'> = {
  diskors: 'suspended',
  dicabut: 'revoked',
  'habis masa berlaku': 'lapsed',
}

export const licenceState = pattern({
  id: 'licence-state',
  subject: 'register',
  source: licenceRegister,
  says: {
    active: {
      id: 'Izin {name} tercatat aktif, keadaan per {stateDay}{until}.',
      en: 'The licence of {name} is recorded as active, state as of {stateDay}{until}.',
    },
    suspended: {
      id: 'Izin {name} tercatat diskors, keadaan per {stateDay}. Selama diskors perusahaan tidak boleh merekrut (perlu dikonfirmasi).',
      en: 'The licence of {name} is recorded as suspended, state as of {stateDay}. While suspended a company may not recruit (to be confirmed).',
    },
    revoked: {
      id: 'Izin {name} tercatat dicabut, keadaan per {stateDay}. Tanyakan kepada Disnaker atau BP3MI atas dasar apa tawaran ini dibuat.',
      en: 'The licence of {name} is recorded as revoked, state as of {stateDay}. Ask Disnaker or BP3MI on what ground this offer is made.',
    },
    lapsed: {
      id: 'Izin {name} tercatat habis masa berlaku{until}, keadaan per {stateDay}. Tanyakan apakah sudah diperpanjang.',
      en: 'The licence of {name} is recorded as lapsed{until}, state as of {stateDay}. Ask whether it was renewed.',
    },
    'past its day': {
      id: 'Izin {name} tercatat aktif, tetapi hari terakhirnya {last} sudah lewat. Tanyakan apakah sudah diperpanjang.',
      en: 'The licence of {name} is recorded as active, but its last day {last} has passed. Ask whether it was renewed.',
    },
  },
  find: (_offer, { today }, { meant }) => {
    const newest: Licence | undefined = meant.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
    if (newest === undefined) return []
    const { name, asOf, validUntil, state } = newest
    const last = validUntil === null ? '' : dayWords(validUntil)
    const until = last === '' ? '' : { id: `, berlaku sampai ${last.id}`, en: `, valid until ${last.en}` }
    const values = { name, stateDay: dayWords(asOf), until, last }
    const said = stateSentences[state ?? '']
    if (said !== undefined) return [{ says: said, values, asOf }]
    if (validUntil !== null && validUntil < today) return [{ says: 'past its day', values, asOf }]
    return state === 'aktif' ? [{ says: 'active', values, asOf }] : []
  },
})
