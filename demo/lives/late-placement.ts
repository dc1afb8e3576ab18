/** Workers whose placement reaches SISKOP2MI weeks after the passport desk has seen them: late paper, nothing else. */
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import { applyForPassport } from '../records/passport.ts'
import { inventCompanies, recordPlacement } from '../records/placement.ts'

export const latePlacement: Life = {
  key: 'late-placement',
  lookAlike: true,
  count: 14,
  live: (world, all, part, count) => {
    const companies = inventCompanies(world, 3)
    each(count, all, (random, index) => {
      const person = inventSingle(world, random, random.pick(['61.01', '61.07', '65.03']), random.whole(21, 40), part)
      const applied = index < 2 ? random.whole(3, 9) : random.whole(40, 700)
      const company = random.pick(companies)
      const country = random.pick(['Malaysia (Sarawak)', 'Brunei Darussalam', 'Taiwan'])
      const at = (daysLater: number) => world.time(applied - daysLater, 10, person.hoursEast)
      applyForPassport(world, random, person, {
        at: at(0),
        purpose: 'Bekerja',
        destination: country,
        guarantor: company,
      })
      recordPlacement(world, random, person, {
        at: at(random.whole(18, 30)),
        job: 'Pekerja',
        country,
        company,
        goes: true,
      })
    })
  },
}
