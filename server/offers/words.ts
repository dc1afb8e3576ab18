/** What can be said of an offer by choosing: channels, costs, papers, visas, destinations, each with its words; and what everybody is told. Pure. */
import type { Words } from '../platform/words.ts'

/** How the offer came. `chat`: nobody was met and no office is known by it alone. */
export const channels = {
  facebook: { id: 'Facebook', en: 'Facebook', chat: true },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp', chat: true },
  telegram: { id: 'Telegram', en: 'Telegram', chat: true },
  tiktok: { id: 'TikTok atau Instagram', en: 'TikTok or Instagram', chat: true },
  website: { id: 'Situs lowongan', en: 'A job website', chat: false },
  person: { id: 'Orang yang datang', en: 'Somebody who came', chat: false },
  relative: { id: 'Keluarga atau teman', en: 'Family or a friend', chat: false },
  agency: { id: 'Kantor perusahaan', en: 'A company’s office', chat: false },
} as const satisfies Record<string, Words & { chat: boolean }>
export type Channel = keyof typeof channels

/** What is to be paid, and when. */
export const costs = {
  none: { id: 'Tidak diminta', en: 'Nothing asked' },
  'before contract': { id: 'Uang muka sebelum kontrak', en: 'Money before a contract' },
  deducted: { id: 'Potong gaji atau utang dulu', en: 'Taken from wages, or a debt first' },
  'own account': { id: 'Transfer ke rekening pribadi', en: 'Transfer to a private account' },
} as const satisfies Record<string, Words>
export type Cost = keyof typeof costs

/** Papers that are to be handed over: the originals, not copies. */
export const papers = {
  ktp: { id: 'KTP asli', en: 'Original identity card' },
  kk: { id: 'KK asli', en: 'Original family card' },
  diploma: { id: 'Ijazah asli', en: 'Original school certificate' },
  passport: { id: 'Paspor dipegang mereka', en: 'They keep the passport' },
} as const satisfies Record<string, Words>
export type Paper = keyof typeof papers

/** With what visa the journey is to be made. */
export const visas = {
  work: { id: 'Visa kerja', en: 'Work visa' },
  visit: { id: 'Visa kunjungan atau wisata', en: 'Visit or tourist visa' },
  'border pass': { id: 'PLB (pas lintas batas)', en: 'Border pass (PLB)' },
  umrah: { id: 'Umrah atau haji', en: 'Umrah or hajj' },
  unknown: { id: 'Tidak tahu', en: 'Not known' },
} as const satisfies Record<string, Words>
export type Visa = keyof typeof visas

/** Destinations that the form offers first; the door takes any country. */
export const destinations = {
  MYS: { id: 'Malaysia', en: 'Malaysia' },
  BRN: { id: 'Brunei', en: 'Brunei' },
  SGP: { id: 'Singapura', en: 'Singapore' },
  HKG: { id: 'Hong Kong', en: 'Hong Kong' },
  TWN: { id: 'Taiwan', en: 'Taiwan' },
  KHM: { id: 'Kamboja', en: 'Cambodia' },
  MMR: { id: 'Myanmar', en: 'Myanmar' },
  LAO: { id: 'Laos', en: 'Laos' },
  THA: { id: 'Thailand', en: 'Thailand' },
  SAU: { id: 'Arab Saudi', en: 'Saudi Arabia' },
  ARE: { id: 'Uni Emirat Arab', en: 'United Arab Emirates' },
  JPN: { id: 'Jepang', en: 'Japan' },
  KOR: { id: 'Korea Selatan', en: 'South Korea' },
} as const satisfies Record<string, Words>

/** Currencies that offers name; the form offers them in this order. */
export const currencies = ['MYR', 'BND', 'SGD', 'HKD', 'TWD', 'USD', 'SAR', 'AED', 'THB', 'JPY', 'KRW', 'IDR'] as const

/** Told with every answer, whatever was found (protection.md P2). */
export const advice: Words[] = [
  {
    id: 'Jangan serahkan KTP, KK, ijazah, paspor, atau uang sebelum tawaran ini ditanyakan ke Disnaker atau BP3MI.',
    en: 'Hand over no identity card, family card, certificate, passport or money before Disnaker or BP3MI were asked about this offer.',
  },
  {
    id: 'Mintalah nama perusahaan, nomor SIP3MI, dan kontrak yang dapat dibaca di rumah bersama keluarga.',
    en: 'Ask for the company’s name, its SIP3MI number, and a contract that can be read at home with the family.',
  },
  {
    id: 'Jawaban ini hanya memuat apa yang tercatat pada tanggalnya; yang menilai dan memutuskan tetap orang.',
    en: 'This answer holds only what was recorded on its date; people judge and decide.',
  },
]

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** A day YYYY-MM-DD as people read it; what is no such day stays as it is. */
export function dayWords(day: string): Words {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const write = (names: string[]) =>
    year === undefined ? day : `${Number(date)} ${names[Number(month) - 1] ?? month} ${year}`
  return { id: write(months.id), en: write(months.en) }
}

/** An amount a month with its currency: dots between thousands in Indonesian, commas in English. */
export function amountWords(amount: number, currency: string): Words {
  const whole = String(Math.round(amount))
  const write = (between: string) => `${currency} ${whole.replace(/\B(?=(\d{3})+$)/g, between)}`
  return { id: write('.'), en: write(',') }
}
