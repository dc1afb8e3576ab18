/** What people tell officers: mostly vague, sometimes mistaken, once malicious; and what patrols write down. */
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import { homeRegencies } from '../places.ts'
import { fillOfficersForm, reportByCitizen } from '../records/reports.ts'

const told = [
  'Ada beberapa orang tak dikenal menginap di rumah kosong, berangkat sebelum subuh.',
  'Lihat lowongan kerja di media sosial, gaji terlalu tinggi, diminta menyerahkan KTP.',
  'Tetangga bercerita anaknya diajak bekerja ke luar negeri oleh kenalan.',
  'Mobil pelat luar sering menjemput orang di simpang pada malam hari.',
  'Menanyakan apakah perusahaan penempatan ini terdaftar.',
]
const channels = ['DATANG-LANGSUNG', '110', 'SAPA-129', 'SP4N-LAPOR', 'WHATSAPP', 'MEDIA-SOSIAL']
const seen = [
  'Patroli: jalan setapak dilewati, tidak ada orang ditemukan.',
  'Enam orang menunggu angkutan, mengaku akan ke pasar.',
  'Kendaraan diperiksa, semua penumpang memegang PLB.',
]

export const talk: Life = {
  key: 'talk',
  lookAlike: true,
  count: 78,
  live: (world, all, part, count) =>
    each(count, all, (random, index) => {
      const regency = random.pick(homeRegencies)
      const at = world.time(random.whole(2, 720), random.whole(7, 21))
      if (index % 4 === 3) {
        fillOfficersForm(world, { at, regency, row: { catatan: random.pick(seen), tempat: 'Jalan menuju perbatasan' } })
        return
      }
      const row: Record<string, string> = {
        saluran: random.pick(channels),
        pelapor: 'TANPA-NAMA',
        uraian: random.pick(told),
        status_verifikasi: random.chance(0.1) ? 'TIDAK-BENAR' : 'BELUM',
      }
      // One in nine names somebody, wrongly: a single unconfirmed report must leave no mark on a named person.
      if (index % 9 !== 0) {
        reportByCitizen(world, { at, regency, row })
        return
      }
      const person = inventSingle(world, random, regency, random.whole(19, 50), part)
      const named = {
        nama_orang: person.name,
        kode_kecamatan: person.district,
        uraian: 'Orang ini katanya mau menjual orang ke luar negeri.',
      }
      reportByCitizen(world, { at, regency, person, row: { ...row, ...named } })
    }),
}
