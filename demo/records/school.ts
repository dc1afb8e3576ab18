/** What schools of Singkawang wrote down of single pupils, children of the innocent households; seldom confirmed. */
import { dayOf, onWorkday, written } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

export function worryAtSchool(world: World, random: Random): void {
  const pupils = world.people.filter(
    (person) => person.occupation === 'Pelajar' && person.regency === '61.72' && person.ring === undefined,
  )
  for (const [place, person] of random.shuffled(pupils).slice(0, 7).entries()) {
    const at = onWorkday(world.time(place === 0 ? 6 : random.whole(10, 500), random.whole(8, 13)), 7)
    const reference = world.numbers.paper(`SKL-SKW-${dayOf(at, 7).slice(0, 4)}`, 4)
    world.send({
      known: at + 3_600_000,
      source: 'school-concern',
      sender: 'DISDIK-SINGKAWANG',
      reference,
      person,
      row: {
        nomor_catatan: reference,
        waktu_catatan: written(at, 7),
        nama_sekolah: 'SMP Contoh Singkawang',
        nama_lengkap: person.name,
        jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
        tanggal_lahir: person.birthDate,
        nama_ibu: person.motherName,
        kode_kecamatan: person.district,
        kekhawatiran: random.pick(['HENDAK-BEKERJA', 'DITAWARI-KERJA', 'TIDAK-MASUK']),
        status_verifikasi: place === 2 ? 'DIKUATKAN' : place === 3 ? 'TIDAK-BENAR' : 'BELUM',
      },
    })
  }
}
