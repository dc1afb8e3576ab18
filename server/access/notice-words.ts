/** Sentences of notices and where each leads: codes and numbers of cases, never a name. Pure. */
import { fill, type Words } from '../platform/words.ts'
import { sentences } from './notices/sentences.data.ts'

/** Every kind of notice. `urgent` ones do not wait for the end of quiet hours. */
export const noticeKinds = {
  'hand-over offered': { urgent: true, name: { id: 'Serah terima ditawarkan', en: 'A hand-over is offered' } },
  'hand-over accepted': { urgent: false, name: { id: 'Serah terima diterima', en: 'A hand-over was accepted' } },
  'hand-over refused': { urgent: true, name: { id: 'Serah terima ditolak', en: 'A hand-over was refused' } },
  'hand-over silent': { urgent: true, name: { id: 'Serah terima tidak dijawab', en: 'A hand-over was not answered' } },
  'determination asked': { urgent: true, name: { id: 'Penetapan diminta', en: 'A determination is asked for' } },
  'determination late': { urgent: true, name: { id: 'Penetapan terlambat', en: 'A determination is late' } },
  'owner determined': { urgent: true, name: { id: 'Penanggung jawab ditetapkan', en: 'The owner was determined' } },
  'request asked': { urgent: true, name: { id: 'Permintaan dari pos lain', en: 'A request of another post' } },
  'request answered': { urgent: false, name: { id: 'Permintaan dijawab', en: 'A request was answered' } },
  'request late': { urgent: true, name: { id: 'Permintaan tidak dijawab', en: 'A request was not answered' } },
  'exclusion proposed': {
    urgent: true,
    name: { id: 'Benturan kepentingan diusulkan', en: 'A conflict of interest is proposed' },
  },
  'exclusion decided': {
    urgent: false,
    name: { id: 'Benturan kepentingan diputus', en: 'A conflict of interest was decided' },
  },
  'group announced': { urgent: false, name: { id: 'Rombongan akan datang', en: 'A group is coming' } },
  'group open': { urgent: false, name: { id: 'Daftar rombongan belum selesai', en: 'A group’s list is still open' } },
  'outside answered': {
    urgent: true,
    name: { id: 'Lembaga tanpa akun menjawab', en: 'An institution without an account answered' },
  },
  'outside silent': {
    urgent: true,
    name: { id: 'Lembaga tanpa akun diam', en: 'An institution without an account is silent' },
  },
  'outside locked': { urgent: true, name: { id: 'Tautan dikunci', en: 'A link was locked' } },
  'step late': { urgent: true, name: { id: 'Langkah kasus terlambat', en: 'A step of a case is late' } },
  'transfer waits': {
    urgent: true,
    name: { id: 'Serah tugas menunggu orang kedua', en: 'A transfer waits for a second person' },
  },
  'transfer done': { urgent: true, name: { id: 'Serah tugas berlaku', en: 'A transfer takes effect' } },
  'transfer over': { urgent: false, name: { id: 'Serah tugas berakhir', en: 'A transfer is over' } },
  'transfer lapsed': { urgent: true, name: { id: 'Serah tugas gugur', en: 'A transfer lapsed' } },
  'emergency opened': { urgent: true, name: { id: 'Akses darurat dibuka', en: 'Emergency access was opened' } },
  'emergency reviewed': {
    urgent: false,
    name: { id: 'Akses darurat ditinjau', en: 'Emergency access was reviewed' },
  },
  'emergency unreviewed': {
    urgent: true,
    name: { id: 'Akses darurat belum ditinjau', en: 'Emergency access is not reviewed' },
  },
  'follows perkara': {
    urgent: true,
    name: { id: 'Mengikuti perkara kasus yang ditutup', en: 'Follows the perkara of a closed case' },
  },
  'same victim': {
    urgent: true,
    name: { id: 'Korban yang sama di kasus lain', en: 'The same victim in another case' },
  },
  'merge proposed': { urgent: true, name: { id: 'Penggabungan kasus diusulkan', en: 'Merging of cases is proposed' } },
  'merge agreed': { urgent: false, name: { id: 'Penggabungan kasus disetujui', en: 'Merging of cases was agreed' } },
  'merge refused': { urgent: false, name: { id: 'Penggabungan kasus ditolak', en: 'Merging of cases was refused' } },
  'track merged away': {
    urgent: true,
    name: { id: 'Jalur beralih karena penggabungan', en: 'A track moved because of a merge' },
  },
  'cases parted': { urgent: true, name: { id: 'Kasus dipisah lagi', en: 'Cases were parted again' } },
  'merge in doubt': {
    urgent: true,
    name: { id: 'Kasus gabungan: korbannya dua orang', en: 'Merged cases: the victim is two people' },
  },
  'task set': { urgent: false, name: { id: 'Tugas dalam kasus', en: 'A task in a case' } },
  'task late': { urgent: true, name: { id: 'Tugas terlambat', en: 'A task is late' } },
  'answer late': { urgent: true, name: { id: 'Pertanyaan belum dijawab', en: 'A question was not answered' } },
  'alert back': { urgent: false, name: { id: 'Peringatan kembali ke antrean', en: 'An alert is back in the queue' } },
  'case evidence': { urgent: true, name: { id: 'Bukti baru untuk kasus', en: 'New evidence for a case' } },
  'question asked': { urgent: true, name: { id: 'Pos Anda ditanya', en: 'Your post is asked' } },
  'indicator paused': { urgent: true, name: { id: 'Indikator dijeda sendiri', en: 'An indicator paused itself' } },
  'webhook paused': { urgent: false, name: { id: 'Webhook dijeda', en: 'A webhook was paused' } },
  'feed fault': { urgent: false, name: { id: 'Gangguan kiriman data', en: 'A fault of a feed' } },
  'report filed': {
    urgent: true,
    name: { id: 'Laporan menunggu jawaban pertama', en: 'A report waits for a first answer' },
  },
  'report silent': { urgent: true, name: { id: 'Laporan tidak dijawab', en: 'A report was not answered' } },
  'report offered': { urgent: true, name: { id: 'Laporan ditawarkan', en: 'A report is offered' } },
  'report taken': { urgent: false, name: { id: 'Laporan diterima pos lain', en: 'Another post has taken a report' } },
  'report sent back': {
    urgent: true,
    name: { id: 'Penawaran laporan ditolak', en: 'The offer of a report was refused' },
  },
  'report not taken': {
    urgent: true,
    name: { id: 'Penawaran laporan tidak dijawab', en: 'The offer of a report was not answered' },
  },
  'interview shared': { urgent: false, name: { id: 'Wawancara dibagikan', en: 'An interview is shared' } },
  'secret opened': { urgent: false, name: { id: 'Rahasia dibukakan', en: 'A secret is opened' } },
  'sharing stopped': { urgent: false, name: { id: 'Pembagian data berhenti', en: 'Sharing has stopped' } },
  'follow-up due': { urgent: false, name: { id: 'Waktunya tindak lanjut', en: 'A follow-up is due' } },
  'visum released': { urgent: false, name: { id: 'Dokumen diserahkan', en: 'A document was released' } },
  'measure against victim': {
    urgent: true,
    name: { id: 'Tindakan terhadap terduga korban', en: 'A measure against a presumed victim' },
  },
  'restitution late': { urgent: false, name: { id: 'Restitusi belum dibayar', en: 'Restitution is not paid' } },
  'abroad late': {
    urgent: false,
    name: { id: 'Permintaan luar negeri belum dijawab', en: 'A request abroad was not answered' },
  },
  'evidence offered': { urgent: true, name: { id: 'Barang bukti ditawarkan', en: 'Evidence is offered' } },
  'evidence answered': {
    urgent: false,
    name: { id: 'Serah terima barang bukti dijawab', en: 'An offer of evidence was answered' },
  },
  'person referred': {
    urgent: true,
    name: { id: 'Konter merujuk terduga korban', en: 'A desk referred a presumed victim' },
  },
  'delay extended': { urgent: false, name: { id: 'Penundaan diperpanjang', en: 'A delay was extended' } },
  'delay overdue': { urgent: true, name: { id: 'Penundaan berlarut', en: 'An undue delay' } },
  'destruction drawn up': {
    urgent: false,
    name: { id: 'Daftar pemusnahan menunggu', en: 'A list of destruction waits' },
  },
} as const satisfies Record<string, { urgent: boolean; name: Words }>
export type NoticeKind = keyof typeof noticeKinds

