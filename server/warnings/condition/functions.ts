/**
 * The functions of conditions. Each returns in bounded time for any value; an unknown argument makes its answer unknown.
 * To add one: an entry here with its words, and a case in functions.test.ts.
 */
import type { FieldGroup } from '../../intake/model.ts'
import { ageOn } from '../../matching/birth-date.ts'
import { parseNik } from '../../matching/nik.ts'
import type { PersonRecord, TieKind } from '../../persons/model.ts'
import type { Words } from '../../platform/words.ts'
import { areOneHousehold, countHouseholds } from '../households.ts'
import type { RestsOn } from '../model.ts'
import type { Type } from './model.ts'
import { askable, type Value } from './vocabulary.ts'

/** Somebody's record that shares something with this one. */
export type TiedRecord = PersonRecord & { person: string; tie: string; tieKind: TieKind }

/** What functions may look up; all of it is there before the evaluation that counts, so that evaluating never waits. */
export type World = {
  now: number
  tied: (kind: TieKind, record: string) => TiedRecord[]
  /** True while a source is silent, late, stopped or never spoke: what rests on its absence says nothing (P4). */
  isStale: (source: string) => boolean
  /** Days that a border pass allows in a country, the longest that any agreement in force says; unknown countries are unknown. */
  stayDays?: (country: string) => number | undefined
  /** Whether residents of a region are whom an agreement with the country is for; unknown where none is known. */
  inZone?: (country: string, region: string) => boolean | undefined
}

/** What the reference sets say, as every asking looks it up. */
export type LookUps = Pick<World, 'stayDays' | 'inZone'>

/** `constant` must be written down, so that what is looked up is known before the evaluation. */
export type Param = { type: Type | 'text or list'; constant?: true; words: Words }

export type Fn = {
  params: Param[]
  returns: Type
  words: Words
  restsOn?: RestsOn | 'identity'
  tells?: FieldGroup
  run: (world: World, ...args: never[]) => Value
}

const record: Type = { kind: 'object', name: 'record' }
const records: Type = { kind: 'list', of: record }
const number: Type = { kind: 'number' }
const text: Type = { kind: 'text' }
const moment: Type = { kind: 'moment' }
const span: Type = { kind: 'span' }
const truth: Type = { kind: 'truth' }

const day = 86_400_000
const param = (type: Param['type'], id: string, en: string): Param => ({ type, words: { id, en } })
const aRecord = param(record, 'sebuah catatan', 'a record')
const aMoment = param(moment, 'sebuah waktu', 'a moment')
const aNumber = param(number, 'sebuah angka', 'a number')
const aText = param(text, 'sebuah teks', 'a text')

/** Kinds of ties that may be asked for, and which fields a reader must be allowed to see to be told of one. */
export const groupOfTie: Record<TieKind, FieldGroup> = {
  'sponsor phone': 'sponsor',
  'sponsor address': 'sponsor',
  phone: 'contact',
  address: 'contact',
  household: 'documents',
  vehicle: 'journey',
  journey: 'journey',
}

const perPerson = (of: TiedRecord[]) => [...new Map(of.map((one) => [one.person, one])).values()]

/** A birth date of which only the year is sure (or 1 January, which registries write for "unknown") counts as that doubt says. */
export function ageAt(of: PersonRecord, at: number, doubt: 'oldest' | 'youngest'): number | undefined {
  const date = of.facts.birthDate
  if (date === undefined || !/^\d{4}/.test(date)) return undefined
  const whole = date.length === 10 && !date.endsWith('-01-01')
  const born = whole ? date : `${date.slice(0, 4)}-${doubt === 'oldest' ? '01-01' : '12-31'}`
  return ageOn(born, dayOf(at)) ?? undefined
}
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

const nikOf = (of: PersonRecord) =>
  of.facts.nik === undefined ? null : parseNik(of.facts.nik, { on: dayOf(of.occurredAt.getTime()) })

