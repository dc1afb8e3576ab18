/** Peduli WNI at a consulate: Indonesians who register where they live. */
import { dayOf, written } from '../../calendar.ts'
import { inventSingle } from '../../people.ts'
import { officeHours, type System } from '../system.ts'

export const peduliWni: System = {
  id: 'peduli-wni',
  says: { id: 'Peduli WNI, KJRI Kuching', en: 'Peduli WNI, consulate in Kuching' },
  source: 'peduli-wni-registration',
  sender: 'KJRI-KUCHING',
  post: 'KJRI-KUCHING',
  hoursEast: 8,
  rhythm: officeHours(),
  owes: 7 * 1440,
  perDay: 6,
  time: 'waktu_lapor',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, '61.01', random.whole(20, 50), { part: 'other', life: 'simulated' })
    const reference = world.numbers.paper(`LD-KCH-${dayOf(at, 8).slice(0, 4)}`, 6)
    world.send({
      known: at,
      source: 'peduli-wni-registration',
      sender: 'KJRI-KUCHING',
      reference,
      person,
      row: {
        nomor_lapor_diri: reference,
        waktu_lapor: written(at, 8),
        perwakilan: 'KJRI Kuching',
        negara_domisili: 'Malaysia (Sarawak)',
        nama_lengkap: person.name.toUpperCase(),
        jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
        tanggal_lahir: person.birthDate,
        nik: random.chance(0.7) ? person.nik : '',
        alamat_luar_negeri: `Asrama pekerja, Jalan Contoh ${random.whole(1, 40)}`,
        kode_kecamatan_asal: person.district,
        keperluan: 'Bekerja',
        status_tinggal: 'TINGGAL',
      },
    })
  },
}
