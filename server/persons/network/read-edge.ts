/** Why an edge is there: which records say that this person holds this thing, of which agency, from when; in a sentence and as a list. */
import { readPosts } from '../../access/posts.ts'
import { isHearsay } from '../../intake/model.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import type { TieKind } from '../model.ts'
import { personsOf } from '../name-persons.ts'
import { kindWords } from '../read-ties.ts'
import { readRecords, readRecordsOf } from '../store.ts'
import { nameSource } from '../tell-record.ts'
import { tiesOf } from '../tie-records.ts'
import { guardPurpose } from './choose-start.ts'
import { isOpenTie } from './tell-graph.ts'

/** So many records of an edge are listed, the newest first. */
const listed = 50

/** Throws `not-found` when the record, or such a tie of it, is not there for this reader. */
export async function readEdge(ctx: Context, asked: { record: string; kind: TieKind }) {
  guardPurpose(ctx)
  const [record] = await readRecords(ctx, [asked.record])
  const person = (await personsOf(ctx, [asked.record])).get(asked.record)
  const tie = record && tiesOf(record).find((one) => one.kind === asked.kind)
  if (!record || record.protected || record.state !== 'current' || !tie || person === undefined)
    throw new Problem('not-found')
  const own = (await readRecordsOf(ctx, [person])).filter((one) => !one.protected).toReversed()
  const evidence = own.flatMap((one) => {
    const same = tiesOf(one).find(({ kind, value }) => kind === tie.kind && value === tie.value)
    return same === undefined
      ? []
      : [{ record: one, said: isOpenTie(ctx, { ...one, kind: tie.kind }) ? same.said : null }]
  })
  const posts = await readPosts(ctx)
  const records = evidence.slice(0, listed).map(({ record: one, said }) => ({
    record: one.id,
    ref: one.ref,
    source: nameSource(one.source),
    agency: posts.get(one.post)?.agency.short ?? '',
    at: one.occurredAt.toISOString(),
    precision: one.precision,
    zone: one.zone,
    said,
    hearsay: isHearsay(one.facts),
  }))
  return {
    kind: tie.kind,
    words: kindWords[tie.kind],
    sentence: sentenceOf(tie.kind, records),
    total: evidence.length,
    records,
  }
}

const holds: Record<TieKind, Words> = {
  'sponsor phone': { id: 'menyebut telepon penjamin ini', en: 'with this phone of a sponsor' },
  'sponsor address': { id: 'menyebut alamat penjamin ini', en: 'with this address of a sponsor' },
  phone: { id: 'mencantumkan nomor telepon ini', en: 'with this phone number' },
  address: { id: 'mencantumkan alamat ini', en: 'with this address' },
  household: { id: 'mencantumkan kartu keluarga ini', en: 'with this family card' },
  vehicle: { id: 'menyebut kendaraan ini', en: 'with this vehicle' },
  journey: { id: 'menyebut rombongan, tempat, dan hari yang sama', en: 'with one group, place and day' },
}

function sentenceOf(kind: TieKind, records: { agency: string; hearsay: boolean }[]): Words {
  const agencies = [...new Set(records.map((one) => one.agency))].join(', ')
  const isAlone = records.every((one) => one.hearsay)
  return {
    id: `${records.length} catatan dari ${agencies} ${holds[kind].id}.${isAlone ? ' Hanya dari laporan, bukan dari catatan instansi.' : ''}`,
    en: `${records.length} ${records.length === 1 ? 'record' : 'records'} of ${agencies} ${holds[kind].en}.${isAlone ? ' From a report only, not from an agency’s record.' : ''}`,
  }
}
