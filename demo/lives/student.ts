/** Students of a campus in Sarawak or elsewhere: the campus office vouches for all of a year with one phone. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'

export const student: Life = {
  key: 'student',
  lookAlike: true,
  count: 6,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const campus = {
        name: `Kantor Urusan Internasional Kampus Contoh ${index + 1}`,
        phone: world.numbers.phone(),
        licence: index % 2 === 0 ? `LOA-CONTOH-${index + 1}` : undefined,
      }
      const year = index === 1 ? 1 : random.whole(60, 690)
      const regency = random.pick<HomeRegency>(['61.72', '61.72', '61.01', '61.03', '65.03'])
      for (let place = random.whole(5, 9); place > 0; place--) {
        const person = inventSingle(world, random, regency, random.whole(18, 24), part)
        const post = random.pick(usualPosts[regency].passport)
        applyForPassport(world, random, person, {
          at: world.time(year + random.whole(0, 5), random.whole(8, 15), person.hoursEast),
          purpose: 'Belajar',
          destination: 'Malaysia',
          guarantor: campus,
        })
        for (let term = 0; term < 2; term++)
          if (year - term * 150 > 60)
            travel(world, random, [person], { daysBack: year - term * 150 - 20, stay: 120, post, purpose: 'Kuliah' })
      }
    }),
}
