/** Sentences of notices and where each leads: codes and numbers of cases, never a name. Pure. */
import { fill, type Words } from '../platform/words.ts'

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
  'step late': { urgent: true, name: { id: 'Langkah kasus terlambat', en: 'A step of a case is late' } },
  'emergency opened': { urgent: true, name: { id: 'Akses darurat dibuka', en: 'Emergency access was opened' } },
  'emergency reviewed': {
    urgent: false,
    name: { id: 'Akses darurat ditinjau', en: 'Emergency access was reviewed' },
  },
  'emergency unreviewed': {
    urgent: true,
    name: { id: 'Akses darurat belum ditinjau', en: 'Emergency access is not reviewed' },
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

const sentences: Record<NoticeKind, Words> & Record<string, Words> = {
  'hand-over offered': {
    id: 'Serah terima ditawarkan kepada pos Anda ({number}).',
    en: 'A hand-over is offered to your post ({number}).',
  },
  'hand-over accepted': { id: 'Serah terima diterima.', en: 'The hand-over was accepted.' },
  'hand-over refused': {
    id: 'Serah terima ditolak; tanggung jawab tetap pada pos Anda.',
    en: 'The hand-over was refused; your post stays accountable.',
  },
  'hand-over silent': {
    id: 'Serah terima {number} tidak dijawab sampai lewat tenggat.',
    en: 'Hand-over {number} was not answered by its due time.',
  },
  'determination asked': {
    id: 'Kasus {number}: tetapkan pos penanggung jawab satu jalur.',
    en: 'Case {number}: determine the post accountable for a track.',
  },
  'determination late': {
    id: 'Kasus {number}: penetapan penanggung jawab lewat tenggat.',
    en: 'Case {number}: the determination of the owner is overdue.',
  },
  'owner determined': {
    id: 'Kasus {number}: pos Anda ditetapkan sebagai penanggung jawab.',
    en: 'Case {number}: your post was determined to be accountable.',
  },
  'request asked': {
    id: 'Kasus {number}: pos lain meminta sesuatu; tanggung jawab tidak berpindah.',
    en: 'Case {number}: another post asks something of yours; responsibility does not move.',
  },
  'request answered': {
    id: 'Kasus {number}: permintaan Anda dijawab.',
    en: 'Case {number}: your request was answered.',
  },
  'request late': {
    id: 'Kasus {number}: permintaan belum dijawab.',
    en: 'Case {number}: a request is not answered yet.',
  },
  'exclusion proposed': {
    id: 'Benturan kepentingan pada kasus {number} menunggu keputusan pos Anda.',
    en: 'A conflict of interest on case {number} waits for your post’s decision.',
  },
  'exclusion decided': {
    id: 'Usulan benturan kepentingan pada kasus {number} sudah diputus.',
    en: 'The proposed conflict of interest on case {number} was decided.',
  },
  'emergency opened': {
    id: 'Kasus {number} dibuka sebagai akses darurat selama tiga jam.',
    en: 'Case {number} was opened as an emergency for three hours.',
  },
  'emergency reviewed': {
    id: 'Akses darurat pada kasus {number} sudah ditinjau.',
    en: 'The emergency access to case {number} was reviewed.',
  },
  'emergency unreviewed': {
    id: 'Akses darurat pada kasus {number} belum ditinjau sampai lewat tenggat.',
    en: 'The emergency access to case {number} was not reviewed by its due time.',
  },
  'task set': { id: 'Kasus {number}: ada tugas untuk pos Anda.', en: 'Case {number}: there is a task for your post.' },
  'task late': { id: 'Kasus {number}: satu tugas terlambat.', en: 'Case {number}: a task is late.' },
  'step late': { id: 'Satu langkah kasus {number} terlambat.', en: 'A step of case {number} is late.' },
  'feed fault': {
    id: 'Ada yang tidak beres pada kiriman data: lihat kelengkapannya pada halaman sumber.',
    en: 'Something is wrong with a feed: see its completeness on the source’s page.',
  },
  'feed fault silent': {
    id: 'Sebuah pos berhenti mengirim data: tidak ada peringatan bukan berarti tidak ada risiko.',
    en: 'A post has stopped sending data: absence of alerts is not absence of risk.',
  },
  'feed fault gap': {
    id: 'Ada catatan bernomor yang belum tiba: lihat kelengkapannya pada halaman sumber.',
    en: 'Numbered records have not arrived: see the completeness on the source’s page.',
  },
  'feed fault drop': {
    id: 'Kiriman data turun tajam: lihat kelengkapannya pada halaman sumber.',
    en: 'A feed dropped sharply: see its completeness on the source’s page.',
  },
  'feed fault statement': {
    id: 'Jumlah catatan sehari tidak cocok dengan yang dinyatakan pos.',
    en: 'A day’s records do not add up to what the post stated.',
  },
  'destruction drawn up': {
    id: 'Daftar pemusnahan bulan ini menunggu dua persetujuan.',
    en: 'This month’s list of destruction waits for two approvals.',
  },
  'interview shared': {
    id: 'Wawancara {number} dibagikan kepada pos Anda.',
    en: 'Interview {number} is shared with your post.',
  },
  // Nothing of whom, where or what: a notice may be read over a shoulder, and goes out as a letter.
  'secret opened': { id: 'Sesuatu dibukakan bagi pos Anda.', en: 'Something is opened to your post.' },
  'sharing stopped': {
    id: 'Kasus {number}: yang bertumpu pada persetujuan yang ditarik sudah berhenti.',
    en: 'Case {number}: what rested on a withdrawn consent has stopped.',
  },
  'follow-up due': {
    id: 'Kasus {number}: waktunya menanyakan kabar. Baca dulu kontak aman.',
    en: 'Case {number}: it is time to ask how she is. Read the safe contact first.',
  },
  'visum released': {
    id: 'Dokumen yang diminta surat Anda sudah diserahkan.',
    en: 'The document that your letter asked for was released.',
  },
  'report filed': {
    id: 'Laporan {number} menunggu jawaban pertama dari pos Anda.',
    en: 'Report {number} waits for a first answer from your post.',
  },
  'report silent': {
    id: 'Laporan {number} belum dijawab sampai lewat tenggat.',
    en: 'Report {number} was not answered by its due time.',
  },
  'report offered': {
    id: 'Laporan {number} ditawarkan kepada pos Anda; pengirimnya tetap menjawab sampai Anda menerima.',
    en: 'Report {number} is offered to your post; its sender answers until you accept.',
  },
  'report taken': { id: 'Laporan {number} sudah diterima pos lain.', en: 'Another post has taken report {number}.' },
  'report sent back': {
    id: 'Laporan {number} ditolak pos yang ditawari; pos Anda tetap menjawab.',
    en: 'Report {number} was refused by the post it was offered to; your post still answers.',
  },
  'report not taken': {
    id: 'Penawaran laporan {number} tidak dijawab sampai lewat tenggat.',
    en: 'The offer of report {number} was not answered by its due time.',
  },
  'person referred': {
    id: 'Sebuah konter merujuk seseorang sebagai terduga korban ({number}): hubungi konter itu sekarang.',
    en: 'A desk referred somebody as a presumed victim ({number}): call that desk now.',
  },
  'delay extended': {
    id: 'Penundaan {number} diperpanjang satu kali oleh kepala pos.',
    en: 'Delay {number} was extended once by the head of the post.',
  },
  'delay overdue': {
    id: 'Penundaan {number} lewat hari terakhirnya tanpa keputusan: penundaan berlarut.',
    en: 'Delay {number} passed its last day without a decision: an undue delay.',
  },
  'alert back': {
    id: 'Peringatan {number} yang ditangguhkan kembali ke antrean.',
    en: 'Alert {number}, put off before, is back in the queue.',
  },
  'case evidence': {
    id: 'Ada bukti baru pada peringatan {alert}: lihat kasus {number}.',
    en: 'There is new evidence behind alert {alert}: see case {number}.',
  },
  'question asked': {
    id: 'Pos Anda ditanya tentang sebuah peringatan.',
    en: 'Your post is asked about an alert.',
  },
  'webhook paused': {
    id: 'Pengiriman ke satu alamat webhook dijeda karena tidak pernah berhasil: lihat halaman Webhook.',
    en: 'Sending to a webhook was paused because nothing came through: see the Webhooks page.',
  },
  'indicator paused': {
    id: 'Indikator {indicator} versi {version} dijeda: {hits} temuan baru sehari melewati batas {quota}.',
    en: 'Indicator {indicator} version {version} is paused: {hits} new findings in a day passed its quota of {quota}.',
  },
  'answer late': {
    id: 'Sebuah pertanyaan belum dijawab sampai lewat tenggat.',
    en: 'A question was not answered by its due time.',
  },
}

/** The notice in a sentence. */
export const sentenceOfNotice = (code: string, values: Record<string, string>): Words =>
  fill(sentences[`${code} ${values.kind}`] ?? sentences[code] ?? { id: code, en: code }, values)

/** Where each kind of subject is looked at; a feed's fault on the page of its source. */
export function linkOfNotice(
  about: string | null,
  subject: string | null,
  values: Record<string, string>,
): string | null {
  if (about === 'source') return values.source === undefined ? null : `/sources/${values.source}?tab=ledger`
  if (about === 'indicator') return values.indicator === undefined ? null : `/indicators/${values.indicator}`
  if (about === 'secret') return '/victims-without'
  if (about === 'determination' || about === 'exclusion') return '/determinations'
  if (about === 'emergency') return '/emergencies'
  if (about === 'delay') return '/desk?tab=delays'
  const screen = {
    case: '/cases',
    alert: '/alerts',
    report: '/reports',
    interview: '/interviews',
    destruction: '/destructions',
  }[about ?? '']
  return screen === undefined || subject === null ? null : `${screen}/${subject}`
}
