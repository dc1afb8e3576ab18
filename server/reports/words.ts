/** Nouns of reports, with their words: what is reported, through which channel, how far it is, what was done. Pure. */
import type { Words } from '../platform/words.ts'

/** What a report is about; which post answers follows from it and from the region. */
export const kinds = {
  danger: { id: 'Orang dalam bahaya sekarang', en: 'Somebody in danger now' },
  child: { id: 'Kekhawatiran tentang anak', en: 'A worry about a child' },
  departure: { id: 'Ada yang mau berangkat atau ditawari kerja', en: 'Somebody about to leave, or offered work' },
  abroad: { id: 'Hilang kontak atau bermasalah di luar negeri', en: 'No contact, or trouble, abroad' },
  place: { id: 'Tempat atau rombongan yang mencurigakan', en: 'A place or a group that looks wrong' },
  other: { id: 'Lainnya', en: 'Something else' },
} as const satisfies Record<string, Words>
export type Kind = keyof typeof kinds

/** Where a rule on time comes from; what nobody has confirmed says so on the screen. */
type Clock = { hours: number; ground: Words; confirmed: boolean }
const local: Words = {
  id: 'aturan setempat Gugus Tugas (perlu dikonfirmasi)',
  en: 'local rule of the task force (to be confirmed)',
}
const within = (hours: number, ground: Words = local): Clock => ({ hours, ground, confirmed: false })

/** Channels: the hours in which a report that came by it has its first answer, and on what ground. */
export const channels = {
  '110': { id: 'Telepon 110', en: 'Phone 110', ...within(1) },
  'SAPA-129': { id: 'SAPA 129', en: 'SAPA 129', ...within(24) },
  'SP4N-LAPOR': {
    ...{ id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
    ...within(72, {
      id: 'Permenpan-RB 62/2018 tentang SP4N: verifikasi 3 hari (jam dan hari kerja perlu dikonfirmasi)',
      en: 'Regulation 62/2018 on SP4N: verification in 3 days (hours and working days to be confirmed)',
    }),
  },
  WHATSAPP: { id: 'WhatsApp', en: 'WhatsApp', ...within(24) },
  TELEPON: { id: 'Telepon', en: 'Phone', ...within(24) },
  SURAT: { id: 'Surat', en: 'Letter', ...within(72) },
  'MEDIA-SOSIAL': { id: 'Media sosial', en: 'Social media', ...within(24) },
  'DATANG-LANGSUNG': { id: 'Datang langsung', en: 'At the desk', ...within(24) },
  DESA: { id: 'Formulir desa atau kelurahan', en: 'Form of a village or ward', ...within(24) },
  SEKOLAH: { id: 'Formulir sekolah', en: 'Form of a school', ...within(24) },
} as const satisfies Record<string, Words & Clock>
export type Channel = keyof typeof channels

/** Danger does not wait for a channel's own hours (local rule, to be confirmed). */
const hoursInDanger = 1

/** Hours until the first answer is due. */
export const hoursToAnswer = (channel: Channel, kind: Kind): number =>
  kind === 'danger' ? Math.min(hoursInDanger, channels[channel].hours) : channels[channel].hours

/** Hours in which an offered report is taken or refused (local rule, as for hand-overs). */
export const hoursToTake = 24

/**
 *            act             close
 *  waiting ───────▶ in hand ───────▶ closed
 *                     ▲  └ act        │
 *                     └────reopen─────┘       Moving changes who answers, not how far it is.
 */
export type ReportState = 'waiting' | 'in hand' | 'closed'
export type ReportAction = 'act' | 'close' | 'reopen' | 'move'
export const nextState: Record<ReportState, Record<ReportAction, ReportState | null>> = {
  waiting: { act: 'in hand', close: null, reopen: null, move: 'waiting' },
  'in hand': { act: 'in hand', close: 'closed', reopen: null, move: 'in hand' },
  closed: { act: null, close: null, reopen: 'in hand', move: null },
}
export const stateWords = {
  waiting: { id: 'menunggu jawaban pertama', en: 'waiting for a first answer' },
  'in hand': { id: 'sedang dikerjakan', en: 'being worked on' },
  closed: { id: 'selesai', en: 'done' },
} as const satisfies Record<ReportState, Words>

/** What somebody else found out; one voice alone marks nobody (protection.md P4). */
export const verdicts = {
  unconfirmed: { id: 'satu laporan, belum dikuatkan', en: 'one report, not confirmed' },
  confirmed: { id: 'dikuatkan', en: 'confirmed' },
  'not true': { id: 'tidak benar', en: 'not true' },
} as const satisfies Record<string, Words>
export type Verdict = keyof typeof verdicts

/** What a post may have done; the first of them is the first answer. A caller hears these words and no others. */
export const acts = {
  'called back': { id: 'Menghubungi pelapor', en: 'Called the reporter back' },
  'asked around': { id: 'Menanyakan kepada desa, sekolah, atau keluarga', en: 'Asked the village, school or family' },
  'went there': { id: 'Mendatangi tempat', en: 'Went there' },
  'looked up': { id: 'Memeriksa catatan', en: 'Looked at the records' },
  'told another': { id: 'Memberi tahu instansi lain', en: 'Told another agency' },
  'made safe': { id: 'Mengamankan dan mendampingi', en: 'Brought to safety and stayed with them' },
} as const satisfies Record<string, Words>
export type Act = keyof typeof acts

/** How a report ended. */
export const endings = {
  helped: { id: 'Orangnya sudah dibantu', en: 'The person was helped' },
  prevented: { id: 'Keberangkatan dicegah atau dibenahi', en: 'The departure was prevented or put in order' },
  'in a case': { id: 'Diteruskan dalam kasus', en: 'Goes on in a case' },
  'not true': { id: 'Ternyata tidak benar', en: 'Turned out not to be true' },
  'too little': { id: 'Keterangan tidak cukup untuk ditelusuri', en: 'Too little was told to follow it up' },
} as const satisfies Record<string, Words>
export type Ending = keyof typeof endings
