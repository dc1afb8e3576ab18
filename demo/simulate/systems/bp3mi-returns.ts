/** BP3MI's lists of those who come back: groups, some days of the week, none on others. */
import { inventSingle } from '../../people.ts'
import { arriveTogether } from '../../records/arrival.ts'
import type { System } from '../system.ts'

export const bp3miReturns: System = {
  id: 'bp3mi-returns',
  says: { id: 'Daftar kepulangan, BP3MI Kalimantan Barat', en: 'Lists of returns, BP3MI of West Kalimantan' },
  source: 'returnees',
  sender: 'BP3MI-KALBAR',
  post: 'BP3MI-KALBAR',
  hoursEast: 7,
  rhythm: { everyMinutes: 720, from: 8, to: 20, workdaysOnly: false },
  owes: 14 * 1440,
  perDay: 0.4,
  time: 'waktu_kedatangan',
  happen: (world, random, at) => {
    const part = { part: 'other', life: 'simulated' } as const
    const party = Array.from({ length: random.whole(3, 25) }, () =>
      inventSingle(world, random, '61.01', random.whole(18, 55), part),
    )
    arriveTogether(world, random, party, {
      at,
      through: 'entikong',
      kind: random.pick(['DEPORTASI', 'REPATRIASI']),
      from: 'Malaysia (Sarawak)',
      reason: 'Tanpa dokumen',
    })
  },
}
