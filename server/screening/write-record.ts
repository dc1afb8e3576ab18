/** An interview becomes a record through intake's own door; every later decision is a new version of the same record. */

import { getSendableSource } from '../intake/may-send.ts'
import type { Facts } from '../intake/model.ts'
import { receiveRecords } from '../intake/receive-records.ts'
import { splitJson } from '../intake/split-delivery.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { type DeclaredPurpose, declaredPurposes } from './words.ts'

/** What an interview learnt, in our words. */
export type Learnt = Omit<Facts, 'happening' | 'purpose' | 'outcome'>

/** Around it: its number, when, where, for what, and how it stands in the source's word. */
export type Interview = { number: string; at: Date; place: string; purpose: DeclaredPurpose; outcome: string }

/** The word of the source for a refusal that no second officer has confirmed. */
export const waitingWord = 'MENUNGGU'

/** Columns of the source by what fills them; a column that is refused is told beside its field of the input. */
const columns = {
  nama_lengkap: 'person.name',
  jenis_kelamin: 'person.sex',
  tanggal_lahir: 'person.birthDate',
  kewarganegaraan: 'person.nationality',
  nik: 'person.nik',
  nomor_paspor: 'person.passport',
  nomor_plb: 'person.plb',
  nomor_splp: 'person.splp',
  nomor_hp: 'person.phone',
  negara_tujuan: 'destination',
  rombongan: 'travelWith',
  nama_penjamin: 'sponsor.name',
  hp_penjamin: 'sponsor.phone',
  izin_penjamin: 'sponsor.licence',
  tanda: 'signs',
} as const

const directions = { out: 'KELUAR', in: 'MASUK' } as const

/** Keeps it and answers the record's id. Throws `bad-input` beside the field that the source refuses. */
export async function writeRecord(ctx: Context, learnt: Learnt, interview: Interview): Promise<string> {
  const source = await getSendableSource(ctx, 'desk-interview')
  const body = Buffer.from(JSON.stringify({ records: [rowOf(learnt, interview)] }))
  const receipt = await receiveRecords(ctx, source, {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  const [answer] = receipt.answers
  if (answer?.record !== undefined) return answer.record
  throw new Problem(
    'bad-input',
    {},
    (answer?.problems ?? []).map(({ field, ...words }) => ({
      field: columns[field as keyof typeof columns] ?? field,
      ...words,
    })),
  )
}

function rowOf(learnt: Learnt, { number, at, place, purpose, outcome }: Interview): Record<string, string> {
  const { sponsor } = learnt
  const row: Partial<Record<keyof typeof columns | 'kode_kecamatan' | 'arah', string | undefined>> = {
    nama_lengkap: learnt.name,
    jenis_kelamin: learnt.sex === undefined ? undefined : learnt.sex === 'F' ? 'P' : 'L',
    tanggal_lahir: learnt.birthDate,
    kewarganegaraan: learnt.nationality,
    nik: learnt.nik,
    nomor_paspor: learnt.passport,
    nomor_plb: learnt.plb,
    nomor_splp: learnt.splp,
    kode_kecamatan: learnt.region,
    nomor_hp: learnt.phone,
    arah: learnt.direction && directions[learnt.direction],
    negara_tujuan: learnt.destination,
    rombongan: learnt.travelWith,
    nama_penjamin: sponsor?.name,
    hp_penjamin: sponsor?.phone,
    izin_penjamin: sponsor?.licence,
    tanda: learnt.signs?.join('; '),
  }
  return {
    ...Object.fromEntries(Object.entries(row).filter((one): one is [string, string] => Boolean(one[1]))),
    nomor_wawancara: number,
    waktu_wawancara: at.toISOString(),
    tempat: place,
    keperluan: declaredPurposes[purpose].writes,
    hasil: outcome,
  }
}
