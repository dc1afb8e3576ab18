/**
 * What the sheets that are handed over say, Indonesian above English. The recruiter reads them too: they name missing papers, days and ways
 * to complain; never a finding, a sign, another person, a number of a sponsor, nor what the system is for (protection.md P3).
 */
import type { Words } from '../../platform/words.ts'

/** Which sheets there are, with their titles and what each says first. */
export const sheets = {
  delay: {
    title: { id: 'Lembar penundaan', en: 'Notice of delay' },
    lead: {
      id: 'Permohonan atau pemeriksaan Anda ditunda karena ada dokumen yang belum lengkap. Ini bukan penolakan.',
      en: 'Your application or inspection is delayed because papers are missing. This is not a refusal.',
    },
  },
  passport: {
    title: { id: 'Tanda terima paspor', en: 'Receipt for a passport' },
    lead: {
      id: 'Paspor Anda kami simpan dan tetap milik negara yang menerbitkannya atas nama Anda. Simpan tanda terima ini.',
      en: 'We keep your passport, which stays issued in your name. Keep this receipt.',
    },
  },
} as const satisfies Record<string, { title: Words; lead: Words }>
export type Sheet = keyof typeof sheets

/** Labels of its lines. */
export const lineWords = {
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  office: { id: 'Kantor atau pos', en: 'Office or post' },
  name: { id: 'Nama', en: 'Name' },
  document: { id: 'Nomor dokumen', en: 'Document number' },
  missing: { id: 'Dokumen yang perlu dilengkapi', en: 'Papers to be completed' },
  endsOn: { id: 'Batas waktu', en: 'Last day' },
  place: { id: 'Tempat pengambilan', en: 'Place of return' },
  returnOn: { id: 'Tanggal pengembalian', en: 'Day of return' },
} as const satisfies Record<string, Words>

/** What the person may do; the same on every sheet. */
export const rights: Words[] = [
  {
    id: 'Datanglah dengan dokumen itu sebelum batas waktu; permohonan Anda lalu dilanjutkan. Penundaan hanya dapat diperpanjang satu kali, oleh kepala kantor, dengan alasan.',
    en: 'Come with these papers before the last day; your application then goes on. A delay can be extended once only, by the head of the office, with a reason.',
  },
  {
    id: 'Keberatan: sampaikan secara tertulis kepada kepala kantor atau pos ini, dengan menyebut nomor di atas (UU 30/2014, perlu dikonfirmasi).',
    en: 'Objection: write to the head of this office or post and give the number above (Law 30/2014, to be confirmed).',
  },
  {
    id: 'Ombudsman RI: telepon 137, bila Anda dilayani tidak semestinya atau penundaan tidak kunjung diputuskan.',
    en: 'Ombudsman of Indonesia: call 137 if you are not served properly or the delay is not decided.',
  },
  {
    id: 'SAPA 129 (telepon 129 atau WhatsApp 08111-129-129): bila Anda butuh bantuan atau merasa tidak aman.',
    en: 'SAPA 129 (call 129 or WhatsApp 08111-129-129): if you need help or do not feel safe.',
  },
]

/** Where both sign; no name of an officer stands here. */
export const signatures: Words[] = [
  { id: 'Petugas (tanda tangan dan NIP)', en: 'Officer (signature and NIP)' },
  { id: 'Penerima', en: 'Receiver' },
]
