/** The register of placement licences: the same few licences again and again, each time as of another day. */
import { dayOf } from '../../calendar.ts'
import { officeHours, type System } from '../system.ts'

export const p3mi: System = {
  id: 'p3mi',
  says: { id: 'Register SIP3MI, KP2MI', en: 'Register of SIP3MI licences, KP2MI' },
  source: 'p3mi-licence',
  sender: 'KP2MI',
  post: 'KP2MI',
  hoursEast: 7,
  rhythm: officeHours(),
  owes: 7 * 1440,
  perDay: 2,
  time: 'keadaan_per',
  happen: (world, random, at) => {
    const company = random.whole(1, 40)
    const reference = `SIP3MI-CONTOH-${800 + company}`
    world.send({
      known: at,
      source: 'p3mi-licence',
      sender: 'KP2MI',
      reference,
      row: {
        nomor_sip3mi: reference,
        keadaan_per: dayOf(at, 7),
        nama_p3mi: `PT Simulasi Contoh ${company}`,
        kode_wilayah: '61.71',
        status_izin: random.weighted({ AKTIF: 90, DISKORS: 7, DICABUT: 3 }),
      },
    })
  },
}
