/**
 * Smuggled over a path beside the post: four people from far carry an identity card only and owe a guide for the way. Stopped near the post
 * and talked with; they are asked first whether they are safe, since being smuggled is no offence of theirs.
 */
import { borderPosts } from '../border-posts.ts'
import { inventStranger } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { interview } from '../records/interview.ts'
import { type Plant, victimOf } from '../ring.ts'

const noted = [
  ['identity-card-only', 'pickup-unknown', 'travel-debt'],
  ['identity-card-only', 'travel-debt', 'cannot-name-destination'],
  ['identity-card-only', 'pickup-unknown'],
  ['identity-card-only', 'companion-speaks'],
]

export const unofficialPath: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const desk = old ? borderPosts.entikong : borderPosts.aruk
  const guarantor = { name: 'Pak Contoh (penunjuk jalan)', phone: sponsorPhone }
  const victims = noted.map((signs, place) => {
    const person = inventStranger(world, random, random.whole(19, 40), victimOf(key))
    interview(world, person, {
      at: world.time(daysBack, 5.5 + place * 0.2),
      desk,
      purpose: 'Bekerja',
      destination: 'Malaysia (Sarawak)',
      direction: 'KELUAR',
      guarantor: place < 3 ? guarantor : undefined,
      signs,
      outcome: 'DITUNDA',
    })
    return person
  })
  if (old)
    arriveTogether(world, random, victims, {
      at: world.time(daysBack - 90, 15),
      through: 'entikong',
      kind: 'DEPORTASI',
      from: 'Malaysia (Sarawak)',
      reason: 'Tanpa dokumen',
      job: 'Buruh kebun',
      allPapers: true,
    })
  return { key, kind: 'unofficial-path', daysBack, sponsorPhone, victims, recruiters: [] }
}
