/** Everyday verifications that agree, asked by hospitals, banks and offices. */
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import { homeRegencies } from '../places.ts'
import { verifyIdentity } from '../records/registers.ts'

const askers = ['RSUD', 'Dinas Sosial', 'Disnaker', 'Kantor Imigrasi', 'BP3MI']

export const registryRoutine: Life = {
  key: 'registry-routine',
  lookAlike: false,
  count: 280,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const person = inventSingle(world, random, random.pick(homeRegencies), random.whole(17, 70), part)
      const at = world.time(random.whole(1, 725), random.whole(8, 15), person.hoursEast)
      verifyIdentity(world, person, {
        at,
        asker: random.pick(askers),
        answer: random.chance(0.98) ? 'SESUAI' : 'TIDAK-DITEMUKAN',
      })
    }),
}
