/** Sentences of a case's timeline and of notices, made at read time from codes and values. */
import { fill, type Words } from '../platform/words.ts'
import { abroadStates, custodyDeeds } from './evidence/model.ts'
import { measureKinds, rounds } from './law/model.ts'
import { entrusted, outcomes } from './model.ts'
import { meantHalves } from './partings/model.ts'
import type { Sop } from './sop.ts'
import { applicants } from './sops/model.ts'

const events: Record<string, Words> = {
  opened: { id: 'Kasus {number} dibuka', en: 'Case {number} opened' },
  offered: { id: 'Menawarkan serah terima jalur {track} kepada {to}', en: 'Offered the track {track} to {to}' },
  accepted: { id: 'Menerima jalur {track}; kini penanggung jawab', en: 'Accepted the track {track}; now accountable' },
  refused: {
    id: 'Menolak jalur {track}; mengusulkan {proposed}',
    en: 'Refused the track {track}; proposes {proposed}',
  },
  silent: {
    id: '{post} diam melewati tenggat (jalur {track}); diberitahukan kepada {told}',
    en: '{post} silent past the due time (track {track}); told to {told}',
  },
  withdrawn: { id: 'Menarik tawaran serah terima jalur {track}', en: 'Took back the offer of the track {track}' },
  'determination asked': {
    id: 'Jalur {track} mondar-mandir atau tidak dijawab: {post} diminta menetapkan',
    en: 'The track {track} goes to and fro or is not answered: {post} is asked to determine',
  },
  determined: {
    id: 'Ditetapkan: {post} penanggung jawab jalur {track} (surat {letter})',
    en: 'Determined: {post} is accountable for the track {track} (letter {letter})',
  },
  ask: { id: 'Meminta keterangan kepada {to}', en: 'Asked {to}' },
  inform: { id: 'Memberi tahu {to}', en: 'Informed {to}' },
  'work jointly': { id: 'Meminta {to} bekerja bersama', en: 'Asked {to} to work jointly' },
  answered: { id: 'Menjawab permintaan', en: 'Answered a request' },
  'asked outside': {
    id: 'Meminta layanan kepada {to} lewat tautan sekali pakai; jalur {track} tetap pada pengirim',
    en: 'Asked a service of {to} by a one-time link; the track {track} stays with the sender',
  },
  'outside accepted': { id: '{to} menyanggupi layanan', en: '{to} accepted the service' },
  'outside refused': {
    id: '{to} menolak layanan; mengusulkan {proposed}',
    en: '{to} refused the service; proposes {proposed}',
  },
  'outside settled': { id: 'Jawaban {to} sudah ditindaklanjuti', en: 'The answer of {to} was dealt with' },
  'outside withdrawn': { id: 'Menarik permintaan layanan kepada {to}', en: 'Took back the service asked of {to}' },
  'outside locked': {
    id: 'Tautan kepada {to} dikunci sesudah lima kali kode keliru',
    en: 'The link to {to} was locked after five wrong codes',
  },
  'outside over': { id: '{to} tidak menjawab; tautannya berakhir', en: '{to} did not answer; its link is over' },
  'joint work ended': { id: '{post} selesai bekerja bersama', en: '{post} ended the joint work' },
  'moved on': {
    id: 'Jalur {track} beralih ke {post} karena benturan kepentingan',
    en: 'The track {track} moved to {post} because of a conflict of interest',
  },
  emergency: { id: 'Akses darurat oleh {post}', en: 'Emergency access by {post}' },
  'task set': { id: 'Tugas untuk {to}', en: 'Task for {to}' },
  'task done': { id: 'Tugas selesai', en: 'Task done' },
  'task reopened': { id: 'Tugas dibuka lagi', en: 'Task opened again' },
  lacking: {
    id: 'Sesuatu bagi seorang korban belum ada, tanpa alasan; diberitahukan kepada {told}',
    en: 'Something is owed to a victim and missing, without a reason; told to {told}',
  },
  late: { id: 'Langkah terlambat: {step}', en: 'Step is late: {step}' },
  done: { id: 'Selesai: {step}', en: 'Done: {step}' },
  'not needed': { id: 'Tidak diperlukan: {step}', en: 'Not needed: {step}' },
  'step ended': { id: 'Berakhir karena {event}: {step}', en: 'Ended because of {event}: {step}' },
  evidence: { id: 'Bukti baru pada peringatan {alert}', en: 'New evidence behind alert {alert}' },
  'basis gone': {
    id: 'Dasar peringatan {alert} ditarik: yang tersisa tidak cukup untuk peringatan',
    en: 'The basis of alert {alert} was withdrawn: what is left would raise no alert',
  },
  'basis weaker': {
    id: 'Sebagian dasar peringatan {alert} ditarik',
    en: 'Part of the basis of alert {alert} was withdrawn',
  },
  outcome: { id: 'Hasil untuk satu orang: {outcome}', en: 'Outcome for one person: {outcome}' },
  recorded: { id: 'Mencatat peristiwa: {event} (oleh {by})', en: 'Recorded: {event} (by {by})' },
  'sharing stopped': {
    id: 'Yang bertumpu pada persetujuan yang ditarik berhenti',
    en: 'What rested on a withdrawn consent stopped',
  },
  'stage reached': { id: 'Tahap perkara {proceeding} dicatat', en: 'A stage of proceeding {proceeding} recorded' },
  'stage corrected': { id: 'Tahap perkara {proceeding} dikoreksi', en: 'A stage of proceeding {proceeding} corrected' },
  'person added': { id: 'Seorang terduga korban ditambahkan', en: 'A presumed victim was added' },
  'danger declared': { id: 'Bahaya nyawa dicatat oleh satu petugas', en: 'Danger to life declared by one officer' },
  'danger confirmed': {
    id: 'Bahaya nyawa dikuatkan petugas kedua',
    en: 'Danger to life confirmed by a second officer',
  },
  'danger declined': {
    id: 'Bahaya nyawa tidak dikuatkan petugas kedua',
    en: 'Danger to life not confirmed by the second officer',
  },
  'danger lapsed': {
    id: 'Bahaya nyawa tidak dikuatkan dalam 24 jam; yang masih menunggu ditarik',
    en: 'Danger to life not confirmed within 24 hours; what still waited was taken back',
  },
  'witness added': { id: 'Seorang saksi ditambahkan', en: 'A witness was added' },
  'witness removed': { id: 'Seorang saksi dikeluarkan', en: 'A witness was taken out' },
  'family added': { id: 'Keluarga seorang korban ditambahkan', en: 'Family of a victim was added' },
  'family removed': { id: 'Keluarga seorang korban dikeluarkan', en: 'Family of a victim was taken out' },
  identified: {
    id: 'Seorang terduga korban ditetapkan sebagai korban (surat {letter})',
    en: 'A presumed victim was identified as a victim (letter {letter})',
  },
  'identification undone': {
    id: 'Penetapan seorang korban ditarik kembali',
    en: 'The identification of a victim was taken back',
  },
  'child found': {
    id: 'Seorang korban ternyata anak: SOP anak berlaku baginya',
    en: 'A victim turned out to be a child: the SOP for children serves her',
  },
  'person reported': { id: 'Terlapor dicatat dalam {proceeding}', en: 'A reported person named in {proceeding}' },
  'measure recorded': { id: 'Tindakan penyidikan dicatat', en: 'A measure of the investigation recorded' },
  'measure against victim': {
    id: 'Tindakan terhadap terduga korban dicatat: {measure}',
    en: 'A measure against a presumed victim recorded: {measure}',
  },
  'measure confirmed': { id: 'Dikuatkan petugas kedua: {measure}', en: 'Confirmed by a second officer: {measure}' },
  'measure declined': { id: 'Tidak dikuatkan: {measure}', en: 'Not confirmed: {measure}' },
  'articles chosen': { id: 'Pasal dipilih dalam {proceeding}', en: 'Articles chosen in {proceeding}' },
  'case linked': { id: 'Dihubungkan dengan kasus lain', en: 'Linked with another case' },
  'link ended': { id: 'Hubungan dengan kasus lain diakhiri', en: 'The link with another case ended' },
  restitution: { id: 'Restitusi: {round}', en: 'Restitution: {round}' },
  'evidence custody': { id: 'Barang bukti {item}: {deed}', en: 'Evidence {item}: {deed}' },
  'evidence offered': {
    id: 'Barang bukti {item} ditawarkan kepada pos lain',
    en: 'Evidence {item} offered to another post',
  },
  'evidence refused': { id: 'Barang bukti {item} tidak jadi diserahkan', en: 'Evidence {item} was not handed over' },
  'request abroad': { id: 'Permintaan luar negeri {request}: {state}', en: 'Request abroad {request}: {state}' },
  'merge proposed': { id: 'Penggabungan dengan kasus lain diusulkan', en: 'Merging with another case proposed' },
  'merge refused': { id: 'Penggabungan dengan kasus lain ditolak', en: 'Merging with another case refused' },
  'merge withdrawn': { id: 'Usulan penggabungan ditarik', en: 'The proposal to merge was taken back' },
  merged: { id: 'Kasus {number} digabung ke kasus ini', en: 'Case {number} was merged into this case' },
  'merged into': { id: 'Digabung ke kasus {number}', en: 'Merged into case {number}' },
  'track merged': {
    id: 'Jalur {track} beralih ke {post} karena penggabungan',
    en: 'The track {track} moved to {post} because of the merge',
  },
  'merge in doubt': {
    id: 'Korban yang menjadi dasar penggabungan kini dinilai dua orang',
    en: 'The victim on whom the merge rests is now held to be two people',
  },
  'person parted': {
    id: 'Catatan satu orang dalam kasus ini kini dianggap milik dua orang yang berbeda',
    en: 'The records of one person in this case are now held to be two people’s',
  },
  'person meant': { id: 'Yang dimaksud: {meant}', en: 'Who is meant: {meant}' },
  parted: { id: 'Dipisah dari kasus {number}', en: 'Parted from case {number}' },
  'track returned': {
    id: 'Jalur {track} kembali ke {post} karena pemisahan',
    en: 'The track {track} went back to {post} because the cases were parted',
  },
  'kind changed': { id: 'Jenis kasus menjadi {kind}', en: 'The case is now one of {kind}' },
  'procedure left': {
    id: 'SOP {sop} tidak berlaku untuk jenis ini: {steps} langkah tidak diperlukan lagi',
    en: 'The procedure {sop} does not serve this kind: {steps} steps are not needed any more',
  },
  closed: { id: 'Kasus ditutup', en: 'Case closed' },
  'closed before perkara': {
    id: 'Kasus ditutup; {post} mengikuti perkaranya',
    en: 'Case closed; {post} follows the perkara',
  },
}

