/**
 * What a condition may speak of. What is not here cannot be asked: there is no name of a person, no religion, no ethnicity, no marital
 * status, no free text (protection.md P4). Every field says what a condition that uses it rests on, and which group of fields a reader must
 * be allowed to see. To add a field: an entry here, its words, and a case in vocabulary.test.ts.
 */

import { signCodes } from '../../intake/interview/model.ts'
import { type FieldGroup, groupOfField, type Happening } from '../../intake/model.ts'
import { sources } from '../../intake/sources.ts'
import type { PersonRecord } from '../../persons/model.ts'
import type { Words } from '../../platform/words.ts'
import type { RestsOn } from '../model.ts'
import type { Type } from './model.ts'

/** A value while a condition is evaluated: moments and spans in milliseconds; `undefined` is unknown. */
export type Value = boolean | number | string | PersonRecord | PersonRecord['facts']['sponsor'] | Value[] | undefined

export type Field = {
  type: Type
  words: Words
  /** `null`: says nothing by itself (when it was, who kept it). `identity`: strong only where two records contradict each other. */
  restsOn: RestsOn | 'identity' | null
  tells: FieldGroup | null
  of: (value: never) => Value
}

const text: Type = { kind: 'text' }
const number: Type = { kind: 'number' }
const moment: Type = { kind: 'moment' }

const happenings: readonly Happening[] = [
  'passport-application',
  'crossing',
  'placement',
  'identity-verification',
  'deportation',
  'village-registration',
  'citizen-report',
  'officers-form',
  'case-outcome',
  'consular-registration',
  'police-report',
  'immigration-violation',
  'school-concern',
  'interview',
  'job-offer',
  'company-licence',
]

/** Sources that may be asked: a protected one is not among them (P1). */
export const askable = sources.filter((one) => !one.protected).map((one) => one.id)

type OfRecord = (record: PersonRecord) => Value
type FactName = keyof PersonRecord['facts']

const fact = (name: FactName, id: string, en: string, restsOn: Field['restsOn'], type: Type = text): Field => ({
  type,
  words: { id, en },
  restsOn,
  tells: groupOfField[name],
  of: ((record: PersonRecord) => record.facts[name]) as Field['of'],
})
const own = (id: string, en: string, type: Type, of: OfRecord): Field => ({
  type,
  words: { id, en },
  restsOn: null,
  tells: null,
  of: of as Field['of'],
})
/** A birth date without its year, or with an impossible one, is unknown. */
const yearIn = (date: string | undefined) => (/^\d{4}/.test(date ?? '') ? Number(date!.slice(0, 4)) : undefined)

