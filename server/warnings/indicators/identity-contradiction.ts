/** Do NIK, birth date and sex contradict each other, in one document or between agencies? */
import { parseNik } from '../../matching/nik.ts'
import type { PersonRecord } from '../../persons/model.ts'
import type { Finding, Indicator } from '../indicator.ts'

const year = (date: string | undefined) => (date === undefined ? null : Number(date.slice(0, 4)))

/** Small corrections of a birth date do not always change the NIK (domain.md §4.1): only years apart count. */
const yearsApart = 2

function withinOneRecord(record: PersonRecord): Finding | null {
  const { nik, birthDate, sex } = record.facts
  if (nik === undefined) return null
  const on = record.occurredAt.toISOString().slice(0, 10)
  const read = parseNik(nik, { on })
  const inNik = year(read.birthDate ?? undefined)
  const stated = year(birthDate)
  // The NIK holds two digits of the year: whole centuries apart are the same digits, not a contradiction.
  const apart = inNik === null || stated === null ? 0 : Math.abs(inNik - stated) % 100
  const otherSex = read.sex !== null && sex !== undefined && read.sex !== sex
  if (apart < yearsApart && !otherSex) return null
  return {
    key: 'nik',
    record: record.id,
    strength: apart >= yearsApart ? 'medium' : 'weak',
    values: { one: inNik ?? '–', other: stated ?? '–' },
    evidence: [record.id],
  }
}

function betweenRecords(records: PersonRecord[]): Finding | null {
  const dated = records.filter((record) => (record.facts.birthDate ?? '').length >= 4)
  const newest = dated.at(-1)
  if (newest === undefined) return null
  const other = dated.find(
    (record) => Math.abs(year(record.facts.birthDate)! - year(newest.facts.birthDate)!) >= yearsApart,
  )
  if (other === undefined) return null
  return {
    key: 'between',
    record: newest.id,
    strength: 'medium',
    values: { one: year(other.facts.birthDate)!, other: year(newest.facts.birthDate)! },
    evidence: [other.id, newest.id],
  }
}

export const identityContradiction: Indicator = {
  id: 'identity-contradiction',
  version: 1,
  question: {
    id: 'Apakah NIK, tanggal lahir, atau jenis kelamin saling bertentangan?',
    en: 'Do NIK, birth date or sex contradict each other?',
  },
  dimension: 'means',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (pemalsuan sebagai cara)',
    en: 'Law 21/2007 art. 1(1) (forgery as a means)',
  },
  restsOn: ['contradiction'],
  aloneAt: [],
  sentence: {
    strong: {
      id: 'Tahun lahir {one} dan {other} saling bertentangan.',
      en: 'Birth years {one} and {other} contradict each other.',
    },
    medium: {
      id: 'Tahun lahir {one} dan {other} saling bertentangan.',
      en: 'Birth years {one} and {other} contradict each other.',
    },
    weak: {
      id: 'Jenis kelamin dalam NIK berbeda dari yang ditulis.',
      en: 'The sex in the NIK differs from what is written.',
    },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Verifikasi Dukcapil yang menyatakan salah satu tanggal benar.',
    en: 'A civil-registry verification that states which date is right.',
  },
  next: {
    id: 'Minta Dukcapil memverifikasi tanggal lahir; tanyakan siapa yang mengurus dokumennya.',
    en: 'Ask the civil registry to verify the birth date; ask who arranged the papers.',
  },
  modus: 'raised age',
  needsFeeds: [],
  find: async ({ records }) => {
    const verified = records.some((r) => r.source === 'dukcapil-verification' && r.facts.outcome === 'sesuai')
    const found = [...records.map(withinOneRecord), verified ? null : betweenRecords(records)]
    return found.filter((finding) => finding !== null)
  },
}
