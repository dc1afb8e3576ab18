/** People once deported who go again a year later as the law wants it: with a licensed company and a placement. */
import { borderPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { cross } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { inventCompanies, recordPlacement } from '../records/placement.ts'

export const returnedThenLicensed: Life = {
  key: 'returned-then-licensed',
  lookAlike: true,
  count: 13,
  live: (world, all, part, count) => {
    const [company] = inventCompanies(world, 1)
    each(count, all, (random) => {
      const person = inventSingle(world, random, '65.03', random.whole(24, 45), part)
      const again = random.whole(5, 250)
      arriveTogether(world, random, [person], {
        at: world.time(again + random.whole(300, 440), 13, 8),
        through: 'tunonTaka',
        kind: 'DEPORTASI',
        from: 'Malaysia (Sabah)',
        reason: 'Melebihi izin tinggal',
        job: 'Buruh kebun',
      })
      const country = 'Malaysia (Sabah)'
      const at = (daysBefore: number) => world.time(again + daysBefore, random.whole(9, 14), 8)
      recordPlacement(world, random, person, { at: at(35), job: 'Pekerja perkebunan', country, company, goes: true })
      applyForPassport(world, random, person, {
        at: at(30),
        purpose: 'Bekerja',
        destination: country,
        guarantor: company,
      })
      if (again > 20)
        cross(world, random, person, {
          at: at(0),
          post: borderPosts.tunonTaka,
          direction: 'KELUAR',
          purpose: 'Bekerja',
        })
    })
  },
}
