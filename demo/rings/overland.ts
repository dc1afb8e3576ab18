/**
 * Overland to the estates: six strangers from afar and from the regency say "holiday" or "family" (two say "work"), have one
 * sponsor's phone, no placement, and cross on the same bus with the same man who crosses every other week.
 */
import { borderPosts, passportOffices } from '../border-posts.ts'
import { inventSingle, inventStranger } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { cross, travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { registerAtVillage } from '../records/registers.ts'
import { heldOf, type Plant, recruiterOf, victimOf } from '../ring.ts'

export const overland: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const [post, office, regency] = old
    ? ([borderPosts.entikong, passportOffices.entikong, '61.03'] as const)
    : ([borderPosts.aruk, passportOffices.sambas, '61.01'] as const)
  const guarantor = { name: 'Pak Darto', phone: sponsorPhone, address: 'Mess Kebun Contoh, Sibu' }
  const bus = `Bus KB ${7300 + random.whole(0, 99)} XX`
  const victims = [0, 1, 2, 3, 4, 5].map((place) => {
    const person =
      place < 2
        ? inventSingle(world, random, regency, random.whole(20, 33), victimOf(key), 'M')
        : inventStranger(world, random, random.whole(19, 38), victimOf(key))
    if (place < 2)
      registerAtVillage(world, random, person, {
        at: world.time(daysBack + 20, 9),
        purpose: 'Bekerja',
        job: 'Kebun sawit di Sibu',
        country: 'Malaysia (Sarawak)',
        inviter: guarantor,
        stated: { nik: person.nik, ...heldOf(person) },
      })
    applyForPassport(world, random, person, {
      at: world.time(daysBack + 11 - Math.floor(place / 2), 9 + place / 2),
      office,
      purpose: place < 2 ? 'Bekerja' : place < 4 ? 'Wisata' : 'Kunjungan keluarga',
      destination: 'Malaysia (Sarawak)',
      guarantor,
      twoVersions: true,
      stated: heldOf(person),
    })
    return person
  })
  const escort = inventSingle(world, random, regency, random.whole(38, 50), recruiterOf(key), 'M')
  for (let trip = 1; trip <= 6; trip++)
    travel(world, random, [escort], { daysBack: daysBack + trip * 14, stay: 1, post, purpose: 'Kunjungan keluarga' })
  for (const [place, person] of [...victims, escort].entries()) {
    const stopped = place === 4 || place === 5
    cross(world, random, person, {
      at: world.time(daysBack, 6.2 + place * 0.05),
      post,
      direction: 'KELUAR',
      purpose: place === 6 ? 'Kunjungan keluarga' : place < 2 ? 'Bekerja' : 'Wisata',
      group: bus,
      result: stopped ? 'DITUNDA' : 'DIIZINKAN',
      note: stopped ? 'Tidak dapat menyebut alamat tujuan; pengantar menjawab pertanyaan' : undefined,
    })
  }
  if (old)
    arriveTogether(world, random, victims.slice(0, 4), {
      at: world.time(daysBack - 150, 15),
      through: 'entikong',
      kind: 'DEPORTASI',
      from: 'Malaysia (Sarawak)',
      reason: 'Melebihi izin tinggal; upah tidak dibayar',
      job: 'Buruh kebun sawit',
      allPapers: true,
    })
  return { key, kind: 'overland', daysBack, sponsorPhone, victims, recruiters: [escort] }
}
