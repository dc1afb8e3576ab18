/** SIMFONI-PPA of a UPTD PPA: services to women and children. Protected: only its own agency sees its feed. */
import { inventSingle } from '../../people.ts'
import { recordService } from '../../records/reports.ts'
import { officeHours, type System } from '../system.ts'

export const simfoniPpa: System = {
  id: 'simfoni-ppa',
  says: { id: 'SIMFONI-PPA, UPTD PPA Singkawang (terlindungi)', en: 'SIMFONI-PPA, UPTD PPA Singkawang (protected)' },
  source: 'uptd-ppa-service',
  sender: 'UPTD-PPA-SINGKAWANG',
  post: 'UPTD-PPA-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(),
  owes: 14 * 1440,
  perDay: 3,
  time: 'waktu_layanan',
  happen: (world, random, at) => {
    const person = inventSingle(world, random, '61.72', random.whole(12, 45), { part: 'other', life: 'simulated' }, 'F')
    recordService(world, {
      at,
      regency: '61.72',
      person,
      row: {
        jenis_layanan: random.pick(['PENGADUAN', 'PENGELOLAAN-KASUS', 'PENDAMPINGAN-HUKUM']),
        nama_panggilan: person.called,
        jenis_kelamin: 'P',
        tanggal_lahir: person.birthDate.slice(0, 4),
        kode_kecamatan: person.district,
        persetujuan: 'YA',
      },
    })
  },
}
