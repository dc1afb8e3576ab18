/** Where patterns come from, as several of them say it. */
import type { Words } from '../../platform/words.ts'

export const licenceRegister: Words = {
  id: 'Daftar izin P3MI (SIP3MI) yang dikirim KP2MI',
  en: 'Register of P3MI licences (SIP3MI) as sent by KP2MI',
}
export const offerRegister: Words = {
  id: 'Daftar lowongan luar negeri (SIPMI/SIAPkerja) yang dikirim Disnaker',
  en: 'Job offers abroad (SIPMI/SIAPkerja) as sent by the manpower offices',
}
export const workerLaw: Words = {
  id: 'UU 18/2017 tentang Pelindungan Pekerja Migran Indonesia (pasal perlu dikonfirmasi)',
  en: 'Law 18/2017 on the Protection of Migrant Workers (articles to be confirmed)',
}
export const forcedLabour: Words = {
  id: 'ILO, indikator kerja paksa (2012, diperbarui 2025)',
  en: 'ILO indicators of forced labour (2012, revised 2025)',
}
export const keptChecks: Words = {
  id: 'Pengecekan yang disimpan di sistem ini',
  en: 'Checks kept in this system',
}
