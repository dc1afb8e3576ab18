/** Women and children whom UPTD PPA serves. Protected: some of them travel like anybody else, and no desk may ever know. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { travel } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { recordService } from '../records/reports.ts'

export const caredFor: Life = {
  key: 'cared-for',
  lookAlike: false,
  count: 38,
  live: (world, all, part, count) =>
    each(count, all, (random) => {
      const regency = random.weighted<HomeRegency>({ '61.72': 40, '61.01': 25, '61.07': 10, '61.03': 10, '65.03': 15 })
      const person = inventSingle(world, random, regency, random.whole(14, 48), part, 'F')
      const began = random.whole(30, 715)
      const kinds = ['PENGADUAN', 'PENGELOLAAN-KASUS', 'PENDAMPINGAN-HUKUM'].slice(0, random.whole(1, 3))
      const known = random.chance(0.7)
      kinds.forEach((jenis_layanan, step) => {
        recordService(world, {
          at: world.time(began - step * random.whole(5, 9), random.whole(8, 20), person.hoursEast),
          regency,
          person,
          row: {
            jenis_layanan,
            nama_lengkap: known ? person.name : '',
            nama_panggilan: person.called,
            jenis_kelamin: 'P',
            tanggal_lahir: known ? person.birthDate : person.birthDate.slice(0, 4),
            nik: known ? person.nik : '',
            kode_kecamatan: person.district,
            persetujuan: 'YA',
          },
        })
      })
      if (!random.chance(0.35)) return
      const applied = began - 20
      applyForPassport(world, random, person, {
        at: world.time(applied, 10, person.hoursEast),
        purpose: 'Wisata',
        destination: 'Malaysia',
      })
      if (applied > 30)
        travel(world, random, [person], {
          daysBack: applied - 20,
          stay: 4,
          post: usualPosts[regency].passport[0] ?? usualPosts['61.01'].passport[0]!,
          purpose: 'Wisata',
        })
    }),
}
