/**
 * Umrah as a pretext: five women of Lombok and of the regency say "umrah" with one sponsor who has no licence; household work in the Gulf is
 * meant, and the way leads over the land border, where nobody asks for the organiser's letter.
 */
import { borderPosts, passportOffices } from '../border-posts.ts'
import { inventSingle, inventStranger } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { travel } from '../records/crossing.ts'
import { interview } from '../records/interview.ts'
import { applyForPassport } from '../records/passport.ts'
import { heldOf, type Plant, victimOf } from '../ring.ts'

const noted = [
  ['papers-by-others', 'no-return-or-funds'],
  ['pickup-unknown', 'travel-debt'],
  ['papers-by-others', 'scripted-answers', 'fear'],
  ['cannot-name-destination', 'no-return-or-funds'],
]

export const umrahPretext: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const guarantor = { name: 'Ustaz Contoh', phone: sponsorPhone, address: 'Jl. Contoh, Pontianak' }
  const office = old ? passportOffices.entikong : passportOffices.sambas
  const victims = [0, 1, 2, 3].map((place) => {
    const person =
      place < 2
        ? inventSingle(world, random, old ? '61.03' : '61.01', random.whole(24, 40), victimOf(key), 'F')
        : inventStranger(world, random, random.whole(23, 42), victimOf(key))
    const at = world.time(daysBack - Math.floor(place / 2), 9 + place)
    applyForPassport(world, random, person, {
      at,
      office,
      purpose: 'Umrah',
      destination: 'Arab Saudi',
      guarantor,
      twoVersions: true,
      stated: heldOf(person),
    })
    interview(world, person, {
      at: at + 3_600_000,
      desk: office,
      purpose: 'Umrah',
      destination: 'Arab Saudi',
      guarantor,
      signs: noted[place]!,
    })
    return person
  })
  if (old) {
    travel(world, random, victims, {
      daysBack: daysBack - 20,
      stay: 0,
      post: borderPosts.entikong,
      purpose: 'Wisata',
      group: `Bus KB ${7500 + random.whole(0, 99)} XX`,
      oneWay: true,
    })
    arriveTogether(world, random, victims, {
      at: world.time(daysBack - 165, 15),
      through: 'entikong',
      kind: 'REPATRIASI',
      from: 'Arab Saudi',
      reason: 'Dipekerjakan tanpa upah; paspor ditahan majikan',
      job: 'Pekerja rumah tangga',
      allPapers: true,
    })
  }
  return { key, kind: 'umrah-pretext', daysBack, sponsorPhone, victims, recruiters: [] }
}