/** Every kind has its sentence. */
const said: Record<NoticeKind, Words> & Record<string, Words> = sentences

/** The notice in a sentence. */
export const sentenceOfNotice = (code: string, values: Record<string, string>): Words =>
  fill(said[`${code} ${values.kind}`] ?? said[code] ?? { id: code, en: code }, values)

/** Where each kind of subject is looked at; a feed's fault on the page of its source. */
export function linkOfNotice(
  about: string | null,
  subject: string | null,
  values: Record<string, string>,
): string | null {
  if (about === 'source') return values.source === undefined ? null : `/sources/${values.source}?tab=ledger`
  if (about === 'indicator') return values.indicator === undefined ? null : `/indicators/${values.indicator}`
  if (about === 'secret') return '/victims-without'
  if (about === 'emergency') return '/emergencies'
  if (about === 'determination' || about === 'exclusion') return '/determinations'
  if (about === 'transfer') return '/transfers'
  if (about === 'delay') return '/desk?tab=delays'
  const screen = {
    case: '/cases',
    reception: '/receptions',
    evidence: '/evidence',
    alert: '/alerts',
    report: '/reports',
    interview: '/interviews',
    destruction: '/destructions',
  }[about ?? '']
  return screen === undefined || subject === null ? null : `${screen}/${subject}`
}
