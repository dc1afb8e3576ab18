/**
 * A job offer on social media: young people are promised "customer service" in Cambodia at a salary far above the market; the passport
 * desk hears "holiday in Thailand". Mother and teacher each report. Of the older ring four come home through the embassy.
 */
import { passportOffices } from '../border-posts.ts'
import { inventSingle } from '../people.ts'
import { arriveTogether } from '../records/arrival.ts'
import { applyForPassport } from '../records/passport.ts'
import { registerAtVillage } from '../records/registers.ts'
import { recordService, reportByCitizen } from '../records/reports.ts'
import { heldOf, type Plant, victimOf } from '../ring.ts'

export const scamOffer: Plant = (world, random, { key, daysBack }) => {
  const sponsorPhone = world.numbers.phone()
  const old = daysBack > 60
  const inviter = { name: 'Admin HR (media sosial)', phone: sponsorPhone }
  const victims = Array.from({ length: old ? 4 : 3 }, (_, place) => {
    const person = inventSingle(
      world,
      random,
      old && place === 1 ? '61.01' : '61.72',
      random.whole(19, 25),
      victimOf(key),
    )
    registerAtVillage(world, random, person, {
      at: world.time(daysBack + 10, 10),
      purpose: 'Bekerja',
      job: 'Customer service, admin toko daring',
      country: 'Kamboja',
      inviter,
      familyAgrees: place !== 2,
      note: 'Lowongan dari media sosial, gaji Rp15 juta, kontrak menyusul, tiket dibayari.',
      stated: { nik: person.nik, ...heldOf(person) },
    })
    applyForPassport(world, random, person, {
      at: world.time(daysBack - place, 10 + place),
      office: passportOffices.singkawang,
      purpose: 'Wisata',
      destination: place === 2 ? 'Kamboja' : 'Thailand',
      guarantor: { name: 'Admin HR', phone: sponsorPhone },
      twoVersions: true,
      stated: heldOf(person),
    })
    return person
  })
  const first = victims[0]!
  const report = (daysAfter: number, uraian: string, status_verifikasi: string) =>
    reportByCitizen(world, {
      at: world.time(daysBack - daysAfter, 18.5),
      regency: '61.72',
      person: first,
      row: {
        uraian,
        status_verifikasi,
        saluran: 'DATANG-LANGSUNG',
        nama_orang: first.name,
        nama_panggilan: first.called,
        nomor_hp: first.phone,
        kode_kecamatan: first.district,
        negara_tujuan: 'Kamboja',
        hp_pengajak: sponsorPhone,
      },
    })
  report(
    2,
    'Ibu khawatir: anaknya menerima tawaran kerja dari media sosial dan tidak mau menyebut nama perusahaannya.',
    'BELUM',
  )
  report(4, 'Guru yang pernah mengajar menerima tawaran yang sama dari nomor yang sama.', 'DIKUATKAN')
  if (old) {
    report(40, 'Keluarga tidak dapat menghubungi sejak tiga minggu; pesan terakhir meminta uang tebusan.', 'DIKUATKAN')
    arriveTogether(world, random, victims, {
      at: world.time(daysBack - 140, 16),
      through: 'aruk',
      kind: 'REPATRIASI',
      from: 'Kamboja',
      reason: 'Dipaksa bekerja pada penipuan daring',
      job: 'Operator penipuan daring',
      allPapers: true,
      onPassport: true,
    })
    for (const person of victims)
      recordService(world, {
        at: world.time(daysBack - 141, 10),
        regency: '61.72',
        person,
        row: {
          jenis_layanan: 'PENGADUAN',
          nama_lengkap: person.name,
          nik: person.nik,
          tanggal_lahir: person.birthDate,
          persetujuan: 'YA',
        },
      })
  }
  return { key, kind: 'scam-offer', daysBack, sponsorPhone, victims, recruiters: [] }
}
