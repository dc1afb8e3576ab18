/** What each notice says: its code, in both languages; numbers of cases and posts, never a name. Pure. */
import type { Words } from '../../platform/words.ts'

export const sentences = {
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
  'follows perkara': {
    id: 'Kasus {number} ditutup; pos Anda mengikuti perkaranya sampai selesai.',
    en: 'Case {number} was closed; your post follows its perkara to the end.',
  },
  'same victim': {
    id: 'Kasus {number}: korban yang sama tampaknya juga korban dalam kasus lain.',
    en: 'Case {number}: the same victim seems to be a victim in another case as well.',
  },
  'merge proposed': {
    id: 'Kasus {number}: pos lain mengusulkan penggabungan; pos Anda menjawab.',
    en: 'Case {number}: another post proposes to merge; your post answers.',
  },
  'merge agreed': { id: 'Kasus {number}: penggabungan disetujui.', en: 'Case {number}: the merge was agreed.' },
  'merge refused': { id: 'Kasus {number}: penggabungan ditolak.', en: 'Case {number}: the merge was refused.' },
  'track merged away': {
    id: 'Kasus {number} digabung; tugas pos Anda di dalamnya beralih kepada penanggung jawab lain.',
    en: 'Case {number} was merged; what your post answered for in it is another’s now.',
  },
  'cases parted': {
    id: 'Kasus {number} dipisah lagi dan berdiri sendiri.',
    en: 'Case {number} was parted again and stands alone.',
  },
  'merge in doubt': {
    id: 'Kasus {number}: korban yang menjadi dasar penggabungan kini dinilai dua orang; periksa, lalu pisahkan bila perlu.',
    en: 'Case {number}: the victim on whom the merge rests is now held to be two people; look at it, and part them if needed.',
  },
  'person parted': {
    id: 'Kasus {number}: catatan satu orang di dalamnya kini dianggap milik dua orang yang berbeda; tetapkan siapa yang dimaksud.',
    en: 'Case {number}: the records of one person in it are now held to be two people’s; say which of them is meant.',
  },
  'request late': {
    id: 'Kasus {number}: permintaan belum dijawab.',
    en: 'Case {number}: a request is not answered yet.',
  },
  'outside answered': {
    id: 'Kasus {number}: lembaga tanpa akun menjawab permintaan layanan.',
    en: 'Case {number}: an institution without an account answered.',
  },
  'outside silent': {
    id: 'Kasus {number}: layanan yang diminta kepada lembaga tanpa akun tidak dijawab.',
    en: 'Case {number}: a service asked of an institution without an account is not answered.',
  },
  'outside locked': {
    id: 'Kasus {number}: tautan dikunci sesudah lima kali kode keliru; buat yang baru.',
    en: 'Case {number}: a link was locked after five wrong codes; make a new one.',
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
  'feed fault unheard': {
    id: 'Kunci sudah terbit, tetapi belum pernah ada kiriman: tidak ada peringatan bukan berarti tidak ada risiko.',
    en: 'A key was issued, but nothing has ever come: absence of alerts is not absence of risk.',
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
  'case kind changed': {
    id: 'Kasus {number}: jenisnya kini {to}.',
    en: 'Case {number}: its kind is now {to}.',
  },
  'follow-up due': {
    id: 'Kasus {number}: waktunya menanyakan kabar. Baca dulu kontak aman.',
    en: 'Case {number}: it is time to ask how she is. Read the safe contact first.',
  },
  'victims without': {
    id: 'Korban tanpa…: {count} korban menunggu sesuatu yang belum ada, tanpa alasan.',
    en: 'Victims without…: {count} victims are owed something that is missing, without a reason.',
  },
  'victim lacking': {
    id: 'Kasus {number}: sesuatu bagi seorang korban belum ada selama {days} hari, tanpa alasan.',
    en: 'Case {number}: something is owed to a victim and missing for {days} days, without a reason.',
  },
  'visum released': {
    id: 'Dokumen yang diminta surat Anda sudah diserahkan.',
    en: 'The document that your letter asked for was released.',
  },
  'measure against victim': {
    id: 'Kasus {number}: tindakan terhadap terduga korban dicatat (UU 21/2007 pasal 18). Lihat dasarnya sekarang.',
    en: 'Case {number}: a measure against a presumed victim was recorded (Law 21/2007 art. 18). See its ground now.',
  },
  'danger declared': {
    id: 'Kasus {number}: bahaya nyawa dicatat. Petugas kedua menguatkan dalam 24 jam.',
    en: 'Case {number}: danger to life was declared. A second officer confirms within 24 hours.',
  },
  'danger answered': {
    id: 'Kasus {number}: petugas kedua menjawab bahaya nyawa yang dicatat pos Anda.',
    en: 'Case {number}: the second officer answered the danger to life that your post declared.',
  },
  'danger lapsed': {
    id: 'Kasus {number}: bahaya nyawa tidak dikuatkan dalam 24 jam; yang masih menunggu karenanya ditarik.',
    en: 'Case {number}: danger to life was not confirmed within 24 hours; what still waited because of it was taken back.',
  },
  'restitution day near': {
    id: 'Kasus {number}: tinggal {days} hari untuk mengajukan restitusi seorang korban.',
    en: 'Case {number}: {days} days are left to ask for a victim’s restitution.',
  },
  'restitution day over': {
    id: 'Kasus {number}: hari terakhir mengajukan restitusi seorang korban sudah lewat.',
    en: 'Case {number}: the last day to ask for a victim’s restitution has passed.',
  },
  'loan late': {
    id: 'Barang bukti {number} belum kembali pada hari yang dijanjikan.',
    en: 'Evidence {number} is not back on the day that was promised.',
  },
  'restitution late': {
    id: 'Kasus {number}: satu tenggat pembayaran restitusi lewat tanpa lunas.',
    en: 'Case {number}: a deadline of restitution passed without full payment.',
  },
  'abroad late': {
    id: 'Permintaan ke luar negeri {number} belum dijawab sampai lewat tenggat.',
    en: 'Request abroad {number} was not answered by its due time.',
  },
  'evidence offered': {
    id: 'Barang bukti {number} ditawarkan kepada pos Anda; pemegangnya tetap sampai Anda menerima.',
    en: 'Evidence {number} is offered to your post; it stays with its holder until you accept.',
  },
  'evidence answered': {
    id: 'Serah terima barang bukti {number} dijawab.',
    en: 'The offer of evidence {number} was answered.',
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
  'group announced': {
    id: 'Rombongan {number} akan datang: pos Anda ikut menerima.',
    en: 'Group {number} is coming: your post receives it too.',
  },
  'group open': {
    id: 'Daftar rombongan {number} belum selesai: {left} orang tanpa hasil.',
    en: 'The list of group {number} is still open: {left} people without an outcome.',
  },
  'alert back': {
    id: 'Peringatan {number} yang ditangguhkan kembali ke antrean.',
    en: 'Alert {number}, put off before, is back in the queue.',
  },
  'case evidence': {
    id: 'Ada bukti baru pada peringatan {alert}: lihat kasus {number}.',
    en: 'There is new evidence behind alert {alert}: see case {number}.',
  },
  'alert basis gone': {
    id: 'Dasar peringatan {number} ditarik: yang tersisa tidak cukup untuk peringatan.',
    en: 'The basis of alert {number} was withdrawn: what is left would raise no alert.',
  },
  'case basis gone': {
    id: 'Dasar peringatan {alert} ditarik: periksa lagi kasus {number}.',
    en: 'The basis of alert {alert} was withdrawn: look again at case {number}.',
  },
  'case basis weaker': {
    id: 'Sebagian dasar peringatan {alert} ditarik: lihat kasus {number}.',
    en: 'Part of the basis of alert {alert} was withdrawn: see case {number}.',
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
  'transfer waits': {
    id: 'Serah tugas seorang petugas menunggu dikuatkan oleh orang kedua.',
    en: 'A transfer of an officer waits for a second person.',
  },
  'transfer done': {
    id: 'Serah tugas di pos Anda berlaku mulai sekarang; {alerts} peringatan berpindah.',
    en: 'A transfer at your post takes effect now; {alerts} alerts have moved.',
  },
  'transfer over': {
    id: 'Serah tugas di pos Anda berakhir; yang masih terbuka sudah dikembalikan.',
    en: 'A transfer at your post is over; what is still open was given back.',
  },
  'transfer lapsed': {
    id: 'Serah tugas tidak dikuatkan sampai jamnya, jadi gugur: tidak ada yang berpindah.',
    en: 'A transfer was not confirmed by its hour and lapsed: nothing has moved.',
  },
  'answer late': {
    id: 'Sebuah pertanyaan belum dijawab sampai lewat tenggat.',
    en: 'A question was not answered by its due time.',
  },
} satisfies Record<string, Words>
