/** SIAK of Dukcapil: answers to verifications that other offices asked for. */
import { inventSingle } from '../../people.ts'
import { verifyIdentity } from '../../records/registers.ts'
import { officeHours, type System } from '../system.ts'

export const dukcapil: System = {
  id: 'dukcapil',
  says: { id: 'SIAK, Disdukcapil Singkawang', en: 'SIAK, civil registry of Singkawang' },
  source: 'dukcapil-verification',
  sender: 'DUKCAPIL-SINGKAWANG',
  post: 'DUKCAPIL-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(240),
  owes: 1440,
  perDay: 30,
  time: 'waktu_verifikasi',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, '61.72', random.whole(17, 65), { part: 'other', life: 'simulated' })
    const answer = random.weighted({ SESUAI: 94, 'TIDAK-SESUAI': 4, 'TIDAK-DITEMUKAN': 2 })
    verifyIdentity(world, person, {
      at,
      asker: 'Kantor Imigrasi Singkawang',
      answer,
      ...(answer === 'TIDAK-SESUAI' && { differs: 'Tempat lahir' }),
    })
  },
}
