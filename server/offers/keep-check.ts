/** A check that is kept: a record of the source offer-check through intake's own door, and beside it what was answered, closed under its key. */
import { readPosts } from '../access/posts.ts'
import { getSendableSource } from '../intake/may-send.ts'
import { countryName } from '../intake/read-country.ts'
import { receiveRecords } from '../intake/receive-records.ts'
import { splitJson } from '../intake/split-delivery.ts'
import type { Context } from '../platform/context.ts'
import { close } from '../platform/data-keys.ts'
import { nextNumber } from '../platform/next-number.ts'
import { Problem } from '../platform/problem.ts'
import { getDataKey } from '../reports/seal.ts'
import type { Hashes } from './hash-offer.ts'
import type { Finding, Offer } from './model.ts'
import { amountWords, channels, costs, papers, visas } from './words.ts'

/** What the answer of a check is closed and opened with. */
export const aboutCheck = (id: string) => `offer check ${id}`

/** Columns of the source by what fills them; what it refuses is told beside the field of the input. */
const columns = {
  nama_perusahaan: 'company',
  izin_perusahaan: 'licence',
  jabatan: 'occupation',
  negara_tujuan: 'country',
  tempat_kerja: 'place',
  upah: 'wage',
  lewat: 'channel',
  biaya: 'costs',
  dokumen: 'papers',
  visa: 'visa',
  kontak: 'phone',
  tautan: 'url',
} as const

export type KeptCheck = { id: string; number: string }

export async function keepCheck(
  ctx: Context,
  offer: Offer,
  { findings, hashes, dataAsOf }: { findings: Finding[]; hashes: Hashes; dataAsOf: string | null },
): Promise<KeptCheck> {
  const [id, number] = [ctx.id(), await nextNumber(ctx, 'CT')]
  const record = await writeRecord(ctx, offer, number)
  const [row] = await ctx.sql<{ key: string }>`select key from intake.records where id = ${record}`
  const sealed = close(
    await getDataKey(ctx, row!.key),
    Buffer.from(JSON.stringify({ offer, findings })),
    aboutCheck(id),
  )
  await ctx.sql`
    insert into offers.checks (id, number, at, officer, post, agency, record, data_as_of, phone_hash, company_hash, sealed)
    values (${id}, ${number}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${ctx.actor.agency}, ${record}, ${dataAsOf},
      ${hashes.phone}, ${hashes.company}, ${sealed})`
  ctx.tell('offers', id)
  return { id, number }
}

async function writeRecord(ctx: Context, offer: Offer, number: string): Promise<string> {
  const source = await getSendableSource(ctx, 'offer-check')
  const region = (await readPosts(ctx)).get(ctx.actor.post ?? '')?.jurisdiction.code ?? ''
  const row = { ...rowOf(offer), nomor_pengecekan: number, waktu_pengecekan: ctx.now.toISOString() }
  const body = Buffer.from(
    JSON.stringify({ records: [/^\d\d\.\d\d$/.test(region) ? { ...row, kode_wilayah: region } : row] }),
  )
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

function rowOf(offer: Offer): Record<string, string> {
  const list = <K extends string>(words: Record<K, { id: string }>, chosen: K[] | undefined) =>
    chosen?.map((one) => words[one].id).join(', ')
  const row: Record<keyof typeof columns, string | undefined> = {
    nama_perusahaan: offer.company,
    izin_perusahaan: offer.licence,
    jabatan: offer.occupation,
    negara_tujuan: offer.country && countryName(offer.country).id,
    tempat_kerja: offer.place,
    upah: offer.wage && amountWords(offer.wage.amount, offer.wage.currency).id,
    lewat: offer.channel && channels[offer.channel].id,
    biaya: list(costs, offer.costs),
    dokumen: list(papers, offer.papers),
    visa: offer.visa && visas[offer.visa].id,
    kontak: offer.phone,
    tautan: offer.url,
  }
  return Object.fromEntries(Object.entries(row).filter((one): one is [string, string] => Boolean(one[1])))
}
