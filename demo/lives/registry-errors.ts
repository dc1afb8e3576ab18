/** Honest mistakes: a birth date mistyped by one digit, day and month turned round, a sex box ticked wrongly, a year put right by a court. */
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { applyForPassport } from '../records/passport.ts'
import { verifyIdentity } from '../records/registers.ts'

export const registryErrors: Life = {
  key: 'registry-errors',
  lookAlike: true,
  count: 18,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const regency = random.pick<HomeRegency>(['61.72', '61.72', '61.01', '61.07', '65.03'])
      const person = inventSingle(world, random, regency, random.whole(23, 60), part)
      const [year, month, day] = person.birthDate.split('-') as [string, string, string]
      const mistakes: [Record<string, string>, string][] = [
        [{ tanggal_lahir: `${year}-${month}-${day === '11' ? '12' : '11'}` }, 'tanggal lahir'],
        [{ tanggal_lahir: Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}` }, 'tanggal lahir'],
        [{ tanggal_lahir: `${Number(year) - 1}-${month}-${day === '29' ? '28' : day}` }, 'tahun lahir'],
        [{ jenis_kelamin: person.sex === 'F' ? 'L' : 'P' }, 'jenis kelamin'],
      ]
      const [stated, differs] = mistakes[index % mistakes.length]!
      const at = world.time(
        index < 3 ? random.whole(2, 6) : random.whole(10, 715),
        random.whole(8, 15),
        person.hoursEast,
      )
      applyForPassport(world, random, person, { at, purpose: 'Wisata', destination: 'Malaysia', stated })
      verifyIdentity(world, person, { at: at + 3_600_000, asker: 'Kantor Imigrasi', answer: 'TIDAK-SESUAI', differs })
    }),
}
