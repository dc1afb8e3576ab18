/**
 * Ordered brides: a go-between finds husbands abroad for young women of the villages, pays the parents and arranges all papers; one of the
 * three is a child made an adult. Of the older ring all come home through the representation, passports kept until then.
 */
import { passportOffices } from '../border-posts.ts'
import { inventSingle } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { interview } from '../records/interview.ts'
import { applyForPassport } from '../records/passport.ts'
import { registerAtVillage } from '../records/registers.ts'
import { bornInstead, heldOf, type Plant, victimOf } from '../ring.ts'

export const orderedBride: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const guarantor = { name: 'Bu Contoh (comblang)', phone: sponsorPhone }
  const destination = old ? 'Taiwan' : 'Tiongkok'
  const victims = [0, 1, 2].map((place) => {
    const regency = place === 1 ? '61.01' : '61.72'
    const person = inventSingle(world, random, regency, place === 2 ? 17 : random.whole(19, 24), victimOf(key), 'F')
    const year = Number(world.until.slice(0, 4)) - 17 - Math.round(daysBack / 365)
    const monthDay = `0${random.whole(1, 9)}-${random.whole(10, 28)}`
    if (place === 2) {
      bornInstead(world, person, `${year}-${monthDay}`)
      registerAtVillage(world, random, person, {
        at: world.time(daysBack + 25, 10),
        purpose: 'Menikah',
        job: '',
        country: destination,
        inviter: guarantor,
        familyAgrees: true,
        stated: { tanggal_lahir: person.birthDate, nik: person.nik, ...heldOf(person) },
      })
    }
    const at = world.time(daysBack - place, 9 + place)
    applyForPassport(world, random, person, {
      at,
      office: passportOffices.singkawang,
      purpose: place === 1 ? 'Wisata' : 'Menikah',
      destination,
      guarantor,
      twoVersions: true,
      stated: { ...heldOf(person), ...(place === 2 ? { tanggal_lahir: `${year - 4}-${monthDay}` } : {}) },
    })
    interview(world, person, {
      at: at + 3_600_000,
      desk: passportOffices.singkawang,
      purpose: 'Menikah',
      destination,
      guarantor,
      signs: [
        ['fiance-by-broker', 'bride-money', 'papers-by-others', 'companion-speaks'],
        ['fiance-by-broker', 'bride-money', 'papers-by-others'],
        ['bride-money', 'scripted-answers', 'fear'],
      ][place]!,
    })
    return person
  })
  if (old)
    arriveTogether(world, random, victims, {
      at: world.time(daysBack - 160, 15),
      through: 'entikong',
      kind: 'REPATRIASI',
      from: destination,
      reason: 'Paspor ditahan keluarga suami',
      allPapers: true,
    })
  return { key, kind: 'ordered-bride', daysBack, sponsorPhone, victims, recruiters: [] }
}
