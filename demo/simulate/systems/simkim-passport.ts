/** SIMKIM at a passport desk: applications as they are taken in, and their outcome days later under the same number. */
import { passportOffices } from '../../border-posts.ts'
import { inventSingle } from '../../people.ts'
import { applyForPassport } from '../../records/passport.ts'
import { officeHours, type System } from '../system.ts'

export const simkimPassport: System = {
  id: 'simkim-passport',
  says: { id: 'SIMKIM, loket paspor Singkawang', en: 'SIMKIM, passport desk of Singkawang' },
  source: 'simkim-passport',
  sender: 'KANIM-SINGKAWANG',
  post: 'PASPOR-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(120),
  owes: 240,
  perDay: 45,
  time: 'waktu_permohonan',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, random.chance(0.7) ? '61.72' : '61.07', random.whole(17, 60), look)
    applyForPassport(world, random, person, {
      at,
      office: passportOffices.singkawang,
      purpose: random.pick(['Wisata', 'Kunjungan keluarga', 'Umrah', 'Belajar', 'Bekerja']),
      destination: random.pick(['Malaysia', 'Malaysia', 'Singapura', 'Arab Saudi', 'Taiwan']),
      twoVersions: true,
    })
  },
}

const look = { part: 'other', life: 'simulated' } as const
