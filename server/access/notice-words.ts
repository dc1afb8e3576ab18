/** Sentences of notices and where each leads: codes and numbers of cases, never a name. Pure. */
import { fill, type Words } from '../platform/words.ts'
import type { NoticeGroup } from './channels/model.ts'
import { sentences } from './notices/sentences.data.ts'

/** Every kind of notice. */
export const noticeKinds = {
  'hand-over offered': { group: 'offered', name: { id: 'Serah terima ditawarkan', en: 'A hand-over is offered' } },
  'hand-over accepted': { group: 'information', name: { id: 'Serah terima diterima', en: 'A hand-over was accepted' } },
  'hand-over refused': { group: 'information', name: { id: 'Serah terima ditolak', en: 'A hand-over was refused' } },
  'hand-over silent': {
    group: 'escalation',
    name: { id: 'Serah terima tidak dijawab', en: 'A hand-over was not answered' },
  },
  'determination asked': { group: 'escalation', name: { id: 'Penetapan diminta', en: 'A determination is asked for' } },
  'determination late': { group: 'escalation', name: { id: 'Penetapan terlambat', en: 'A determination is late' } },
  'owner determined': { group: 'offered', name: { id: 'Penanggung jawab ditetapkan', en: 'The owner was determined' } },
  'request asked': { group: 'offered', name: { id: 'Permintaan dari pos lain', en: 'A request of another post' } },
  'request answered': { group: 'information', name: { id: 'Permintaan dijawab', en: 'A request was answered' } },
  'request late': { group: 'clock', name: { id: 'Permintaan tidak dijawab', en: 'A request was not answered' } },
  'exclusion proposed': {
    group: 'offered',
    name: { id: 'Benturan kepentingan diusulkan', en: 'A conflict of interest is proposed' },
  },
  'exclusion decided': {
    group: 'information',
    name: { id: 'Benturan kepentingan diputus', en: 'A conflict of interest was decided' },
  },
  'group announced': { group: 'offered', name: { id: 'Rombongan akan datang', en: 'A group is coming' } },
  'group open': { group: 'clock', name: { id: 'Daftar rombongan belum selesai', en: 'A group’s list is still open' } },
  'outside answered': {
    group: 'information',
    name: { id: 'Lembaga tanpa akun menjawab', en: 'An institution without an account answered' },
  },
  'outside silent': {
    group: 'escalation',
    name: { id: 'Lembaga tanpa akun diam', en: 'An institution without an account is silent' },
  },
  'outside locked': { group: 'information', name: { id: 'Tautan dikunci', en: 'A link was locked' } },
  'step late': { group: 'clock', name: { id: 'Langkah kasus terlambat', en: 'A step of a case is late' } },
  'transfer waits': {
    group: 'offered',
    name: { id: 'Serah tugas menunggu orang kedua', en: 'A transfer waits for a second person' },
  },
  'transfer done': { group: 'information', name: { id: 'Serah tugas berlaku', en: 'A transfer takes effect' } },
  'transfer over': { group: 'information', name: { id: 'Serah tugas berakhir', en: 'A transfer is over' } },
  'transfer lapsed': { group: 'information', name: { id: 'Serah tugas gugur', en: 'A transfer lapsed' } },
  'emergency opened': { group: 'escalation', name: { id: 'Akses darurat dibuka', en: 'Emergency access was opened' } },
  'emergency reviewed': {
    group: 'information',
    name: { id: 'Akses darurat ditinjau', en: 'Emergency access was reviewed' },
  },
  'emergency unreviewed': {
    group: 'escalation',
    name: { id: 'Akses darurat belum ditinjau', en: 'Emergency access is not reviewed' },
  },
  'follows perkara': {
    group: 'offered',
    name: { id: 'Mengikuti perkara kasus yang ditutup', en: 'Follows the perkara of a closed case' },
  },
  'same victim': {
    group: 'information',
    name: { id: 'Korban yang sama di kasus lain', en: 'The same victim in another case' },
  },
  'merge proposed': {
    group: 'offered',
    name: { id: 'Penggabungan kasus diusulkan', en: 'Merging of cases is proposed' },
  },
  'merge agreed': {
    group: 'information',
    name: { id: 'Penggabungan kasus disetujui', en: 'Merging of cases was agreed' },
  },
  'merge refused': {
    group: 'information',
    name: { id: 'Penggabungan kasus ditolak', en: 'Merging of cases was refused' },
  },
  'track merged away': {
    group: 'information',
    name: { id: 'Jalur beralih karena penggabungan', en: 'A track moved because of a merge' },
  },
  'cases parted': { group: 'information', name: { id: 'Kasus dipisah lagi', en: 'Cases were parted again' } },
  'merge in doubt': {
    group: 'clock',
    name: { id: 'Kasus gabungan: korbannya dua orang', en: 'Merged cases: the victim is two people' },
  },
  'task set': { group: 'offered', name: { id: 'Tugas dalam kasus', en: 'A task in a case' } },
  'task late': { group: 'clock', name: { id: 'Tugas terlambat', en: 'A task is late' } },
  'answer late': { group: 'clock', name: { id: 'Pertanyaan belum dijawab', en: 'A question was not answered' } },
  'victims without': { group: 'clock', name: { id: 'Korban tanpa…', en: 'Victims without…' } },
  'victim lacking': {
    group: 'escalation',
    name: { id: 'Korban tanpa…, tiga hari tanpa alasan', en: 'Victim without…, three days without a reason' },
  },
  'alert back': { group: 'clock', name: { id: 'Peringatan kembali ke antrean', en: 'An alert is back in the queue' } },
  'person parted': {
    group: 'offered',
    name: { id: 'Seseorang dalam kasus ternyata dua orang', en: 'Somebody of a case is held to be two people' },
  },
  'alert basis gone': {
    group: 'information',
    name: { id: 'Dasar peringatan ditarik', en: 'The basis of an alert was withdrawn' },
  },
  'case basis gone': {
    group: 'information',
    name: { id: 'Dasar kasus ditarik', en: 'The basis of a case was withdrawn' },
  },
  'case basis weaker': {
    group: 'information',
    name: { id: 'Dasar kasus berkurang', en: 'Part of the basis of a case was withdrawn' },
  },
  'case evidence': { group: 'information', name: { id: 'Bukti baru untuk kasus', en: 'New evidence for a case' } },
  'question asked': { group: 'offered', name: { id: 'Pos Anda ditanya', en: 'Your post is asked' } },
  'indicator paused': {
    group: 'information',
    name: { id: 'Indikator dijeda sendiri', en: 'An indicator paused itself' },
  },
  'webhook paused': { group: 'information', name: { id: 'Webhook dijeda', en: 'A webhook was paused' } },
  'feed fault': { group: 'information', name: { id: 'Gangguan kiriman data', en: 'A fault of a feed' } },
  'report filed': {
    group: 'offered',
    name: { id: 'Laporan menunggu jawaban pertama', en: 'A report waits for a first answer' },
  },
  'report silent': { group: 'escalation', name: { id: 'Laporan tidak dijawab', en: 'A report was not answered' } },
  'report offered': { group: 'offered', name: { id: 'Laporan ditawarkan', en: 'A report is offered' } },
  'report taken': {
    group: 'information',
    name: { id: 'Laporan diterima pos lain', en: 'Another post has taken a report' },
  },
  'report sent back': {
    group: 'offered',
    name: { id: 'Penawaran laporan ditolak', en: 'The offer of a report was refused' },
  },
  'report not taken': {
    group: 'escalation',
    name: { id: 'Penawaran laporan tidak dijawab', en: 'The offer of a report was not answered' },
  },
  'interview shared': { group: 'offered', name: { id: 'Wawancara dibagikan', en: 'An interview is shared' } },
  'secret opened': { group: 'information', name: { id: 'Rahasia dibukakan', en: 'A secret is opened' } },
  'sharing stopped': { group: 'information', name: { id: 'Pembagian data berhenti', en: 'Sharing has stopped' } },
  'case kind changed': { group: 'information', name: { id: 'Jenis kasus berubah', en: 'The kind of a case changed' } },
  'follow-up due': { group: 'clock', name: { id: 'Waktunya tindak lanjut', en: 'A follow-up is due' } },
  'visum released': { group: 'information', name: { id: 'Dokumen diserahkan', en: 'A document was released' } },
  'measure against victim': {
    group: 'escalation',
    name: { id: 'Tindakan terhadap terduga korban', en: 'A measure against a presumed victim' },
  },
  'danger declared': { group: 'escalation', name: { id: 'Bahaya nyawa', en: 'Danger to life' } },
  'danger answered': { group: 'information', name: { id: 'Bahaya nyawa dijawab', en: 'Danger to life answered' } },
  'danger lapsed': {
    group: 'escalation',
    name: { id: 'Bahaya nyawa tidak dikuatkan', en: 'Danger to life not confirmed' },
  },
  'restitution day near': {
    group: 'clock',
    name: { id: 'Hari restitusi mendekat', en: 'The day of restitution comes near' },
  },
  'restitution day over': {
    group: 'clock',
    name: { id: 'Hari restitusi lewat', en: 'The day of restitution has passed' },
  },
  'loan late': { group: 'clock', name: { id: 'Pinjaman belum kembali', en: 'A loan is not back' } },
  'restitution late': { group: 'clock', name: { id: 'Restitusi belum dibayar', en: 'Restitution is not paid' } },
  'abroad late': {
    group: 'clock',
    name: { id: 'Permintaan luar negeri belum dijawab', en: 'A request abroad was not answered' },
  },
  'evidence offered': { group: 'offered', name: { id: 'Barang bukti ditawarkan', en: 'Evidence is offered' } },
  'evidence answered': {
    group: 'information',
    name: { id: 'Serah terima barang bukti dijawab', en: 'An offer of evidence was answered' },
  },
  'person referred': {
    group: 'escalation',
    name: { id: 'Konter merujuk terduga korban', en: 'A desk referred a presumed victim' },
  },
  'delay extended': { group: 'information', name: { id: 'Penundaan diperpanjang', en: 'A delay was extended' } },
  'delay overdue': { group: 'clock', name: { id: 'Penundaan berlarut', en: 'An undue delay' } },
  'destruction drawn up': {
    group: 'offered',
    name: { id: 'Daftar pemusnahan menunggu', en: 'A list of destruction waits' },
  },
} as const satisfies Record<string, { group: NoticeGroup; name: Words }>
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
  if (about === 'secret' || about === 'victims') return '/victims-without'
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
