/** What offices of the system write besides what a person file has: family card, one-way paper, e-mail, region; on the hard population. */
import type { Cells } from '../server/matching/columns/cells-of.ts'
import { normaliseCell, type PersonField } from '../server/matching/columns/normalise.ts'
import { type HardRecord, inventHardPeople } from './hard-people.ts'
import { inventFamily, respell } from './names.ts'
import { type Random, randomFrom } from './random.ts'

/** A household's card and region follow from its number, so that all of its records agree. */
function papersOf(truth: string): Partial<Record<PersonField, string>> {
  const [household = '0', child = '0'] = truth.split('-')
  const own = randomFrom(`papers of ${truth}`)
  const shared = randomFrom(`household ${household}`)
  const region = shared.pick(['617201', '610101', '610703', '610301', '610602', '650302', '650311', '530410'])
  return {
    family_card: `${region}${String(shared.whole(100_000, 999_999))}${String(shared.whole(1, 9998)).padStart(4, '0')}`,
    region,
    travel_paper: `XE${own.whole(100_000, 999_999)}`,
    email: `${own.pick(['rumah', 'kerja', 'hp'])}${child}${own.whole(1000, 99_999)}@contoh.id`,
  }
}

const seldom: [PersonField, number][] = [
  ['family_card', 0.3],
  ['region', 0.5],
  ['travel_paper', 0.08],
  ['email', 0.15],
]

/** People move, marry into another card and have their mother's name spelled by ear; an office writes the province for the town. */
function disturb(random: Random, texts: Partial<Record<PersonField, string>>): void {
  const other = (field: PersonField, share: number, text: () => string) => {
    if (texts[field] && random.chance(share)) texts[field] = text()
  }
  other('mother', 0.25, () => respell(random, texts.mother!))
  other('mother', 0.05, () => inventFamily(random, 'melayu'))
  other('address', 0.15, () => `Jalan ${inventFamily(random, 'melayu')} Gang ${random.whole(1, 40)}`)
  other('birth_place', 0.06, () => random.pick(['Kalimantan Barat', 'Pontianak', 'Tarakan', 'Bengkayang', 'Sambas']))
  other('family_card', 0.08, () => `617201${random.whole(100_000, 999_999)}${random.whole(1000, 9999)}`)
  other('region', 0.1, () => random.pick(['617101', '610701', '650201']))
  other('sex', 0.01, () => (texts.sex === 'F' ? 'M' : 'F'))
}

/** The same people, each record as a row of the system. */
export function inventHardRows(records: number, seed?: string): { truth: string; cells: Cells }[] {
  const random = randomFrom(`${seed ?? 'hard'} papers`)
  return inventHardPeople(records, seed).map((record: HardRecord) => {
    const { truth, ...said } = record
    const papers = papersOf(truth)
    const texts: Partial<Record<PersonField, string>> = { ...said }
    for (const [field, share] of seldom) if (random.chance(share)) texts[field] = papers[field]!
    disturb(random, texts)
    const cells: Cells = {}
    for (const [field, text] of Object.entries(texts)) {
      const cell = normaliseCell(field as PersonField, text)
      if (cell !== '') cells[field as PersonField] = cell
    }
    return { truth, cells }
  })
}