/** Values that are codes of these nouns. */
const coded: Record<string, Record<string, Words>> = {
  measure: measureKinds,
  round: rounds,
  deed: custodyDeeds,
  state: abroadStates,
  meant: meantHalves,
}

/** Codes among the values become words of each language; `named`: what the events of the reference set are called. */
export function sentenceOfCaseEvent(
  does: string,
  values: Record<string, string>,
  sops: readonly Sop[],
  named: Record<string, { words: Words }>,
): Words {
  const sentence = events[does] ?? { id: does, en: does }
  const say = (language: 'id' | 'en'): string => {
    const spoken: Record<string, string> = { ...values }
    if (values.track !== undefined)
      spoken.track = entrusted[values.track as keyof typeof entrusted]?.[language] ?? values.track
    if (values.outcome !== undefined)
      spoken.outcome = outcomes[values.outcome as keyof typeof outcomes]?.[language] ?? values.outcome
    for (const [name, words] of Object.entries(coded)) {
      const code = values[name]
      if (code !== undefined) spoken[name] = words[code]?.[language] ?? code
    }
    if (values.step !== undefined)
      spoken.step =
        sops.flatMap(({ steps }) => steps).find((step) => step.code === values.step)?.words[language] ?? values.step
    if (values.event !== undefined) spoken.event = named[values.event]?.words[language] ?? values.event
    if (values.by !== undefined) spoken.by = applicants[values.by as keyof typeof applicants]?.[language] ?? values.by
    return fill(sentence, spoken)[language]
  }
  return { id: say('id'), en: say('en') }
}
