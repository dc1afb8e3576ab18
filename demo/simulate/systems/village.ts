/** The villages' registers of would-be workers, gathered by the regency's office: entries reach it days after they were written. */
import { inventSingle } from '../../people.ts'
import { registerAtVillage } from '../../records/registers.ts'
import { officeHours, type System } from '../system.ts'

export const village: System = {
  id: 'village',
  says: { id: 'Register desa, Dinas PMD Sambas', en: 'Village registers, village affairs office of Sambas' },
  source: 'village-register',
  sender: 'PMD-SAMBAS',
  post: 'PMD-SAMBAS',
  hoursEast: 7,
  rhythm: { ...officeHours(), to: 15, everyMinutes: 420 },
  owes: 14 * 1440,
  perDay: 3,
  time: 'tanggal_catat',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, '61.01', random.whole(18, 40), { part: 'other', life: 'simulated' })
    registerAtVillage(world, random, person, {
      at,
      purpose: 'Bekerja',
      job: random.pick(['Operator produksi', 'Pekerja perkebunan']),
      country: 'Malaysia',
      inviter: { name: `PT Simulasi Contoh ${random.whole(1, 5)}` },
      familyAgrees: true,
    })
  },
}
