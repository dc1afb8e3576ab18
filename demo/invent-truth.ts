/** Who the invented people truly are: for measuring joins and alerts only, never loaded into the product. */
import { inventRegion } from './invent-region.ts'
import type { DemoOptions, RingKind, SourceId } from './world.ts'

type TruthPerson = {
  id: string
  name: string
  sex: 'F' | 'M'
  birthDate: string
  nik: string
  part: 'victim' | 'recruiter' | 'look-alike' | 'other'
  life: string
  ring?: string
}
type TruthRing = {
  key: string
  kind: RingKind
  /** The day on which it shows most, as days before `until`. */
  daysBack: number
  sponsorPhone: string
  victims: string[]
  recruiters: string[]
}
export type Truth = {
  people: TruthPerson[]
  rings: TruthRing[]
  /** Which person each record is about; several versions of one reference are one line. */
  records: { source: SourceId; reference: string; person: string }[]
}

export function inventTruth(options: DemoOptions): Truth {
  const { people, rings, sent } = inventRegion(options)
  const records = new Map<string, Truth['records'][number]>()
  for (const { source, reference, person } of sent)
    if (person) records.set(`${source}/${reference}`, { source, reference, person: person.id })
  return {
    people: people.map(({ id, name, sex, birthDate, nik, part, life, ring }) => ({
      id,
      name,
      sex,
      birthDate,
      nik,
      part,
      life,
      ...(ring && { ring }),
    })),
    rings: rings.map(({ key, kind, daysBack, sponsorPhone, victims, recruiters }) => ({
      key,
      kind,
      daysBack,
      sponsorPhone,
      victims: victims.map((person) => person.id),
      recruiters: recruiters.map((person) => person.id),
    })),
    records: [...records.values()],
  }
}