export const objects: Record<'record' | 'sponsor', { words: Words; fields: Record<string, Field> }> = {
  record: {
    words: { id: 'catatan', en: 'a record' },
    fields: {
      at: own('kapan terjadi', 'when it happened', moment, (r) => r.occurredAt.getTime()),
      source: own('sumber', 'source', { kind: 'text', oneOf: askable }, (r) => r.source),
      agency: own('instansi', 'agency', text, (r) => r.agency),
      happening: fact('happening', 'peristiwa', 'happening', 'behaviour', { kind: 'text', oneOf: happenings }),
      direction: fact('direction', 'arah', 'direction', 'behaviour', { kind: 'text', oneOf: ['out', 'in'] }),
      purpose: fact('purpose', 'tujuan perjalanan', 'purpose of the journey', 'behaviour', {
        kind: 'text',
        oneOf: ['work', 'family', 'tourism', 'umrah', 'study', 'trade', 'medical', 'marriage', 'other'],
      }),
      destination: fact('destination', 'negara tujuan', 'destination country', 'behaviour'),
      occupation: fact('occupation', 'pekerjaan', 'occupation', 'behaviour'),
      place: fact('place', 'tempat', 'place', 'region'),
      region: fact('region', 'wilayah tempat tinggal', 'region of residence', 'region'),
      postRegion: {
        type: text,
        words: { id: 'wilayah pos yang mencatat', en: 'region of the recording post' },
        restsOn: 'region',
        tells: null,
        of: ((r: PersonRecord) => r.postRegion ?? undefined) as Field['of'],
      },
      outcome: fact('outcome', 'hasil', 'outcome', 'behaviour'),
      signs: fact('signs', 'jawaban dan tanda dalam wawancara', 'answers and signs of an interview', 'behaviour', {
        kind: 'list',
        of: { kind: 'text', oneOf: signCodes },
      }),
      sex: fact('sex', 'jenis kelamin', 'sex', 'sex', { kind: 'text', oneOf: ['F', 'M'] }),
      birthDate: fact('birthDate', 'tanggal lahir', 'birth date', 'identity'),
      birthYear: {
        ...fact('birthDate', 'tahun lahir', 'birth year', 'identity', number),
        of: ((r: PersonRecord) => yearIn(r.facts.birthDate)) as Field['of'],
      },
      birthPlace: fact('birthPlace', 'tempat lahir', 'place of birth', 'region'),
      nationality: fact('nationality', 'kewarganegaraan', 'nationality', 'region'),
      nik: fact('nik', 'NIK', 'NIK', 'identity'),
      familyCard: { ...fact('kk', 'nomor KK', 'family card number', 'identity') },
      passport: fact('passport', 'nomor paspor', 'passport number', 'identity'),
      borderPass: fact('plb', 'nomor PLB', 'border pass number', 'identity'),
      travelPaper: fact('splp', 'nomor SPLP', 'emergency travel paper number', 'identity'),
      sponsor: fact('sponsor', 'penjamin', 'sponsor', null, { kind: 'object', name: 'sponsor' }),
    },
  },
  sponsor: {
    words: { id: 'penjamin', en: 'a sponsor' },
    fields: Object.fromEntries(
      (
        [
          ['phone', 'nomor penjamin', 'the sponsor’s phone'],
          ['address', 'alamat penjamin', 'the sponsor’s address'],
          ['licence', 'izin penjamin', 'the sponsor’s licence'],
        ] as const
      ).map(([name, id, en]) => [
        name,
        {
          type: text,
          words: { id, en },
          restsOn: 'behaviour',
          tells: 'sponsor',
          of: ((sponsor: NonNullable<PersonRecord['facts']['sponsor']>) => sponsor[name]) as Field['of'],
        } satisfies Field,
      ]),
    ),
  },
}

/** Happenings that an authority has established: having been sent home before, or a company's licence, is an earlier record, not a way to behave. */
export const established: readonly string[] = [
  'deportation',
  'immigration-violation',
  'identity-verification',
  'case-outcome',
  'company-licence',
] satisfies Happening[]

/** Words that somebody will try; the answer says why not, instead of "unknown". */
const forbidden =
  /^(religion|agama|faith|kepercayaan|ethnic\w*|etnis|suku\w*|race|ras|tribe|marital\w*|marriage_?status|status_?(kawin|perkawinan)|kawin|name|nama|other_?names|mother_?name|name_?origin|asal_?nama|surname|marga)$/i

/** Words of what stands in protected records only. */
const restricted = /^(bank_?)?(account|rekening)\w*$/i

/** Why a name that is not known cannot ever be asked; null where it is only unknown. */
export const whyNot = (name: string): 'forbidden' | 'restricted' | null =>
  forbidden.test(name) ? 'forbidden' : restricted.test(name) ? 'restricted' : null

/** The names with which every condition begins. */
export const givenNames: Record<string, { type: Type; words: Words }> = {
  records: {
    type: { kind: 'list', of: { kind: 'object', name: 'record' } },
    words: { id: 'catatan orang ini, yang paling lama dahulu', en: 'this person’s records, oldest first' },
  },
  now: { type: moment, words: { id: 'saat ini', en: 'now' } },
}
