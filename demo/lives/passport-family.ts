/** Families with passports on holiday or at an aunt's: one phone and one address on all their papers, children among them. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { verifyIdentity } from '../records/registers.ts'

export const passportFamily: Life = {
  key: 'passport-family',
  lookAlike: true,
  count: 140,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const regency = random.weighted<HomeRegency>({
        '61.72': 45,
        '61.01': 20,
        '61.03': 12,
        '61.06': 5,
        '61.07': 8,
        '65.03': 10,
      })
      const ages = [random.whole(30, 62), random.whole(28, 58), random.whole(2, 17), random.whole(14, 25)]
      const family = inventHousehold(world, random, regency, ages.slice(0, random.whole(1, 4)), part)
      const aunt = random.chance(0.4)
      const relative = { name: `Keluarga ${family.head.name.split(' ')[0]} di Kuching`, phone: world.numbers.phone() }
      // One family in five applies in these very days, so that the rings' desks are as busy as on any day.
      const applied = index % 5 === 0 ? random.whole(1, 7) : random.whole(8, 715)
      for (const person of family.members)
        applyForPassport(world, random, person, {
          at: world.time(applied, random.whole(8, 15), person.hoursEast),
          purpose: aunt ? 'Kunjungan keluarga' : 'Wisata',
          destination: random.chance(0.85) ? 'Malaysia' : random.pick(['Singapura', 'Thailand', 'Taiwan', 'Tiongkok']),
          guarantor: aunt ? relative : undefined,
          stated: { nomor_hp: family.head.phone },
          twoVersions: random.chance(0.08),
        })
      if (random.chance(0.2))
        verifyIdentity(world, family.head, { at: world.time(applied, 14), asker: 'Kantor Imigrasi' })
      const daysBack = applied - random.whole(8, 60)
      if (daysBack > 1)
        travel(world, random, family.members, {
          daysBack,
          stay: random.whole(2, 9),
          post: random.pick(usualPosts[regency].passport),
          purpose: aunt ? 'Kunjungan keluarga' : 'Wisata',
          group: random.chance(0.3) ? `Bus KB ${7000 + random.whole(0, 99)} XX` : undefined,
        })
    }),
}
