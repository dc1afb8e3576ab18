/** Boarding houses: unrelated young people with one address on their papers, each with another purpose and another guarantor. */
import { each, type Life } from '../life.ts'
import { inventAddress, inventSingle } from '../people.ts'
import { applyForPassport } from '../records/passport.ts'

export const boardingHouse: Life = {
  key: 'boarding-house',
  lookAlike: true,
  count: 3,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const address = `Kos Contoh, ${inventAddress(random)}`
      for (let room = random.whole(6, 10); room > 0; room--) {
        const person = inventSingle(world, random, '61.72', random.whole(19, 30), part)
        person.address = address
        applyForPassport(world, random, person, {
          at: world.time(random.whole(5, 700), random.whole(8, 15)),
          purpose: random.pick(['Wisata', 'Kunjungan keluarga', 'Belajar']),
          destination: random.pick(['Malaysia', 'Singapura', 'Thailand']),
        })
      }
    }),
}
