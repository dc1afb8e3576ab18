/** Households and people of the demo. Ages are as on the day `until`; nobody here lives. */
import { addDays } from './calendar.ts'
import { type Custom, callName, inventFamily, inventName } from './names.ts'
import { farDistricts, type HomeRegency, pickVillage, type Village } from './places.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Person = {
  id: string
  name: string
  called: string
  sex: 'F' | 'M'
  birthDate: string
  birthPlace: string
  nik: string
  kk: string
  motherName: string
  phone: string
  address: string
  /** Kemendagri code of the district of residence. */
  district: string
  village?: Village
  occupation: string
  regency: HomeRegency | 'far'
  hoursEast: 7 | 8
  /** Travel documents once they are issued, with the name printed on them. */
  passport?: { number: string; name: string }
  plb?: string
  /** The truth. */
  part: 'victim' | 'recruiter' | 'look-alike' | 'other'
  life: string
  ring?: string
}

export type Household = { head: Person; members: Person[] }
type Part = { part: Person['part']; life: string; ring?: string }

const customs: Record<HomeRegency, Partial<Record<Custom, number>>> = {
  '61.72': { tionghoa: 45, melayu: 30, dayak: 10, jawa: 15 },
  '61.01': { melayu: 80, tionghoa: 10, dayak: 10 },
  '61.07': { dayak: 60, melayu: 20, tionghoa: 10, jawa: 10 },
  '61.03': { dayak: 60, melayu: 20, jawa: 15, ntt: 5 },
  '61.06': { dayak: 60, melayu: 35, jawa: 5 },
  '65.03': { bugis: 50, dayak: 20, ntt: 15, jawa: 15 },
}

const farCustoms: Record<string, Custom> = { '52': 'melayu', '53': 'ntt', '35': 'jawa', '73': 'bugis' }
const occupations = [
  'Petani',
  'Nelayan',
  'Ibu rumah tangga',
  'Pedagang',
  'Buruh harian',
  'Karyawan swasta',
  'Guru',
  'Belum bekerja',
]
const hamlets = ['Melati', 'Kenanga', 'Merdeka', 'Sejahtera', 'Mawar', 'Harapan', 'Bakti', 'Sentosa', 'Damai', 'Mekar']

export function inventAddress(random: Random): string {
  return `Dusun ${random.pick(hamlets)} RT ${pad(random.whole(1, 14))} RW ${pad(random.whole(1, 6))}`
}

/** A birth date of somebody who is `age` years old on `until`. */
function bornAt(world: World, random: Random, age: number): string {
  const year = Number(world.until.slice(0, 4)) - age
  return addDays(`${year - 1}${world.until.slice(4).replace('02-29', '02-28')}`, random.whole(1, 364))
}

/** What the members of one household share. */
type Home = {
  custom: Custom
  family: string
  mother: string
  shared: Pick<Person, 'kk' | 'address' | 'phone' | 'village' | 'district' | 'birthPlace' | 'regency'>
}

function inventHome(world: World, random: Random, regency: HomeRegency, districts: readonly string[]): Home {
  const custom = random.weighted<Custom>(customs[regency])
  const village = pickVillage(random, ...districts)
  const issued = `20${random.whole(10, 23)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`
  return {
    custom,
    family: inventFamily(random, custom),
    mother: inventName(random, custom, 'F', inventFamily(random, custom)),
    shared: {
      kk: world.numbers.kk(village.district, issued),
      address: inventAddress(random),
      phone: world.numbers.phone(),
      village,
      district: village.district,
      birthPlace: village.districtName,
      regency,
    },
  }
}

/** A household of one regency; the first of `ages` is the head's, the second the spouse's, the rest are children. */
export function inventHousehold(
  world: World,
  random: Random,
  regency: HomeRegency,
  ages: readonly number[],
  part: Part,
  districts: readonly string[] = [regency],
): Household {
  const home = inventHome(world, random, regency, districts)
  const members = ages.map((age, place) => {
    const sex = place === 0 ? 'M' : place === 1 ? 'F' : random.chance(0.5) ? 'F' : 'M'
    // In Malay naming a child carries the father's given name, so the father himself carries another.
    const family = place === 0 && home.custom === 'melayu' ? inventFamily(random, home.custom) : home.family
    return addPerson(world, random, {
      ...home.shared,
      ...part,
      name: place === 1 ? home.mother : inventName(random, home.custom, sex, family),
      sex,
      birthDate: bornAt(world, random, age),
      motherName: place < 2 ? inventName(random, home.custom, 'F', inventFamily(random, home.custom)) : home.mother,
      phone: place < 2 && random.chance(0.6) ? world.numbers.phone() : home.shared.phone,
      occupation: age < 18 ? 'Pelajar' : random.pick(occupations),
    })
  })
  return { head: members[0]!, members }
}

/** One adult or youth whose household exists but does not travel. */
export function inventSingle(
  world: World,
  random: Random,
  regency: HomeRegency,
  age: number,
  part: Part,
  sex: 'F' | 'M' = random.chance(0.5) ? 'F' : 'M',
): Person {
  const home = inventHome(world, random, regency, [regency])
  return addPerson(world, random, {
    ...home.shared,
    ...part,
    name: inventName(random, home.custom, sex, home.family),
    sex,
    birthDate: bornAt(world, random, age),
    motherName: home.mother,
    phone: world.numbers.phone(),
    occupation: age < 18 ? 'Pelajar' : random.pick(occupations),
  })
}

/** Somebody from Lombok, Timor, Java or Sulawesi who comes through the border. */
export function inventStranger(world: World, random: Random, age: number, part: Part): Person {
  const district = random.pick(farDistricts)
  const custom = farCustoms[district.code.slice(0, 2)]!
  const sex = random.chance(0.4) ? 'F' : 'M'
  return addPerson(world, random, {
    name: inventName(random, custom, sex, inventFamily(random, custom)),
    sex,
    birthDate: bornAt(world, random, age),
    motherName: inventName(random, custom, 'F', inventFamily(random, custom)),
    kk: world.numbers.kk(district.code, '2015-06-15'),
    address: `${district.name}, ${district.regencyName}`,
    phone: world.numbers.phone(),
    occupation: random.pick(occupations),
    district: district.code,
    birthPlace: district.name,
    regency: 'far',
    ...part,
  })
}

function addPerson(world: World, random: Random, about: Omit<Person, 'id' | 'nik' | 'called' | 'hoursEast'>): Person {
  const person: Person = {
    ...about,
    id: `P${String(world.people.length + 1).padStart(5, '0')}`,
    nik: world.numbers.nik(about.district, about.birthDate, about.sex),
    called: callName(random, about.name),
    hoursEast: about.regency === '65.03' ? 8 : 7,
  }
  world.people.push(person)
  return person
}

function pad(n: number): string {
  return String(n).padStart(3, '0')
}
