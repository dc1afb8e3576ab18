/** Families of the border districts who visit relatives on the other side on PLB. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold } from '../people.ts'
import { borderDistricts, type HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'

export const plbFamily: Life = {
  key: 'plb-family',
  lookAlike: true,
  count: 72,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const regency = random.weighted<HomeRegency>({ '61.01': 25, '61.07': 25, '61.03': 20, '61.06': 15, '65.03': 15 })
      const ages = [random.whole(34, 60), random.whole(30, 55), random.whole(3, 17), random.whole(8, 22)]
      const family = inventHousehold(
        world,
        random,
        regency,
        ages.slice(0, random.whole(2, 4)),
        part,
        borderDistricts[regency],
      )
      const post = random.pick(usualPosts[regency].plb)
      const purpose = 'Kunjungan keluarga'
      // One family in four is on its way these very days, some since this morning's opening.
      const near = index % 4 === 0
      for (let visits = near ? 1 : random.whole(1, 2); visits > 0; visits--) {
        const daysBack = near ? random.whole(0, 3) : random.whole(4, 720)
        const hour = daysBack === 0 ? 5.2 : undefined
        travel(world, random, family.members, { daysBack, stay: random.whole(0, near ? 2 : 6), post, purpose, hour })
      }
    }),
}
