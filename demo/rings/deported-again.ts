/**
 * Deported and back: four people sent home through Nunukan apply again ten weeks later, names spelled anew, one on a forged NIK,
 * with one sponsor's phone that none of them had before. First of all a danger of being trafficked again (P4).
 */
import { borderPosts, passportOffices } from '../border-posts.ts'
import { respell } from '../names.ts'
import { inventSingle, inventStranger } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { heldOf, type Plant, victimOf } from '../ring.ts'

export const deportedAgain: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const victims = [0, 1, 2, 3].map((place) =>
    place < 2
      ? inventSingle(world, random, '65.03', random.whole(22, 40), victimOf(key))
      : inventStranger(world, random, random.whole(22, 40), victimOf(key)),
  )
  const list = {
    through: 'tunonTaka',
    kind: 'DEPORTASI',
    from: 'Malaysia (Sabah)',
    job: 'Buruh kebun',
    allPapers: true,
  } as const
  arriveTogether(world, random, victims, { ...list, at: world.time(daysBack + 70, 14, 8), reason: 'Tanpa dokumen' })
  victims.forEach((person, place) => {
    const forged = place === 3 ? world.numbers.nik('65.03.02', person.birthDate, person.sex) : undefined
    applyForPassport(world, random, person, {
      at: world.time(daysBack - Math.floor(place / 2), 9 + place, 8),
      office: passportOffices.nunukan,
      purpose: place % 2 === 0 ? 'Kunjungan keluarga' : 'Wisata',
      destination: 'Malaysia (Sabah)',
      guarantor: { name: 'Haji Contoh', phone: sponsorPhone, address: 'Tawau' },
      twoVersions: true,
      stated: {
        nama_lengkap: respell(random, person.name),
        nik: forged ?? person.nik,
        kode_kecamatan: '65.03.02',
        alamat: 'Jl. Pelabuhan Contoh RT 002',
        ...heldOf(person),
      },
    })
  })
  if (old) {
    travel(world, random, victims, {
      daysBack: daysBack - 12,
      stay: 1,
      post: borderPosts.tunonTaka,
      purpose: 'Wisata',
      oneWay: true,
    })
    arriveTogether(world, random, victims.slice(0, 3), {
      ...list,
      at: world.time(daysBack - 130, 14, 8),
      reason: 'Dipekerjakan tanpa upah, paspor ditahan',
    })
  }
  return { key, kind: 'deported-again', daysBack, sponsorPhone, victims, recruiters: [] }
}
