/** SIMKIM at a border post: who crosses, out and in, from five in the morning to five in the afternoon, every day. */
import { borderPosts } from '../../border-posts.ts'
import { inventSingle } from '../../people.ts'
import { cross } from '../../records/crossing.ts'
import type { System } from '../system.ts'

export const simkimCrossing: System = {
  id: 'simkim-crossing',
  says: { id: 'SIMKIM, perlintasan PLBN Aruk', en: 'SIMKIM, crossings at PLBN Aruk' },
  source: 'simkim-crossing',
  sender: 'KANIM-SAMBAS',
  post: 'PLBN-ARUK',
  hoursEast: 7,
  rhythm: { everyMinutes: 60, from: 5, to: 17, workdaysOnly: false },
  owes: 60,
  perDay: 180,
  time: 'waktu_perlintasan',
  happen: (world, random, at) => {
    const known = world.people.length > 200 && random.chance(0.4)
    const person = known
      ? world.people[world.people.length - 1 - random.whole(0, 150)]!
      : inventSingle(world, random, random.chance(0.8) ? '61.01' : '61.72', random.whole(6, 70), {
          part: 'other',
          life: 'simulated',
        })
    cross(world, random, person, {
      at,
      post: borderPosts.aruk,
      direction: random.chance(0.5) ? 'KELUAR' : 'MASUK',
      purpose: random.pick(['Belanja', 'Kunjungan keluarga', 'Wisata', 'Berdagang']),
    })
  },
}
