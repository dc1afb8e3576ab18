/** Drivers and crews of the Pontianak–Kuching buses and lorries: out and in, out and in, always with a group of strangers. */
import { borderPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'

export const busCrew: Life = {
  key: 'bus-crew',
  lookAlike: true,
  count: 7,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const person = inventSingle(
        world,
        random,
        random.pick(['61.72', '61.01', '61.03']),
        random.whole(28, 55),
        part,
        'M',
      )
      person.occupation = 'Sopir'
      const began = random.whole(220, 690)
      const post = random.pick([borderPosts.entikong, borderPosts.aruk])
      const group = `Bus KB ${7100 + random.whole(0, 99)} XX`
      applyForPassport(world, random, person, {
        at: world.time(began + 15, 9),
        purpose: 'Pekerjaan awak bus',
        destination: 'Malaysia',
      })
      for (let trip = random.whole(14, 24); trip > 0; trip--)
        travel(world, random, [person], { daysBack: began - trip * 8, stay: 1, post, purpose: 'Awak bus', group })
    }),
}
