/** The licence's number in the register: whose it is, or that it is not there as of the day of the data. */
import { pattern, type Said } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { licenceRegister } from './sources.ts'

export const licenceNumber = pattern({
  id: 'licence-number',
  subject: 'register',
  source: licenceRegister,
  says: {
    listed: {
      id: 'Terdaftar per {day}: nomor {number} tercatat milik {name}. Pastikan tawaran ini benar darinya: hubungi kantornya lewat nomor yang tercatat, bukan lewat nomor dari tawaran.',
      en: 'Registered as of {day}: number {number} is recorded for {name}. Make sure that the offer is really theirs: call the office by its recorded number, not by the number in the offer.',
    },
    another: {
      id: 'Per {day}, nomor {number} tercatat milik {name}, bukan {asked}. Tanyakan kepada Disnaker atau BP3MI mengapa.',
      en: 'As of {day}, number {number} is recorded for {name}, not for {asked}. Ask Disnaker or BP3MI why.',
    },
    missing: {
      id: 'Nomor izin {asked} tidak ditemukan per {day}; belum tentu penipuan. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
      en: 'Licence number {asked} was not found as of {day}; that does not by itself mean fraud. Hand over no identity card, family card or money; ask Disnaker or BP3MI first.',
    },
    'missing over a hole': {
      id: 'Nomor izin {asked} tidak ditemukan dalam data izin terakhir ({day}), tetapi sesudah itu ada kiriman yang belum tiba, jadi belum dapat disimpulkan; belum tentu penipuan. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
      en: 'Licence number {asked} was not found in the last licence data ({day}), but deliveries since then have not arrived, so nothing can be concluded; that does not by itself mean fraud. Hand over no identity card, family card or money; ask Disnaker or BP3MI first.',
    },
  },
  find: ({ licence, company }, { licences: { reach } }, { byNumber, fits }) => {
    if (licence === undefined || reach.asOf === null) return []
    const [asOf, day] = [reach.asOf, dayWords(reach.asOf)]
    if (byNumber === null)
      return [{ says: reach.hasHole ? 'missing over a hole' : 'missing', values: { asked: licence, day }, asOf }]
    const values = { number: byNumber.number, name: byNumber.name, day }
    if (fits === false) return [{ says: 'another', values: { ...values, asked: company! }, asOf }]
    return [{ says: 'listed', values, asOf }] satisfies Said[]
  },
})
