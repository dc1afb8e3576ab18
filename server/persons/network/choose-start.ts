/** Where one begins: a person whom this reader may see, or the text of a thing. Says which field is not right. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { currentPersons, readRecordsOf } from '../store.ts'
import { comparable, hashed } from '../tie-records.ts'
import { type Thing, thingKey } from './model.ts'

/** One of them, exactly. */
export type AskedStart = {
  person?: string | undefined
  phone?: string | undefined
  address?: string | undefined
  vehicle?: string | undefined
  familyCard?: string | undefined
}

/** A person's id, or a thing by its key. */
export type Start = { person: string } | { thing: string }

const fields = ['person', 'phone', 'address', 'vehicle', 'familyCard'] as const
const texts: Record<Exclude<(typeof fields)[number], 'person'>, { what: Exclude<Thing, 'journey'>; words: Words }> = {
  phone: {
    what: 'phone',
    words: { id: 'bukan nomor telepon yang dapat dibaca', en: 'is no phone number that can be read' },
  },
  address: {
    what: 'address',
    words: {
      id: 'terlalu pendek: tulis sedikitnya dua belas huruf',
      en: 'is too short: write at least twelve letters',
    },
  },
  vehicle: { what: 'vehicle', words: { id: 'tidak memuat nomor polisi', en: 'holds no number plate' } },
  familyCard: {
    what: 'household',
    words: { id: 'harus enam belas angka kartu keluarga', en: 'must be the sixteen digits of a family card' },
  },
}

/** Ties are read for an alert or a case, never at the counter and never to browse (protection.md P3). */
export function guardPurpose(ctx: Context): void {
  if (ctx.purpose === 'alert' || ctx.purpose === 'case') return
  throw wrongField('x-purpose', {
    id: 'jejaring hanya dibuka untuk peringatan atau kasus',
    en: 'the network is opened for an alert or a case only',
  })
}

/** Throws `bad-input` with the field, `not-found` for a person of whom this reader sees nothing. */
export async function chooseStart(ctx: Context, asked: AskedStart): Promise<Start> {
  const given = fields.filter((field) => asked[field] !== undefined)
  if (given.length !== 1)
    throw wrongField(given[1] ?? 'person', {
      id: 'isi tepat satu titik awal: orang, telepon, alamat, kendaraan, atau kartu keluarga',
      en: 'give exactly one start: a person, a phone, an address, a vehicle or a family card',
    })
  const [field] = given
  if (field === undefined || field === 'person') return { person: await choosePerson(ctx, asked.person!) }
  const typed = asked[field]!
  const { what, words } = texts[field]
  const value = comparable[what](typed)
  if (value === null) throw wrongField(field, words)
  return { thing: thingKey(what, hashed(value)) }
}

/** The person that an id stands for today. Throws `not-found`. */
export async function choosePerson(ctx: Context, asked: string): Promise<string> {
  const [id = asked] = await currentPersons(ctx, [asked])
  if ((await readRecordsOf(ctx, [id])).length === 0) throw new Problem('not-found')
  return id
}
