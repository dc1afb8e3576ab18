/** SIMKIM of immigration enforcement: measures against foreigners. Restricted. */
import { dayOf, written } from '../../calendar.ts'
import { officeHours, type System } from '../system.ts'

export const simkimMeasures: System = {
  id: 'simkim-measures',
  says: { id: 'SIMKIM, Inteldakim Singkawang (terlindungi)', en: 'SIMKIM, enforcement in Singkawang (restricted)' },
  source: 'immigration-violation',
  sender: 'KANIM-SINGKAWANG',
  post: 'PASPOR-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(),
  owes: 14 * 1440,
  perDay: 1,
  time: 'waktu_tindakan',
  happen: (world, random, at) => {
    const reference = world.numbers.paper(`TAK/6172/${dayOf(at, 7).slice(0, 4)}`, 4)
    const victim = random.chance(0.25)
    world.send({
      known: at,
      source: 'immigration-violation',
      sender: 'KANIM-SINGKAWANG',
      reference,
      row: {
        nomor_tindakan: reference,
        waktu_tindakan: written(at, 7),
        nama_kantor: 'Kantor Imigrasi Singkawang',
        nama_lengkap: `${random.pick(['MAUNG', 'SOK', 'NGUYEN VAN', 'RAHMAN'])} SIMULASI ${random.pick([...'ABCDEFGHIJKLMN'])}`,
        jenis_kelamin: 'L',
        kewarganegaraan: random.pick(['MMR', 'KHM', 'VNM', 'BGD']),
        jenis_pelanggaran: random.pick(['LEWAT-WAKTU', 'DOKUMEN-TIDAK-SAH']),
        tindakan: victim ? 'TIDAK-DIKENAI' : random.pick(['DEPORTASI', 'DICATAT']),
        penapisan_korban: victim ? 'TERDUGA-KORBAN' : 'TIDAK-ADA-TANDA',
      },
    })
  },
}
