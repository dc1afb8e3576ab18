/** Umrah pilgrims who apply together: one licensed organiser (PPIU) vouches for all, so one phone stands on every paper. */
import { passportOffices } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventHousehold, inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { applyForPassport } from '../records/passport.ts'
import { verifyIdentity } from '../records/registers.ts'

const organisers = ['Cahaya Baitullah', 'Nur Madinah', 'Safar Berkah', 'Amanah Haramain']

export const pilgrim: Life = {
  key: 'pilgrim',
  lookAlike: true,
  count: 9,
  live: (world, all, part, count) => {
    const licensed = organisers.map((name, i) => ({
      name: `PT ${name} Contoh`,
      phone: world.numbers.phone(),
      licence: `PPIU-CONTOH-${String(i + 11).padStart(3, '0')}`,
      address: `Jl. Contoh No. ${i + 40}, Pontianak`,
    }))
    each(count, all, (random, index) => {
      const guarantor = random.pick(licensed)
      const regency = random.pick<HomeRegency>(['61.72', '61.01', '61.01', '65.03'])
      // Groups from Sambas often apply together in Singkawang: another office is no sign by itself.
      const office = regency === '61.01' && random.chance(0.5) ? passportOffices.singkawang : undefined
      const daysBack = index === 0 ? 1 : random.whole(1, 700)
      for (let couple = random.whole(5, 8); couple > 0; couple--) {
        const ages = [random.whole(40, 72), random.whole(38, 68)]
        const people = random.chance(0.8)
          ? inventHousehold(world, random, regency, ages, part).members
          : [inventSingle(world, random, regency, ages[0]!, part)]
        for (const person of people) {
          const at = world.time(daysBack + random.whole(0, 2), random.whole(8, 15), person.hoursEast)
          applyForPassport(world, random, person, {
            at,
            purpose: 'Umrah',
            destination: 'Arab Saudi',
            office,
            guarantor,
          })
          if (random.chance(0.2)) verifyIdentity(world, person, { at, asker: 'Kantor Imigrasi' })
        }
      }
    })
  },
}
