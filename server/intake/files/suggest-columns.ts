/** Suggests which of their columns fills which of our fields: by what a column is called, and by what stands in its first rows. Pure. */
import type { Source } from '../source.ts'
import { evenly } from './map-row.ts'
import { countFits, fieldsOf, type SourceField } from './source-fields.ts'
import { synonyms } from './synonyms.data.ts'

/** A column's suggested field, and what spoke for it. */
export type Suggestion = { field: string; by: 'name' | 'content' }

/** What the first rows of a column say. */
export type ColumnSample = { name: string; samples: string[] }

/** Contents that by themselves say what they are; more than one field would take them, this is the one to ask first. */
const tellingContents: [string, RegExp][] = [
  ['nik', /^\d{16}$/],
  ['surel', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['nomor_hp', /^(\+?62|0)8\d{7,11}$/],
  ['jenis_kelamin', /^(l|p|lk|pr|laki-laki|perempuan)$/i],
  ['tanggal_lahir', /^(19[3-9]\d|20[01]\d)-\d\d-\d\d$|^\d\d?[-/]\d\d?[-/](19[3-9]\d|20[01]\d)$/],
]

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const namesOf = ({ name, label }: SourceField): string[] =>
  [name, label.id, label.en, ...(synonyms[name] ?? [])].map(plain)

/** Three: called the same; one: the words of one stand in the other. */
function likeness(theirs: string, ours: string[]): number {
  if (theirs === '') return 0
  if (ours[0] === theirs || ours[1] === theirs || ours[2] === theirs) return 3
  if (ours.includes(theirs)) return 2.5
  const words = theirs.split(' ')
  const isWithin = ours.some((name) => {
    const own = name.split(' ')
    return own.length > 1 && own.every((word) => words.includes(word))
  })
  return isWithin ? 1.5 : 0
}

/** What its content adds to a name, or that it cannot be this field. */
function contentSpeaks(source: Source, field: SourceField, samples: string[]): number {
  if (field.kind === 'text' || samples.length === 0) return 0
  const fits = countFits(
    source,
    field.name,
    samples.map((sample) => evenly(sample, field.kind, 'Asia/Pontianak')),
  )
  return fits === 0 ? -1 : fits / samples.length
}

/** To each column a field or none; no field twice. */
export function suggestColumns(source: Source, columns: ColumnSample[]): Map<string, Suggestion> {
  const fields = fieldsOf(source)
  const pairs = columns.flatMap((column, place) =>
    fields.flatMap((field) => {
      const called = likeness(plain(column.name), namesOf(field))
      const samples = column.samples.filter((sample) => sample !== '')
      const telling = tellingContents.find(([name]) => name === field.name)?.[1]
      const tells = samples.length > 0 && telling !== undefined && samples.every((sample) => telling.test(sample))
      if (called === 0 && !tells) return []
      const speaks = contentSpeaks(source, field, samples)
      // A column called after a field whose every sample the field refuses is left to the officer.
      if (speaks < 0) return []
      return [
        {
          column: column.name,
          place,
          field: field.name,
          by: called > 0 ? 'name' : 'content',
          score: called + speaks / 2,
        } as const,
      ]
    }),
  )
  const chosen = new Map<string, Suggestion>()
  const taken = new Set<string>()
  for (const { column, field, by } of pairs.toSorted((a, b) => b.score - a.score || a.place - b.place)) {
    if (chosen.has(column) || taken.has(field)) continue
    chosen.set(column, { field, by })
    taken.add(field)
  }
  return chosen
}
