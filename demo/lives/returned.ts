/** Deported and returned people who stay home, from this region and from far: the lists are long, most names come once. */
import { each, type Life } from '../life.ts'
import { inventSingle, inventStranger } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { type Arrival, arriveTogether } from '../records/arrival.ts'

const reasons = ['Tanpa dokumen', 'Tanpa dokumen', 'Melebihi izin tinggal', 'Melebihi izin tinggal', 'Perkara lain']

export const returned: Life = {
  key: 'returned',
  lookAlike: false,
  count: 17,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const sabah = random.chance(0.45)
      const party = Array.from({ length: random.whole(6, 14) }, () => {
        const age = random.whole(18, 52)
        const regency = sabah ? '65.03' : random.pick<HomeRegency>(['61.01', '61.07', '61.03'])
        return random.chance(0.65)
          ? inventStranger(world, random, age, part)
          : inventSingle(world, random, regency, age, part)
      })
      const about: Arrival = {
        at: world.time(random.whole(3, 720), random.whole(10, 16), sabah ? 8 : 7),
        through: sabah ? 'tunonTaka' : 'entikong',
        kind: random.chance(0.85) ? 'DEPORTASI' : 'REPATRIASI',
        from: sabah ? 'Malaysia (Sabah)' : 'Malaysia (Sarawak)',
        reason: random.pick(reasons),
        job: 'Buruh kebun',
      }
      arriveTogether(world, random, party, about)
    }),
}
