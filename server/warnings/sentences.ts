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
  'company-licence': { id: 'Izin perusahaan penempatan', en: 'Licence of a placement company' },
  'patrol-finding': { id: 'Temuan patroli', en: 'Patrol finding' },
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
    id: 'Digabung ke peringatan lain dengan penjamin yang sama',
    en: 'Joined into another alert with the same sponsor',
  },
  take: { id: 'Mengambil peringatan', en: 'Took the alert' },
  release: { id: 'Melepas peringatan', en: 'Released the alert' },
  ask: { id: 'Bertanya kepada {to}', en: 'Asked {to}' },
  answer: { id: 'Menjawab pertanyaan', en: 'Answered the question' },
  dismiss: { id: 'Tidak melanjutkan peringatan', en: 'Dismissed the alert' },
  'open case': { id: 'Membuka kasus {number}', en: 'Opened case {number}' },
  late: { id: 'Jawaban terlambat; pimpinan pos diberi tahu', en: 'The answer is late; the post’s head was told' },
}

/** What somebody did with the alert. */
export const sentenceOfEvent = (does: string, values: Record<string, string>): Words =>
  fill(events[does] ?? { id: does, en: does }, values)
