/** SIPMI/SIAPkerja: job offers of licensed companies at a manpower office; a quiet system that mostly says that nothing is new. */
import { dayOf } from '../../calendar.ts'
import { officeHours, type System } from '../system.ts'

export const sipmi: System = {
  id: 'sipmi',
  says: { id: 'SIPMI/SIAPkerja, Disnaker Singkawang', en: 'SIPMI/SIAPkerja, manpower office of Singkawang' },
  source: 'sipmi-job-offer',
  sender: 'DISNAKER-SINGKAWANG',
  post: 'DISNAKER-SINGKAWANG',
  hoursEast: 7,
  rhythm: officeHours(),
  owes: 7 * 1440,
  perDay: 2,
  time: 'tanggal_tayang',
  happen: (world, random, at) => {
    const company = random.whole(1, 5)
    const reference = world.numbers.paper(`LOW-61-${dayOf(at, 7).slice(0, 4)}`)
    world.send({
      known: at,
      source: 'sipmi-job-offer',
      sender: 'DISNAKER-SINGKAWANG',
      reference,
      row: {
        nomor_lowongan: reference,
        tanggal_tayang: dayOf(at, 7),
        jabatan: random.pick(['Operator produksi', 'Pekerja perkebunan', 'Pengasuh lansia']),
        negara_penempatan: random.pick(['Malaysia', 'Taiwan']),
        jumlah_dibutuhkan: String(5 * random.whole(1, 8)),
        nama_p3mi: `PT Simulasi Contoh ${company}`,
        izin_p3mi: `SIP3MI-CONTOH-80${company}`,
        kode_wilayah: '61.72',
        status_lowongan: 'DIBUKA',
      },
    })
  },
}
