/** A crowd for resolving: invented people who appear at three desks, spelled as each desk spells, with siblings, twins and one forged NIK. */
import { inventFamily, inventName, respell } from '../../demo/names.ts'
import { type Random, randomFrom } from '../../demo/random.ts'
import type { TestHouse } from '../harness.ts'
import { application, crossing, registration } from '../rows.ts'

/** A row for one source's door; `who` is the truth that no door sees. */
export type Sent = { agency: string; source: string; row: Record<string, unknown>; who: string }

const two = (value: number) => String(value).padStart(2, '0')

/** So many people, each with one to four records, in a fixed order. */
export function inventCrowd(people: number, seed = 'crowd'): Sent[] {
  const random = randomFrom(seed)
  const forged = '6101011507990009'
  const sent: Sent[] = []
  for (let n = 0; n < people; n++) {
    const [day, month, year] = [random.whole(2, 28), random.whole(1, 12), random.whole(1985, 2008)]
    const family = inventFamily(random, 'melayu')
    const mother = inventName(random, 'melayu', 'F', inventFamily(random, 'melayu'))
    const children = random.chance(0.2) ? 2 : 1
    for (let child = 0; child < children; child++) {
      const name = inventName(random, 'melayu', 'F', family)
      const nik = random.chance(0.1)
        ? forged
        : `610101${two(day + 40)}${two(month)}${two(year % 100)}${String(n * 2 + child + 1).padStart(4, '0')}`
      // The second child is a twin in every other house.
      const born = `${year + (child > 0 && n % 2 === 0 ? 2 : 0)}-${two(month)}-${two(day)}`
      const said = { nama_lengkap: name, tanggal_lahir: born, nik, nama_ibu: mother }
      for (let time = random.whole(1, 4); time > 0; time--)
        sent.push({ ...recordOf(random, sent.length + 1, said), who: `${n}-${child}` })
    }
  }
  return sent
}

type Said = { nama_lengkap: string; tanggal_lahir: string; nik: string; nama_ibu: string }

function recordOf(random: Random, number: number, said: Said): Omit<Sent, 'who'> {
  const spelled = { ...said, nama_lengkap: random.chance(0.4) ? respell(random, said.nama_lengkap) : said.nama_lengkap }
  const hidden = random.chance(0.4) ? { nik: undefined } : {}
  const desk = random.whole(0, 2)
  if (desk === 0) return { agency: 'imigrasi-skw', source: 'simkim-passport', row: application(number, spelled) }
  if (desk === 1)
    return { agency: 'desa-uji', source: 'village-register', row: registration(number, { ...spelled, ...hidden }) }
  const { nama_ibu: _mother, ...crossed } = spelled
  return { agency: 'imigrasi-sbs', source: 'simkim-crossing', row: crossing(number, { ...crossed, ...hidden }) }
}

/** Sends everything in its order, source by source only where neighbours are of one; answers nothing: the pipeline does the rest. */
export async function sendAll(t: TestHouse, crowd: Sent[]): Promise<void> {
  const systems = new Map<string, Awaited<ReturnType<TestHouse['system']>>>()
  for (const { agency, source, row } of crowd) {
    if (!systems.has(source)) systems.set(source, await t.system(agency, source))
    const told = await systems.get(source)!.send([row])
    if (told.status !== 200 || told.body.counts.kept !== 1) throw new Error(JSON.stringify(told))
  }
}

/** Who is together: one line a person, its records as source and reference; sorted. */
export async function partitionOf(t: TestHouse): Promise<string[]> {
  const rows = await t.superuser(`
    select string_agg(r.source || ' ' || r.ref, ', ' order by r.source, r.ref) as together
    from persons.links l join intake.records r on r.id = l.record group by l.person order by 1`)
  return rows.map((row) => row.together as string)
}
