/** The words of the letters that officers file; Indonesian first, because that is what is filed. */
import type { Words } from '../../platform/words.ts'

/** Every kind of letter: its title and its opening sentence. `{…}` places are filled. */
export const letters = {
  'hand-over': {
    title: { id: 'Surat Serah Terima', en: 'Letter of hand-over' },
    lead: {
      id: 'Bersama ini kami menawarkan serah terima jalur {track} kasus {number}. Tanggung jawab tetap pada kami sampai diterima.',
      en: 'We offer the track {track} of case {number}. We stay accountable until it is accepted.',
    },
  },
  acceptance: {
    title: { id: 'Berita Acara Serah Terima', en: 'Record of hand-over' },
    lead: {
      id: 'Jalur {track} kasus {number} telah diserahterimakan; sejak saat itu penerima adalah penanggung jawab.',
      en: 'The track {track} of case {number} was handed over; the receiver is accountable from that moment.',
    },
  },
  refusal: {
    title: { id: 'Surat Penolakan Serah Terima', en: 'Letter of refusal' },
    lead: {
      id: 'Tawaran serah terima jalur {track} kasus {number} tidak kami terima, dengan dasar di bawah. Pengirim tetap penanggung jawab.',
      en: 'We do not accept the offered track {track} of case {number}, on the ground below. The sender stays accountable.',
    },
  },
  request: {
    title: { id: 'Surat Permintaan', en: 'Letter of request' },
    lead: {
      id: 'Sehubungan dengan kasus {number}, kami menyampaikan permintaan di bawah. Tanggung jawab tidak berpindah.',
      en: 'We send the request below about case {number}. Responsibility does not move.',
    },
  },
  reply: {
    title: { id: 'Surat Jawaban', en: 'Letter of reply' },
    lead: {
      id: 'Menjawab permintaan tentang kasus {number}, kami sampaikan jawaban di bawah. Tanggung jawab tidak berpindah.',
      en: 'We answer the request about case {number} as below. Responsibility does not move.',
    },
  },
  determination: {
    title: { id: 'Surat Penetapan Penanggung Jawab', en: 'Letter of determination' },
    lead: {
      id: 'Pos di bawah ditetapkan sebagai penanggung jawab jalur {track} kasus {number}.',
      en: 'The post below is determined to be accountable for the track {track} of case {number}.',
    },
  },
  referral: {
    title: { id: 'Surat Rujukan', en: 'Letter of referral' },
    lead: {
      id: 'Kami merujuk untuk layanan di bawah. Tanggung jawab tetap pada kami; jawaban disampaikan lewat tautan dan kode yang kami kirim terpisah.',
      en: 'We refer for the service below. We stay accountable; the answer is given by the link and the code that we send apart.',
    },
  },
} as const satisfies Record<string, { title: Words; lead: Words }>
export type LetterKind = keyof typeof letters

/** Labels of a letter's lines. */
export const labels = {
  number: { id: 'Nomor', en: 'Number' },
  refers: { id: 'Menjawab surat nomor', en: 'In answer to letter number' },
  agreed: { id: 'Bekerja bersama', en: 'Working jointly' },
  agenda: { id: 'Nomor agenda instansi', en: 'Number in the agency’s register' },
  date: { id: 'Tanggal', en: 'Date' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Kepada', en: 'To' },
  service: { id: 'Layanan yang diminta', en: 'Service asked for' },
  urgency: { id: 'Sifat', en: 'Urgency' },
  kind: { id: 'Jenis permintaan', en: 'Kind of request' },
  people: { id: 'Orang dalam kasus', en: 'People in the case' },
  due: { id: 'Dijawab paling lambat', en: 'To be answered by' },
  answered: { id: 'Dijawab pada', en: 'Answered on' },
  reason: { id: 'Alasan', en: 'Reason' },
  ground: { id: 'Dasar penolakan', en: 'Ground of refusal' },
  proposed: { id: 'Pos yang diusulkan', en: 'Proposed post' },
  owner: { id: 'Penanggung jawab', en: 'Accountable post' },
  words: { id: 'Isi', en: 'Content' },
  case: { id: 'Nomor kasus', en: 'Number of the case' },
  region: { id: 'Wilayah', en: 'Region' },
  duty: { id: 'Telepon piket', en: 'Duty telephone' },
  taker: { id: 'Diterima oleh', en: 'Taken by' },
} as const satisfies Record<string, Words>

/** What was answered to a post that asked to work jointly. */
export const agreement = {
  yes: { id: 'Bersedia', en: 'Agreed' },
  no: { id: 'Tidak bersedia, dengan alasan di bawah', en: 'Declined, for the reason below' },
} as const satisfies Record<string, Words>

/** For what the letter was taken, in its mark: the work of one track of a case. */
export const purposeOfLetter: Words = { id: 'untuk jalur {track}', en: 'for the track {track}' }

/** What every letter closes with. */
export const closing: Words[] = [
  {
    id: 'Nama dan identitas tidak dicantumkan: penerima yang berwenang membukanya dalam sistem dengan nomor kasus.',
    en: 'Names and identities are not written: a competent receiver opens them in the system by the number of the case.',
  },
]

/** The same to an institution without an account: nothing of ours opens to it but what its link shows. */
export const closingOutside: Words[] = [
  {
    id: 'Nama dan identitas tidak dicantumkan: pengirim menyampaikannya lewat telepon piket kepada yang menangani.',
    en: 'Names and identities are not written: the sender says them by the duty telephone to whoever takes charge.',
  },
]

/** The law that a letter rests on, said under the heading “Dasar”. */
export const grounds = {
  label: { id: 'Dasar', en: 'Legal basis' },
  protection: {
    id: 'UU 21/2007 pasal 51–54; Permen PPPA 8/2021; SOP {sop}',
    en: 'Law 21/2007 arts. 51–54; Permen PPPA 8/2021; SOP {sop}',
  },
  law: { id: 'UU 21/2007 pasal 28–30; SOP {sop}', en: 'Law 21/2007 arts. 28–30; SOP {sop}' },
  immigration: { id: 'UU 6/2011 pasal 86–88; SOP {sop}', en: 'Law 6/2011 arts. 86–88; SOP {sop}' },
  coordination: {
    id: 'Perpres 69/2008 jo. 22/2021 jo. 49/2023 (Gugus Tugas); SOP {sop}',
    en: 'Perpres 69/2008, 22/2021, 49/2023 (task force); SOP {sop}',
  },
} as const satisfies Record<string, Words>

/** Who gets a copy. */
export const copies: Words = { id: 'Tembusan', en: 'Copies to' }

/** Lines for signatures with the officers' numbers. */
export const signatures = {
  sender: { id: 'Yang menyerahkan (nama, NIP)', en: 'Handing over (name, number)' },
  receiver: { id: 'Yang menerima (nama, NIP)', en: 'Receiving (name, number)' },
  one: { id: 'Pejabat yang menandatangani (nama, NIP)', en: 'Signing officer (name, number)' },
} as const satisfies Record<string, Words>
