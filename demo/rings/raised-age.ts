/**
 * Raised age and forged identity: five girls and boys of villages, sixteen or seventeen; at the passport desk of another town each
 * is five years older, three on their own NIK (which still says the true date), two on a forged one; one sponsor's phone for all.
 */
import { borderPosts, passportOffices } from '../border-posts.ts'
import { addDays } from '../calendar.ts'
import { inventSingle } from '../people.ts'
import { travel } from '../records/crossing.ts'
import { type Application, applyForPassport, applyWithDelay } from '../records/passport.ts'
import { registerAtVillage, verifyIdentity } from '../records/registers.ts'
import { recordService, reportByCitizen } from '../records/reports.ts'
import { bornInstead, heldOf, type Plant, victimOf } from '../ring.ts'

const asked = ['Bu Lina', 'Lina Wati', 'Lina', 'Ibu Lina W.', 'Lina Wati']

export const raisedAge: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const rented = `Gang Contoh No. ${random.whole(3, 30)} RT 005 RW 002, Pasiran`
  const year = Number(world.until.slice(0, 4)) - 17 - Math.round(daysBack / 365)
  const old = daysBack > 60
  const victims = [0, 1, 2, 3, 4].map((place) => {
    const regency = (['61.01', '61.01', '61.07', '61.01', '61.07'] as const)[place]!
    const person = inventSingle(world, random, regency, 17, victimOf(key), place === 3 ? 'M' : 'F')
    const monthDay = `0${random.whole(1, 9)}-${random.whole(10, 28)}`
    bornInstead(world, person, `${year}-${monthDay}`)
    registerAtVillage(world, random, person, {
      at: world.time(daysBack + random.whole(14, 30), 10),
      purpose: 'Bekerja',
      job: 'Pelayan rumah makan',
      country: 'Malaysia (Sarawak)',
      // The villages of two regencies know the number of two; only the desk in the city sees that it is one for all.
      inviter: { name: asked[place]!, ...(old || place < 2 ? { phone: sponsorPhone } : {}) },
      familyAgrees: place !== 1,
      stated: { tanggal_lahir: person.birthDate, nik: person.nik, nomor_kk: person.kk, ...heldOf(person) },
    })
    const raised = `${year - 5}-${monthDay}`
    const forged = place >= 3 ? world.numbers.nik('61.72.02', raised, person.sex) : undefined
    const application: Application = {
      at: world.time(daysBack - [0, 1, 1, 2, 2][place]!, 8.5 + place, 7),
      office: passportOffices.singkawang,
      purpose: place === 2 ? 'Kunjungan keluarga' : 'Wisata',
      destination: 'Malaysia',
      guarantor: { name: asked[4 - place]!, phone: sponsorPhone, address: rented },
      twoVersions: old,
      stated: {
        tanggal_lahir: raised,
        nik: forged ?? person.nik,
        // Of the new ring two share a room: more would be one household, and one household shares a sponsor as families do.
        alamat: (old ? place === 2 : place < 3) ? person.address : rented,
        kode_kecamatan: '61.72.02',
        nomor_kk: '',
        rencana_berangkat: old ? '' : addDays(world.until, 1),
        pekerjaan: 'Karyawan swasta',
        ...heldOf(person),
      },
    }
    if (old && place < 2)
      applyWithDelay(world, random, person, { ...application, why: 'Wawancara belum meyakinkan' }, false)
    else applyForPassport(world, random, person, application)
    const asker = { at: application.at + 2 * 3_600_000, asker: passportOffices.singkawang.name }
    if (place === 0) verifyIdentity(world, person, { ...asker, answer: 'TIDAK-SESUAI', differs: 'tahun lahir' })
    if (place === 3)
      verifyIdentity(world, person, { ...asker, answer: 'TIDAK-DITEMUKAN', nik: forged, registry: '61.72' })
    return person
  })
  reportByCitizen(world, {
    at: world.time(daysBack + 6, 19),
    regency: '61.01',
    row: {
      uraian: 'Beberapa anak desa diajak bekerja di rumah makan di luar negeri, surat-suratnya diurus di Singkawang.',
      hp_pengajak: sponsorPhone,
      negara_tujuan: 'Malaysia',
      saluran: 'TELEPON',
      status_verifikasi: 'BELUM',
    },
  })
  if (old) {
    const gone = victims.filter((person) => person.passport)
    const group = `Bus KB ${7200 + random.whole(0, 99)} XX`
    travel(world, random, gone, { daysBack: daysBack - 14, stay: 45, post: borderPosts.aruk, purpose: 'Wisata', group })
    for (const person of victims)
      for (const [step, jenis_layanan] of ['PENGELOLAAN-KASUS', 'PEMULANGAN', 'REINTEGRASI'].entries())
        recordService(world, {
          at: world.time(daysBack - 62 - step * 20, 11),
          regency: '61.72',
          person,
          row: {
            jenis_layanan,
            nama_lengkap: person.name,
            jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
            nik: person.nik,
            tanggal_lahir: person.birthDate,
            persetujuan: 'YA',
          },
        })
  }
  return { key, kind: 'raised-age', daysBack, sponsorPhone, victims, recruiters: [] }
}
