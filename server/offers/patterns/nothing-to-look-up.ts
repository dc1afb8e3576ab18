/** Neither company nor number was told, or no register ever came: said, so that silence is not taken for an answer. */
import { pattern } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { licenceRegister } from './sources.ts'

export const nothingToLookUp = pattern({
  id: 'nothing-to-look-up',
  subject: 'register',
  source: licenceRegister,
  says: {
    unnamed: {
      id: 'Tanpa nama perusahaan atau nomor SIP3MI, tidak ada yang dapat dicocokkan dengan daftar izin per {day}. Tanyakan keduanya; perusahaan yang menempatkan pekerja wajib memiliki SIP3MI (UU 18/2017, pasal perlu dikonfirmasi).',
      en: 'Without a company’s name or a SIP3MI number nothing can be held against the register as of {day}. Ask for both; a company that places workers must hold a SIP3MI (Law 18/2017, article to be confirmed).',
    },
    'no register': {
      id: 'Belum dapat dicocokkan: daftar izin P3MI belum pernah diterima di sini. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
      en: 'Cannot be looked up yet: the register of P3MI licences has never been received here. Hand over no identity card, family card or money; ask Disnaker or BP3MI first.',
    },
    hole: {
      id: 'Data izin terakhir {day}; sesudah itu ada kiriman yang belum tiba. Keadaan izin mungkin sudah berubah.',
      en: 'The last licence data are of {day}; deliveries since then have not arrived. A licence may have changed meanwhile.',
    },
  },
  find: ({ company, licence }, { licences: { reach } }) => {
    if (reach.asOf === null) return [{ says: 'no register', asOf: null }]
    const [asOf, values] = [reach.asOf, { day: dayWords(reach.asOf) }]
    return [
      ...(company === undefined && licence === undefined ? [{ says: 'unnamed' as const, values, asOf }] : []),
      ...(reach.hasHole ? [{ says: 'hole' as const, values, asOf }] : []),
    ]
  },
})
