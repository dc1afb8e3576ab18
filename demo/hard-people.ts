/**
 * A population that is hard to resolve, for measuring: forged and shared NIKs, half of the records without any document, twins and
 * siblings, passports that were given out anew, reports that know a name only, birthdays on the first of January, spellings through
 * Malay passports. Everybody is invented; the truth stands in a column that the engine never sees.
 */
import { type Custom, callName, inventFamily, inventName, respell } from './names.ts'
import { type Random, randomFrom } from './random.ts'

/** One record, and whom it is about. */
export type HardRecord = {
  truth: string
  name: string
  national_id: string
  passport: string
  phone: string
  birth_date: string
  birth_place: string
  sex: string
  mother: string
  address: string
}

type Person = Omit<HardRecord, 'truth'> & { key: string; custom: Custom }

const customs: Custom[] = ['melayu', 'tionghoa', 'dayak', 'bugis', 'jawa', 'ntt']
const regions = ['617201', '610101', '610703', '610301', '610602', '650302', '650311', '530410', '351103', '320514']
const towns = [
  'Singkawang',
  'Sambas',
  'Bengkayang',
  'Sanggau',
  'Putussibau',
  'Nunukan',
  'Sebatik',
  'Atambua',
  'Bondowoso',
  'Garut',
]
const two = (n: number) => String(n).padStart(2, '0')

/** A birth day and the NIK that follows from it; a child born between may stand anywhere in seventy years. */
function born(random: Random, region: number, sex: string, date?: string): { birth_date: string; national_id: string } {
  const birth_date = date ?? `${random.whole(1950, 2012)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
  const [year, month, day] = birth_date.split('-') as [string, string, string]
  const own = two(Number(day) + (sex === 'F' ? 40 : 0))
  return {
    birth_date,
    national_id: `${regions[region]}${own}${month}${year.slice(2)}9${String(random.whole(1, 120)).padStart(3, '0')}`,
  }
}

function* households(random: Random): Generator<Person> {
  for (let number = 0; ; number++) {
    const custom = random.pick(customs)
    const region = random.whole(0, regions.length - 1)
    const family = inventFamily(random, custom)
    const mother = inventName(random, custom, 'F', inventFamily(random, custom))
    const shared = {
      mother,
      address: `Dusun ${inventFamily(random, 'melayu')} RT ${two(random.whole(1, 30))} RW ${two(random.whole(1, 9))}`,
      phone: `0844${random.whole(10_000_000, 99_999_999)}`,
    }
    const children = random.whole(1, 4)
    let last: Person | null = null
    for (let child = 0; child < children; child++) {
      const sex = random.chance(0.5) ? 'F' : 'M'
      const twin: Person | null = last !== null && random.chance(0.04) ? last : null
      const { birth_date, national_id } = born(random, region, sex, twin?.birth_date)
      last = {
        key: `${number}-${child}`,
        custom,
        name: inventName(random, custom, sex, family),
        national_id,
        passport: random.chance(0.5) ? `Z${random.whole(1_000_000, 9_999_999)}` : '',
        birth_date,
        birth_place: towns[region]!,
        sex,
        ...shared,
        phone: random.chance(0.4) ? shared.phone : `0844${random.whole(10_000_000, 99_999_999)}`,
      }
      yield last
    }
  }
}

/** One appearance of a person in some office's file, with what goes wrong there. */
function record(random: Random, person: Person, forged: string): HardRecord {
  const { key, custom: _custom, ...said } = person
  const made: HardRecord = { truth: key, ...said }
  if (random.chance(0.3)) made.name = respell(random, made.name)
  if (random.chance(0.08)) made.name = callName(random, made.name)
  if (random.chance(0.05)) made.name = slip(random, made.name)
  if (random.chance(0.5)) Object.assign(made, { national_id: '', passport: '' })
  if (random.chance(0.02) && made.national_id !== '') made.national_id = forged
  if (random.chance(0.03)) made.national_id = slip(random, made.national_id)
  if (random.chance(0.3)) made.passport = ''
  // A passport is given out anew: another number on the same person.
  if (random.chance(0.15) && made.passport !== '') made.passport = `Z${random.whole(1_000_000, 9_999_999)}`
  if (random.chance(0.1)) made.birth_date = `${made.birth_date.slice(0, 4)}-01-01`
  if (random.chance(0.04)) made.birth_date = slip(random, made.birth_date)
  for (const field of ['phone', 'mother', 'address', 'birth_place', 'sex'] as const)
    if (random.chance(0.35)) made[field] = ''
  if (random.chance(0.25)) made.phone = `0844${random.whole(10_000_000, 99_999_999)}`
  if (random.chance(0.03))
    Object.assign(made, { national_id: '', passport: '', birth_date: '', mother: '', address: '', phone: '' })
  return made
}

/** One digit or letter is another. */
function slip(random: Random, text: string): string {
  const at = random.whole(0, Math.max(0, text.length - 1))
  const letter = /\d/.test(text[at] ?? '') ? String(random.whole(0, 9)) : random.pick([...'aeiounrst'])
  return text.slice(0, at) + letter + text.slice(at + 1)
}

/** So many records of people who appear one to six times; the same seed gives the same people. */
export function inventHardPeople(records: number, seed = 'hard'): HardRecord[] {
  const random = randomFrom(seed)
  const made: HardRecord[] = []
  let forged = ''
  for (const person of households(random.fork('people'))) {
    if (forged === '' || random.chance(0.01)) forged = person.national_id
    const times = Math.min(random.whole(1, 4) + random.whole(0, 2), records - made.length)
    for (let time = 0; time < times; time++) made.push(record(random, person, forged))
    if (made.length >= records) return random.shuffled(made)
  }
  return made
}
