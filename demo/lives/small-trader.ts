/** Traders of the border who cross in the morning and come home in the afternoon, week after week. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold } from '../people.ts'
import { borderDistricts, type HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'

export const smallTrader: Life = {
  key: 'small-trader',
  lookAlike: true,
  count: 18,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const regency = random.weighted<HomeRegency>({ '61.01': 25, '61.07': 35, '61.03': 20, '61.06': 10, '65.03': 10 })
      const home = inventHousehold(world, random, regency, [random.whole(25, 62)], part, borderDistricts[regency])
      home.head.occupation = 'Pedagang'
      const post = random.pick(usualPosts[regency].plb)
      const began = random.whole(150, 700)
      const weeks = random.whole(18, 36)
      for (let week = 0; week < weeks; week++) {
        const daysBack = began - week * 7 - random.whole(0, 2)
        if (daysBack > 0) travel(world, random, home.members, { daysBack, stay: 0, post, purpose: 'Berdagang' })
      }
    }),
}
