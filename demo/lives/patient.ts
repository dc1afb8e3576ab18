/** Patients with a companion at the hospitals of Kuching; some applications are delayed until the doctor's letter is there. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport, applyWithDelay } from '../records/passport.ts'

export const patient: Life = {
  key: 'patient',
  lookAlike: true,
  count: 30,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const regency = random.weighted<HomeRegency>({ '61.72': 50, '61.01': 30, '61.03': 20 })
      const pair = inventHousehold(world, random, regency, [random.whole(45, 75), random.whole(40, 70)], part)
      const applied = random.whole(1, 715)
      const about = {
        at: world.time(applied, random.whole(8, 14)),
        purpose: 'Berobat',
        destination: 'Malaysia (Sarawak)',
      }
      if (random.chance(0.3))
        applyWithDelay(world, random, pair.head, { ...about, why: 'Surat rujukan dokter belum ada' }, true)
      else applyForPassport(world, random, pair.head, about)
      applyForPassport(world, random, pair.members[1]!, about)
      if (applied > 40)
        travel(world, random, pair.members, {
          daysBack: applied - random.whole(25, 38),
          stay: random.whole(2, 8),
          post: random.pick(usualPosts[regency].passport),
          purpose: 'Berobat',
        })
    }),
}
