/** The words of papers about evidence; Indonesian first, because that is what is filed. */
import type { Words } from '../../platform/words.ts'

export const paperWords = {
  custodyTitle: { id: 'Berita Acara Penguasaan Barang Bukti', en: 'Record of custody of evidence' },
  custodyLead: {
    id: 'Catatan di bawah ini lengkap sejak barang diambil. Serah terima dihitung sejak penerima menandatangani.',
    en: 'The entries below are complete since the item was taken. A hand-over counts once the receiver has signed.',
  },
  chain: {
    id: 'Setiap catatan mengikat catatan sebelumnya. Sidik rantai di atas berubah bila satu catatan saja diubah.',
    en: 'Every entry commits to the one before. The fingerprint above changes when a single entry is altered.',
  },
  number: { id: 'Nomor', en: 'Number' },
  agenda: { id: 'Nomor dalam sistem', en: 'Number in the system' },
  date: { id: 'Tanggal', en: 'Date' },
  kind: { id: 'Jenis', en: 'Kind' },
  description: { id: 'Uraian', en: 'Description' },
  found: { id: 'Ditemukan (tanggal, tempat, oleh)', en: 'Found (day, place, by)' },
  sha256: { id: 'SHA-256', en: 'SHA-256' },
  holder: { id: 'Pemegang sekarang', en: 'Holder today' },
  head: { id: 'Sidik rantai', en: 'Fingerprint of the chain' },
  history: { id: 'Riwayat penguasaan', en: 'Custody' },
  giver: { id: 'Yang menyerahkan (nama, NIP)', en: 'Handing over (name, number)' },
  receiver: { id: 'Yang menerima (nama, NIP)', en: 'Receiving (name, number)' },
  signing: { id: 'Pejabat yang menandatangani (nama, NIP)', en: 'Signing officer (name, number)' },
  abroadTitle: { id: 'Surat Permintaan ke Luar Negeri', en: 'Request to another country' },
  draftTitle: { id: 'KONSEP Surat Permintaan ke Luar Negeri', en: 'DRAFT request to another country' },
  abroadLead: {
    id: 'Kami menyampaikan permintaan di bawah melalui saluran yang disebut.',
    en: 'We send the request below by the channel that is named.',
  },
  draftLead: {
    id: 'Konsep: belum dikirim, belum mempunyai saluran dan nomor surat.',
    en: 'A draft: not sent, without channel and letter number.',
  },
  channel: { id: 'Saluran', en: 'Channel' },
  to: { id: 'Kepada', en: 'To' },
  asked: { id: 'Yang diminta', en: 'What is asked' },
  noIdentity: {
    id: 'Identitas, alamat, dan keadaan kesehatan korban tidak dicantumkan.',
    en: 'A victim’s identity, address and health are not included.',
  },
} as const satisfies Record<string, Words>
