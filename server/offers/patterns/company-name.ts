/** The company's name in the register: the same, near to it, or not there as of the day of the data. */
import { pattern } from '../pattern.ts'
import { dayWords } from '../words.ts'
import { licenceRegister } from './sources.ts'

export const companyName = pattern({
  id: 'company-name',
  subject: 'register',
  source: licenceRegister,
  says: {
    listed: {
      id: 'Terdaftar per {day}: {name}, nomor {number}. Pastikan tawaran ini benar darinya: hubungi kantornya lewat nomor yang tercatat, bukan lewat nomor dari tawaran.',
      en: 'Registered as of {day}: {name}, number {number}. Make sure that the offer is really theirs: call the office by its recorded number, not by the number in the offer.',
    },
    near: {
      id: 'P3MI {asked} tidak ditemukan per {day}. Yang tercatat dan mirip: {near}. Nama yang mirip bukan nama yang sama; tanyakan kepada perusahaan yang tercatat apakah tawaran ini darinya.',
      en: 'P3MI {asked} was not found as of {day}. Recorded and near to it: {near}. A name that is near is not the same name; ask the recorded company whether the offer is theirs.',
    },
    missing: {
      id: 'P3MI {asked} tidak ditemukan per {day}; belum tentu penipuan. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
      en: 'P3MI {asked} was not found as of {day}; that does not by itself mean fraud. Hand over no identity card, family card or money; ask Disnaker or BP3MI first.',
    },
    'missing over a hole': {
      id: 'P3MI {asked} tidak ditemukan dalam data izin terakhir ({day}), tetapi sesudah itu ada kiriman yang belum tiba, jadi belum dapat disimpulkan; belum tentu penipuan. Jangan serahkan KTP, KK, atau uang; tanyakan dulu ke Disnaker atau BP3MI.',
      en: 'P3MI {asked} was not found in the last licence data ({day}), but deliveries since then have not arrived, so nothing can be concluded; that does not by itself mean fraud. Hand over no identity card, family card or money; ask Disnaker or BP3MI first.',
    },
    'near over a hole': {
      id: 'P3MI {asked} tidak ditemukan dalam data izin terakhir ({day}), tetapi sesudah itu ada kiriman yang belum tiba. Yang tercatat dan mirip: {near}. Nama yang mirip bukan nama yang sama; tanyakan kepada perusahaan yang tercatat.',
      en: 'P3MI {asked} was not found in the last licence data ({day}), but deliveries since then have not arrived. Recorded and near to it: {near}. A name that is near is not the same name; ask the recorded company.',
    },
  },
  find: ({ company }, { licences: { reach } }, { byNumber, byName, near, fits }) => {
    // The number has said it already when the name is that licence's.
    if (company === undefined || reach.asOf === null || (byNumber !== null && fits === true)) return []
    const [asOf, day] = [reach.asOf, dayWords(reach.asOf)]
    const [same] = byName
    if (same !== undefined) return [{ says: 'listed', values: { name: same.name, number: same.number, day }, asOf }]
    const names = near.map((one) => `${one.name} (${one.number})`).join(', ')
    if (near.length > 0)
      return [{ says: reach.hasHole ? 'near over a hole' : 'near', values: { asked: company, near: names, day }, asOf }]
    return [{ says: reach.hasHole ? 'missing over a hole' : 'missing', values: { asked: company, day }, asOf }]
  },
})
