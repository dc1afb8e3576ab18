/**
 * Border passes for estate work: four villagers cross on their passes as for a visit, on the word of one man whose number two of them gave
 * at the village, and do not come back within the days that a pass allows.
 */
import { borderPosts } from '../border-posts.ts'
import { inventSingle } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { travel } from '../records/crossing.ts'
import { interview } from '../records/interview.ts'
import { registerAtVillage } from '../records/registers.ts'
import { heldOf, type Plant, victimOf } from '../ring.ts'

export const borderPass: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 100
  const guarantor = { name: 'Pak Contoh', phone: sponsorPhone }
  const post = borderPosts.jagoi
  const victims = [0, 1, 2, 3].map((place) => {
    const person = inventSingle(world, random, '61.07', random.whole(18, 34), victimOf(key))
    if (place < 3)
      registerAtVillage(world, random, person, {
        at: world.time(daysBack + 12, 9),
        purpose: 'Bekerja',
        job: 'Kebun sawit',
        country: 'Malaysia (Sarawak)',
        inviter: guarantor,
        familyAgrees: place !== 2,
        stated: { nik: person.nik, ...heldOf(person) },
      })
    return person
  })
  travel(world, random, victims, {
    daysBack,
    stay: 0,
    post,
    purpose: 'Kunjungan keluarga',
    group: `Mobil KB ${1300 + random.whole(0, 99)} YY`,
    hour: 6.5,
    oneWay: true,
  })
  for (const [place, person] of victims.entries())
    interview(world, person, {
      at: world.time(daysBack, 6.4 + place * 0.05),
      desk: post,
      purpose: 'Kunjungan keluarga',
      destination: 'Malaysia (Sarawak)',
      direction: 'KELUAR',
      signs: [['pickup-unknown', 'cannot-name-destination'], ['pickup-unknown'], [], ['pickup-unknown', 'travel-debt']][
        place
      ]!,
    })
  if (old) {
    const at = world.time(daysBack - 170, 15)
    arriveTogether(world, random, victims, {
      at,
      through: 'entikong',
      kind: 'DEPORTASI',
      from: 'Malaysia (Sarawak)',
      reason: 'Melebihi izin tinggal; upah ditahan',
      job: 'Buruh kebun sawit',
      allPapers: true,
    })
    for (const person of victims.slice(0, 2))
      interview(world, person, {
        at: at + 5 * 3_600_000,
        desk: borderPosts.entikong,
        purpose: 'Pulang',
        destination: 'Indonesia',
        direction: 'MASUK',
        signs: ['wages-withheld', 'papers-kept'],
        outcome: 'DIRUJUK',
      })
  }
  return { key, kind: 'border-pass', daysBack, sponsorPhone, victims, recruiters: [] }
}
