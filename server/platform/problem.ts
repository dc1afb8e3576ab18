/** Everything that may go wrong for a user: one class, one list of kinds, answered in one place. Anything else is a bug (500). */
import { type Fillings, fill, type Words } from './words.ts'

/** Every kind of problem: HTTP status and its sentence in both languages; `{name}` places are filled with values. */
export const problemKinds = {
  'unreadable-body': {
    status: 400,
    id: 'Isi permintaan tidak dapat dibaca sebagai JSON.',
    en: 'The body cannot be read as JSON.',
  },
  'bad-input': { status: 422, id: 'Ada isian yang belum benar.', en: 'Some of the input is not right.' },
  'body-too-large': {
    status: 413,
    id: 'Kiriman terlalu besar; batasnya {limit}.',
    en: 'The request is too large; the limit is {limit}.',
  },
  'unknown-media': { status: 415, id: 'Kirim sebagai application/json.', en: 'Send it as application/json.' },
  'not-signed-in': { status: 401, id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  'session-over': {
    status: 401,
    id: 'Sesi Anda sudah berakhir; silakan masuk lagi.',
    en: 'Your session is over; please sign in again.',
  },
  'wrong-sign-in': {
    status: 401,
    id: 'Nama masuk atau kata sandi tidak cocok.',
    en: 'The sign-in name or the password does not match.',
  },
  'key-unknown': {
    status: 401,
    id: 'Kunci API tidak dikenal atau sudah dicabut.',
    en: 'The API key is unknown or was revoked.',
  },
  'key-lapsed': {
    status: 403,
    id: 'Kunci berhenti: perjanjian {agreement} tidak berlaku lagi.',
    en: 'The key has stopped: agreement {agreement} is no longer in force.',
  },
  'not-allowed': {
    status: 403,
    id: 'Peran Anda tidak mencakup tindakan ini.',
    en: 'Your role does not include this action.',
  },
  'source-not-allowed': {
    status: 403,
    id: 'Kunci ini tidak boleh mengirim untuk sumber {source}.',
    en: 'This key may not send for source {source}.',
  },
  'foreign-origin': {
    status: 403,
    id: 'Permintaan datang dari situs lain dan ditolak.',
    en: 'The request came from another site and was refused.',
  },
  'purpose-missing': {
    status: 422,
    id: 'Sebutkan keperluan membuka data orang (kasus, peringatan, pemeriksaan, administrasi).',
    en: 'State the purpose of opening a person’s data (case, alert, screening, administration).',
  },
  'papers-missing': {
    status: 409,
    id: 'Langkah ini belum dapat diselesaikan: beri nomor, lampiran, atau alasan untuk {papers}.',
    en: 'This step cannot be finished yet: give a number, an attachment or a reason for {papers}.',
  },
  'not-found': { status: 404, id: 'Tidak ditemukan.', en: 'Not found.' },
  'wrong-code': {
    status: 403,
    id: 'Kode tidak cocok; sisa {left} percobaan.',
    en: 'The code does not match; {left} tries are left.',
  },
  'link-over': {
    status: 410,
    id: 'Tautan ini tidak berlaku lagi: {state}. Hubungi pengirimnya.',
    en: 'This link is no longer good: {state}. Call whoever sent it.',
  },
  'too-many': {
    status: 429,
    id: 'Terlalu banyak percobaan; coba lagi {minutes} menit lagi.',
    en: 'Too many attempts; try again in {minutes} minutes.',
  },
  'key-reused': {
    status: 409,
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  'state-moved-on': {
    status: 409,
    id: 'Keadaannya sudah berubah: {state}. Muat ulang, lalu putuskan lagi.',
    en: 'Its state has moved on: {state}. Reload, then decide again.',
  },
  'already-taken': { status: 409, id: 'Sudah diambil oleh {who}.', en: 'Already taken by {who}.' },
  'already-exists': { status: 409, id: '{what} sudah ada.', en: '{what} already exists.' },
  'second-person': {
    status: 409,
    id: 'Tindakan ini harus dikuatkan oleh orang kedua, bukan orang yang sama.',
    en: 'This needs a second person, not the same one.',
  },
  'determination-asked': {
    status: 409,
    id: 'Jalur ini menunggu penetapan oleh {post}; sampai ditetapkan tidak dapat ditawarkan.',
    en: 'This track waits for a determination by {post}; until then it cannot be offered.',
  },
  'emergency-reads': {
    status: 403,
    id: 'Akses darurat hanya untuk membaca; dalam kasus ini tidak ada yang dapat dicatat atau diubah.',
    en: 'Emergency access is for reading only; nothing in this case can be recorded or changed by it.',
  },
  'seeing-as-reads': {
    status: 403,
    id: 'Selama melihat sebagai peran lain tidak ada yang dapat dicatat atau diubah. Kembali ke peran Anda dahulu.',
    en: 'While seeing as another role nothing can be recorded or changed. Go back to your own role first.',
  },
  'seeing-as-lacks': {
    status: 403,
    id: 'Peran yang sedang Anda lihat tidak mempunyai ini.',
    en: 'The role that you are seeing as does not have this.',
  },
  'perkara-runs': {
    status: 409,
    id: 'Perkara {numbers} masih berjalan: sebutkan pos yang mengikutinya dan alasannya, atau tunggu sampai selesai.',
    en: 'Proceeding {numbers} is still running: name the post that follows it and why, or wait until it is over.',
  },
  'outcome-missing': {
    status: 409,
    id: 'Kasus belum dapat ditutup: {count} korban belum mempunyai hasil.',
    en: 'The case cannot be closed: {count} victims have no outcome yet.',
  },
  'too-few-facts': {
    status: 422,
    id: 'Pencarian butuh satu nomor identitas, atau nama bersama tanggal lahir, tempat lahir, atau nama ibu.',
    en: 'A search needs one identifier, or a name together with a birth date, birth place or mother’s name.',
  },
  'job-runs': {
    status: 409,
    id: 'Pekerjaan lain pada bobot masih berjalan; tunggu sampai selesai.',
    en: 'Other work on the weights is still running; wait until it is done.',
  },
  'not-tried': {
    status: 409,
    id: 'Versi ini belum dicoba terhadap bobot yang berlaku; cobalah dulu dan lihat siapa yang digabung dan dipisah.',
    en: 'This version was not tried against the weights in force; try it first and look at what it joins and parts.',
  },
  'trial-runs': {
    status: 409,
    id: 'Percobaan rancangan ini masih berjalan; tunggu hasilnya.',
    en: 'A trial of this draft is still running; wait for its result.',
  },
  'draft-not-tried': {
    status: 409,
    id: 'Rancangan ini belum dicoba pada riwayat sebagaimana tertulis sekarang; cobalah dulu.',
    en: 'This draft was not tried on the history as it stands now; try it first.',
  },
  'draft-overtaken': {
    status: 409,
    id: 'Versi {version} sudah terbit lebih dulu; simpan rancangan lagi agar menjadi versi berikutnya, lalu coba.',
    en: 'Version {version} was published first; save the draft again as the version after it, then try it.',
  },
  'sop-overtaken': {
    status: 409,
    id: 'Versi {version} sudah terbit lebih dulu; simpan rancangan lagi agar menjadi versi berikutnya.',
    en: 'Version {version} was published first; save the draft again as the version after it.',
  },
  'last-sop': {
    status: 409,
    id: 'Ini SOP terakhir bagi kasus {kind}; terbitkan penggantinya lebih dulu.',
    en: 'This is the last SOP for cases of {kind}; publish another first.',
  },
  busy: {
    status: 503,
    id: 'Masih ada {waiting} catatan yang menunggu diolah, jadi kiriman ini belum diterima; tidak ada bagiannya yang tersimpan. Kirim lagi yang sama dalam {seconds} detik.',
    en: 'There are still {waiting} records waiting to be processed, so this delivery was not taken in; nothing of it is kept. Send the same again in {seconds} seconds.',
  },
  'story-busy': {
    status: 503,
    id: 'Dua orang sedang mengikuti cerita. Coba lagi beberapa menit lagi.',
    en: 'Two people are following the story. Try again in some minutes.',
  },
  'not-ready': {
    status: 503,
    id: 'Sedang disiapkan; coba lagi sebentar.',
    en: 'Being prepared; try again in a moment.',
  },
  bug: {
    status: 500,
    id: 'Ada kesalahan di sistem kami; sudah dicatat dengan nomor {reference}.',
    en: 'Something broke on our side; noted under {reference}.',
  },
} as const satisfies Record<string, { status: number } & Words>

export type ProblemKind = keyof typeof problemKinds

/** One field that is not right, in both languages. */
export type WrongField = { field: string } & Words

/** What a user can be told: a kind from the list, values for its sentence, and the fields concerned. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly words: Words
  readonly fields: WrongField[]
  /** When to come again, in seconds. */
  readonly comeAgain: number | null
  constructor(kind: ProblemKind, values: Fillings = {}, fields: WrongField[] = [], comeAgain: number | null = null) {
    super(kind)
    this.kind = kind
    this.words = fill(problemKinds[kind], values)
    this.fields = fields
    this.comeAgain = comeAgain
  }
  get status(): number {
    return problemKinds[this.kind].status
  }
}

/** A problem with exactly one field of the input. */
export function wrongField(field: string, words: Words): Problem {
  return new Problem('bad-input', {}, [{ field, ...words }])
}
