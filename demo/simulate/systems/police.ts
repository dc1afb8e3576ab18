/** The police's system of reports (LP): one line a person. Restricted. */
import { dayOf, written } from '../../calendar.ts'
import { inventSingle } from '../../people.ts'
import { officeHours, type System } from '../system.ts'

export const police: System = {
  id: 'police',
  says: { id: 'Laporan polisi, Polres Singkawang (terlindungi)', en: 'Police reports, Polres Singkawang (restricted)' },
  source: 'police-report',
  sender: 'POLRES-SINGKAWANG',
  post: 'SATRESKRIM-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(),
  owes: 14 * 1440,
  perDay: 1,
  time: 'waktu_laporan',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, '61.72', random.whole(16, 40), { part: 'other', life: 'simulated' })
    const paper = world.numbers.paper('LP/B', 3).replace('-', '/')
    const number = `${paper}/${dayOf(at, 7).slice(0, 4)}/SPKT/POLRES CONTOH`
    world.send({
      known: at,
      source: 'police-report',
      sender: 'POLRES-SINGKAWANG',
      reference: `${number}#1`,
      person,
      row: {
        nomor_lp: number,
        nomor_urut: '1',
        waktu_laporan: written(at, 7),
        satuan: 'Polres Singkawang',
        kode_wilayah_satuan: '61.72',
        pasal: '455 KUHP',
        peran: 'KORBAN',
        nama_lengkap: person.name,
        jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
        tanggal_lahir: person.birthDate,
        nik: person.nik,
        tahap: 'Penyelidikan',
      },
    })
  },
}