export const functions: Record<string, Fn> = {
  days: {
    params: [aNumber],
    returns: span,
    words: { id: 'jangka sekian hari', en: 'a span of so many days' },
    run: (_, count: number) => count * day,
  },
  hours: {
    params: [aNumber],
    returns: span,
    words: { id: 'jangka sekian jam', en: 'a span of so many hours' },
    run: (_, count: number) => count * 3_600_000,
  },
  inDays: {
    params: [param(span, 'sebuah jangka', 'a span')],
    returns: number,
    words: { id: 'jangka itu dalam hari penuh', en: 'the span in whole days' },
    run: (_, length: number) => Math.floor(length / day),
  },
  year: {
    params: [aMoment],
    returns: number,
    words: { id: 'tahunnya', en: 'its year' },
    run: (_, at: number) => new Date(at).getUTCFullYear(),
  },
  month: {
    params: [aMoment],
    returns: text,
    words: { id: 'bulannya, 2026-11', en: 'its month, 2026-11' },
    run: (_, at: number) => dayOf(at).slice(0, 7),
  },
  abs: {
    params: [aNumber],
    returns: number,
    words: { id: 'besarnya, tanpa tanda', en: 'its size, without sign' },
    run: (_, value: number) => Math.abs(value),
  },
  youngest: {
    params: [aRecord, aMoment],
    returns: number,
    restsOn: 'age',
    tells: 'identity',
    words: { id: 'umur termuda yang mungkin', en: 'the youngest age it can mean' },
    run: (_, of: PersonRecord, at: number) => ageAt(of, at, 'youngest'),
  },
  oldest: {
    params: [aRecord, aMoment],
    returns: number,
    restsOn: 'age',
    tells: 'identity',
    words: { id: 'umur tertua yang mungkin', en: 'the oldest age it can mean' },
    run: (_, of: PersonRecord, at: number) => ageAt(of, at, 'oldest'),
  },
  nikYear: {
    params: [aRecord],
    returns: number,
    restsOn: 'identity',
    tells: 'documents',
    words: { id: 'tahun lahir menurut NIK', en: 'the birth year that the NIK holds' },
    run: (_, of: PersonRecord) => {
      const date = nikOf(of)?.birthDate
      return date == null ? undefined : Number(date.slice(0, 4))
    },
  },
  nikSex: {
    params: [aRecord],
    returns: { kind: 'text', oneOf: ['F', 'M'] },
    restsOn: 'identity',
    tells: 'documents',
    words: { id: 'jenis kelamin menurut NIK', en: 'the sex that the NIK holds' },
    run: (_, of: PersonRecord) => nikOf(of)?.sex ?? undefined,
  },
  tied: {
    params: [
      aRecord,
      {
        type: { kind: 'text', oneOf: Object.keys(groupOfTie) },
        constant: true,
        words: { id: 'jenis ikatan', en: 'a kind of tie' },
      },
    ],
    returns: records,
    restsOn: 'tie',
    words: { id: 'catatan siapa pun yang berikatan dengan catatan ini', en: 'anybody’s records tied to this one' },
    run: (world, of: PersonRecord, kind: TieKind) => world.tied(kind, of.id),
  },
  people: {
    params: [param(records, 'catatan', 'records')],
    returns: number,
    words: { id: 'berapa orang', en: 'how many people' },
    run: (_, of: TiedRecord[]) => new Set(of.map((one) => one.person)).size,
  },
  households: {
    params: [param(records, 'catatan', 'records')],
    returns: number,
    words: { id: 'berapa keluarga', en: 'how many households' },
    run: (_, of: TiedRecord[]) => countHouseholds(perPerson(of)),
  },
  perPerson: {
    params: [param(records, 'catatan', 'records')],
    returns: records,
    words: { id: 'catatan terbaru tiap orang', en: 'each person’s newest record' },
    run: (_, of: TiedRecord[]) => perPerson(of),
  },
  alsoIn: {
    params: [param(records, 'catatan', 'records'), param(records, 'catatan lain', 'other records')],
    returns: records,
    words: {
      id: 'catatan pertama milik orang yang juga ada dalam catatan kedua',
      en: 'those of the first records whose person also stands in the second',
    },
    run: (_, of: TiedRecord[], other: TiedRecord[]) => {
      const persons = new Set(other.map((one) => one.person))
      return of.filter((one) => persons.has(one.person))
    },
  },
  ofHousehold: {
    params: [param(records, 'catatan', 'records'), aRecord],
    returns: records,
    words: { id: 'catatan yang sekeluarga dengan catatan ini', en: 'those of one household with this record' },
    run: (_, of: TiedRecord[], one: PersonRecord) =>
      of.filter((other) => other.id !== one.id && areOneHousehold(other, one)),
  },
  isHouse: {
    params: [aRecord],
    returns: truth,
    restsOn: 'region',
    tells: 'contact',
    words: { id: 'alamatnya satu rumah, bukan satu RT', en: 'its address is one house, not a hamlet' },
    // A hamlet's RT and RW hold fifty families; only a house has a number of its own.
    run: (_, of: PersonRecord) =>
      of.facts.address === undefined ? undefined : /\d/.test(of.facts.address.replaceAll(/\br[tw]\W*\d+/gi, '')),
  },
  province: {
    params: [aText],
    returns: text,
    restsOn: 'region',
    words: { id: 'provinsi dari kode wilayah', en: 'the province of a region code' },
    run: (_, code: string) => code.slice(0, 2),
  },
  regency: {
    params: [aText],
    returns: text,
    restsOn: 'region',
    words: { id: 'kabupaten atau kota dari kode wilayah', en: 'the regency or city of a region code' },
    // A code that names a province only says nothing of the regency.
    run: (_, code: string) => (code.length < 5 ? undefined : code.slice(0, 5)),
  },
  stayDays: {
    params: [param(text, 'negara', 'a country')],
    returns: number,
    words: {
      id: 'batas hari tinggal dengan PLB di negara itu, menurut data rujukan',
      en: 'days that a border pass allows in that country, by the reference set',
    },
    run: (world, country: string) => world.stayDays?.(country),
  },
  daysOver: {
    params: [param(text, 'negara', 'a country'), aMoment, aMoment],
    returns: number,
    words: {
      id: 'hari melewati batas tinggal dengan PLB di negara itu, dari satu waktu sampai waktu lain; 0 selama belum lewat',
      en: 'days past what a border pass allows in that country, from one moment to another; 0 while it is kept',
    },
    run: (world, country: string, from: number, until: number) => {
      const limit = world.stayDays?.(country)
      return limit === undefined ? undefined : Math.max(0, Math.floor((until - from) / day) - limit)
    },
  },
  inAgreedZone: {
    params: [param(text, 'negara', 'a country'), param(text, 'kode wilayah', 'a region code')],
    returns: truth,
    restsOn: 'region',
    tells: 'contact',
    words: {
      id: 'wilayah itu termasuk zona perbatasan yang disepakati dengan negara itu, menurut data rujukan',
      en: 'that region lies in the border zone agreed with that country, by the reference set',
    },
    run: (world, country: string, region: string) => world.inZone?.(country, region),
  },
  size: {
    params: [param('text or list', 'teks atau daftar', 'a text or a list')],
    returns: number,
    words: { id: 'panjang teks, atau banyaknya butir', en: 'the length of a text, or how many items' },
    run: (_, of: string | Value[]) => of.length,
  },
  isStale: {
    params: [
      {
        type: { kind: 'text', oneOf: askable },
        constant: true,
        words: { id: 'sebuah sumber', en: 'a source' },
      },
    ],
    returns: truth,
    words: { id: 'sumber itu sedang diam atau terlambat', en: 'that source is silent or late' },
    run: (world, source: string) => world.isStale(source),
  },
  startsWith: {
    params: [aText, aText],
    returns: truth,
    words: { id: 'teks diawali …', en: 'the text begins with …' },
    run: (_, of: string, start: string) => of.startsWith(start),
  },
  contains: {
    params: [aText, aText],
    returns: truth,
    words: { id: 'teks memuat …, huruf besar kecil sama saja', en: 'the text contains …, in any letter case' },
    run: (_, of: string, part: string) => of.toLowerCase().includes(part.toLowerCase()),
  },
}
