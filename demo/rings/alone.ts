/**
 * People who come to Singkawang's passport desk alone, each with a sign of their own: made older than at the village, or home from a
 * deportation and leaving for work again. A real queue holds more of these than of rings.
 */
import { passportOffices } from '../border-posts.ts'
import { inventSingle } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { applyForPassport } from '../records/passport.ts'
import { registerAtVillage } from '../records/registers.ts'
import { bornInstead, heldOf, type Plant, victimOf } from '../ring.ts'

/** One girl or boy: seventeen in the village, twenty-two at the desk, on the NIK that still says the true date. */
export const raisedAlone: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const year = Number(world.until.slice(0, 4)) - 17
  const person = inventSingle(world, random, random.pick(['61.01', '61.07'] as const), 17, victimOf(key))
  const monthDay = `0${random.whole(1, 9)}-${random.whole(10, 28)}`
  bornInstead(world, person, `${year}-${monthDay}`)
  registerAtVillage(world, random, person, {
    at: world.time(daysBack + random.whole(12, 25), 10),
    ...{ purpose: 'Bekerja', job: random.pick(['Penjaga toko', 'Pelayan rumah makan', 'Asuh anak']) },
    country: 'Malaysia (Sarawak)',
    inviter: { name: 'Tetangga', phone: sponsorPhone },
    familyAgrees: true,
    stated: { tanggal_lahir: person.birthDate, nik: person.nik, nomor_kk: person.kk, ...heldOf(person) },
  })
  applyForPassport(world, random, person, {
    at: world.time(daysBack, random.whole(8, 14), 7),
    office: passportOffices.singkawang,
    ...{ purpose: 'Wisata', destination: 'Malaysia' },
    stated: {
      tanggal_lahir: `${year - 5}-${monthDay}`,
      nik: person.nik,
      kode_kecamatan: '61.72.02',
      ...heldOf(person),
    },
  })
  return { key, kind: 'raised-age', daysBack, sponsorPhone, victims: [person], recruiters: [] }
}

/** Home from a deportation two months ago, and about to work again with no placement. */
export const returnedAlone: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const person = inventSingle(world, random, '61.72', random.whole(24, 38), victimOf(key))
  arriveTogether(world, random, [person], {
    at: world.time(daysBack + 62, 15),
    through: 'entikong',
    kind: 'DEPORTASI',
    ...{ from: 'Malaysia (Sarawak)', reason: 'Upah tidak dibayar', job: 'Buruh kebun sawit', allPapers: true },
  })
  applyForPassport(world, random, person, {
    at: world.time(daysBack, random.whole(8, 14), 7),
    office: passportOffices.singkawang,
    ...{ purpose: 'Bekerja', destination: 'Malaysia (Sarawak)', stated: { nik: person.nik, ...heldOf(person) } },
  })
  return { key, kind: 'deported-again', daysBack, sponsorPhone, victims: [person], recruiters: [] }
}
