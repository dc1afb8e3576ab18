/** Sentences of the evidence timeline and of an alert's history, made at read time from codes and values. */
import type { Happening } from '../intake/model.ts'
import { countryName } from '../intake/read-country.ts'
import type { PersonRecord } from '../persons/model.ts'
import { fill, type Words } from '../platform/words.ts'

const happenings: Record<Happening, Words> = {
  'passport-application': { id: 'Mengajukan paspor', en: 'Applied for a passport' },
  crossing: { id: 'Melintas perbatasan', en: 'Crossed the border' },
  placement: { id: 'Tercatat dalam penempatan resmi', en: 'Recorded in an official placement' },
  'identity-verification': { id: 'Identitas diverifikasi Dukcapil', en: 'Identity verified by the civil registry' },
  deportation: { id: 'Dipulangkan atau dideportasi', en: 'Returned or deported' },
  'village-registration': {
    id: 'Tercatat di desa hendak berangkat',
    en: 'Registered in the village as about to leave',
  },
  'citizen-report': {
    id: 'Disebut dalam laporan warga (belum dikuatkan)',
    en: 'Named in a citizen’s report (not confirmed)',
  },
  'victim-service': { id: 'Layanan korban', en: 'Victim service' },
  'officers-form': { id: 'Dicatat petugas', en: 'Recorded by an officer' },
  'case-outcome': { id: 'Hasil penanganan kasus', en: 'Outcome of a case' },
  'consular-registration': {
    id: 'Lapor diri di perwakilan RI di luar negeri',
    en: 'Registered with an Indonesian mission abroad',
  },
  'police-report': { id: 'Disebut dalam laporan polisi', en: 'Named in a police report' },
  'immigration-violation': { id: 'Tindakan keimigrasian', en: 'Immigration measure' },
  'school-concern': {
    id: 'Kekhawatiran sekolah tentang seorang murid',
    en: 'A school’s concern about a pupil',
  },
  'job-offer': { id: 'Lowongan kerja luar negeri', en: 'Job offer abroad' },
  'offer-check': { id: 'Pengecekan tawaran kerja', en: 'Check of a job offer' },
  'company-licence': { id: 'Izin perusahaan penempatan', en: 'Licence of a placement company' },
  'patrol-finding': { id: 'Temuan patroli', en: 'Patrol finding' },
  interview: { id: 'Diwawancarai di konter', en: 'Interviewed at a desk' },
}

const purposeNames: Record<string, Words> = {
  work: { id: 'bekerja', en: 'work' },
  family: { id: 'keluarga', en: 'family' },
  tourism: { id: 'wisata', en: 'tourism' },
  umrah: { id: 'umrah', en: 'umrah' },
  study: { id: 'belajar', en: 'study' },
  trade: { id: 'berdagang', en: 'trade' },
  medical: { id: 'berobat', en: 'medical care' },
  marriage: { id: 'menikah', en: 'marriage' },
  other: { id: 'lain-lain', en: 'other' },
}

/** What a record tells, in one sentence; without the journey opened, only what kind of happening it is. */
export function sentenceOfRecord({ facts }: PersonRecord, journeyOpen: boolean): Words {
  const first = happenings[facts.happening]
  if (!journeyOpen) return first
  const parts: Words[] = []
  if (facts.direction !== undefined)
    parts.push(facts.direction === 'out' ? { id: 'keluar', en: 'outward' } : { id: 'masuk', en: 'inward' })
  if (facts.place !== undefined) parts.push({ id: `di ${facts.place}`, en: `at ${facts.place}` })
  if (facts.destination !== undefined) {
    const way =
      facts.happening === 'deportation' ? { id: 'dari {it}', en: 'from {it}' } : { id: 'ke {it}', en: 'to {it}' }
    parts.push(fill(way, { it: countryName(facts.destination) }))
  }
  const purpose = purposeNames[facts.purpose ?? '']
  if (purpose !== undefined) parts.push({ id: `tujuan ${purpose.id}`, en: `purpose ${purpose.en}` })
  if (parts.length === 0) return first
  return {
    id: `${first.id}: ${parts.map((p) => p.id).join(', ')}`,
    en: `${first.en}: ${parts.map((p) => p.en).join(', ')}`,
  }
}

const events: Record<string, Words> = {
  opened: { id: 'Peringatan dini terbuka', en: 'Early warning opened' },
  joined: {
    id: 'Digabung ke peringatan lain dengan ikatan yang sama',
    en: 'Joined into another alert with the same tie',
  },
  take: { id: 'Mengambil peringatan', en: 'Took the alert' },
  release: { id: 'Melepas peringatan', en: 'Released the alert' },
  moved: { id: 'Beralih karena serah tugas', en: 'Went to another because of a transfer' },
  ask: { id: 'Bertanya kepada {to}', en: 'Asked {to}' },
  answer: { id: 'Menjawab pertanyaan', en: 'Answered the question' },
  snooze: { id: 'Menangguhkan peringatan', en: 'Put the alert off' },
  wake: { id: 'Mengambil kembali peringatan yang ditangguhkan', en: 'Took the alert up again' },
  woke: { id: 'Waktunya habis; kembali ke antrean', en: 'Its time was up; back in the queue' },
  'woke by evidence': {
    id: 'Ada bukti baru; kembali ke antrean sebelum waktunya',
    en: 'New evidence; back in the queue before its time',
  },
  reopened: {
    id: 'Terbuka lagi: ada temuan yang baru atau lebih kuat daripada ketika tidak dilanjutkan',
    en: 'Open again: a finding is new, or stronger than when it was dismissed',
  },
  reopen: { id: 'Membuka lagi peringatan', en: 'Opened the alert again' },
  dismiss: { id: 'Tidak melanjutkan peringatan', en: 'Dismissed the alert' },
  'open case': { id: 'Membuka kasus {number}', en: 'Opened case {number}' },
  'basis gone': {
    id: 'Dasarnya ditarik: yang tersisa tidak cukup untuk peringatan',
    en: 'Its basis was withdrawn: what is left would raise no alert',
  },
  'basis weaker': {
    id: 'Sebagian dasarnya ditarik; tingkatnya turun',
    en: 'Part of its basis was withdrawn; its level fell',
  },
  'basis back': { id: 'Dasarnya berlaku lagi', en: 'Its basis holds again' },
  'evidence in case': {
    id: 'Ada bukti baru; kasusnya diberi tahu',
    en: 'New evidence; its case was told',
  },
  'tied to case': {
    id: 'Orang lain muncul dengan ikatan yang sama; kasusnya diberi tahu',
    en: 'Somebody else appeared with the same tie; its case was told',
  },
  late: { id: 'Jawaban terlambat; pimpinan pos diberi tahu', en: 'The answer is late; the post’s head was told' },
}

/** What somebody did with the alert. */
export const sentenceOfEvent = (does: string, values: Record<string, string>): Words =>
  fill(events[does] ?? { id: does, en: does }, values)
