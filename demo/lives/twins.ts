/** Twins: the same birth date, mother, address and phone, nearly the same name and NIK, and two people all the same. */
import { each, type Life } from '../life.ts'
import { inventHousehold } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { applyForPassport } from '../records/passport.ts'
import { verifyIdentity } from '../records/registers.ts'

export const twins: Life = {
  key: 'twins',
  lookAlike: true,
  count: 9,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const regency = random.pick<HomeRegency>(['61.72', '61.01', '61.03', '65.03'])
      const parents = [random.whole(42, 55), random.whole(40, 52)]
      const { members } = inventHousehold(
        world,
        random,
        regency,
        [...parents, ...Array(2).fill(random.whole(17, 21))],
        part,
      )
      const [elder, younger] = members.slice(2) as [(typeof members)[0], (typeof members)[0]]
      younger.birthDate = elder.birthDate
      younger.sex = elder.sex
      younger.nik = world.numbers.nik(younger.district, younger.birthDate, younger.sex)
      younger.name = twinName(elder.name)
      const applied = random.whole(1, 700)
      for (const person of [elder, younger]) {
        const at = world.time(applied, random.whole(8, 11), person.hoursEast)
        applyForPassport(world, random, person, { at, purpose: 'Wisata', destination: 'Malaysia' })
        if (random.chance(0.5)) verifyIdentity(world, person, { at, asker: 'Kantor Imigrasi' })
      }
    }),
}

/** The custom of nearly one name for both: the last vowel of the first name is changed. */
function twinName(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  const other = first.replace(/[aiueo](?=[^aiueo]*$)/i, (vowel) => (vowel.toLowerCase() === 'a' ? 'i' : 'a'))
  return [other === first ? `${first}na` : other, ...rest].join(' ')
}
