/** What the registers say of licensed companies and their offers: of those through whom the invented people were placed, and of two that were not. */
import { dayOf, onWorkday } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Row, World } from '../world.ts'

const gone: [Row, string][] = [
  [{ izin_p3mi: 'SIP3MI-CONTOH-091', nama_p3mi: 'PT Lintas Rekaan' }, 'DICABUT'],
  [{ izin_p3mi: 'SIP3MI-CONTOH-092', nama_p3mi: 'PT Samudra Rekaan' }, 'HABIS-MASA'],
]

/** The placements of each licence, the first written first. */
const placedBy = (world: World): Row[][] => {
  const rows = world.sent.flatMap(({ source, row }) => (source === 'siskop2mi-placement' && row.izin_p3mi ? [row] : []))
  return [...Map.groupBy(rows, (row) => row.izin_p3mi!).entries()].sort().map(([, own]) => own)
}

/** Every licence two years ago and again these days: the register says as of when it is true. */
export function keepLicences(world: World, random: Random): void {
  const say = (row: Row, daysBack: number, status_izin: string) => {
    const known = onWorkday(world.time(daysBack, random.whole(8, 15)), 7)
    world.send({
      known,
      source: 'p3mi-licence',
      sender: 'KP2MI',
      reference: row.izin_p3mi!,
      row: {
        nomor_sip3mi: row.izin_p3mi!,
        keadaan_per: dayOf(known, 7),
        nama_p3mi: row.nama_p3mi!,
        alamat_p3mi: row.alamat_p3mi ?? '',
        telepon_p3mi: row.telepon_p3mi ?? '',
        kode_wilayah: '61.71',
        berlaku_sejak: dayOf(world.time(900, 9), 7),
        berlaku_sampai: dayOf(world.time(status_izin === 'HABIS-MASA' ? 40 : -900, 9), 7),
        status_izin,
      },
    })
  }
  for (const [row] of placedBy(world)) for (const back of [random.whole(600, 700), 3]) say(row!, back, 'AKTIF')
  for (const [row, state] of gone) say(row, random.whole(20, 40), state)
}

/** Each company's offers, the last one open; and one of a company that has no licence any more. */
export function listOffers(world: World, random: Random): void {
  for (const own of placedBy(world)) {
    for (const [place, back] of [random.whole(400, 680), random.whole(120, 300), random.whole(2, 5)].entries()) {
      const placed = random.pick(own)
      const known = onWorkday(world.time(back, random.whole(8, 15)), 7)
      const reference = world.numbers.paper(`LOW-61-${dayOf(known, 7).slice(0, 4)}`)
      world.send({
        known,
        source: 'sipmi-job-offer',
        sender: place === 1 ? 'DISNAKER-SAMBAS' : 'DISNAKER-SINGKAWANG',
        reference,
        row: {
          nomor_lowongan: reference,
          tanggal_tayang: dayOf(known, 7),
          jabatan: placed.jabatan!,
          negara_penempatan: placed.negara_penempatan!,
          jumlah_dibutuhkan: String(5 * random.whole(1, 8)),
          nama_p3mi: placed.nama_p3mi!,
          izin_p3mi: placed.izin_p3mi!,
          telepon_p3mi: placed.telepon_p3mi ?? '',
          nama_pemberi_kerja: placed.nama_pemberi_kerja ?? '',
          berlaku_sampai: dayOf(world.time(back - 120, 9), 7),
          kode_wilayah: place === 1 ? '61.01' : '61.72',
          status_lowongan: back > 120 ? 'DITUTUP' : 'DIBUKA',
        },
      })
    }
  }
  // Put up after its company's licence was taken away, and still open: the register knows, and nobody had asked it.
  const [lapsed] = gone[0]!
  const known = onWorkday(world.time(2, 10), 7)
  const reference = world.numbers.paper(`LOW-61-${dayOf(known, 7).slice(0, 4)}`)
  world.send({
    known,
    source: 'sipmi-job-offer',
    sender: 'DISNAKER-SINGKAWANG',
    reference,
    row: {
      nomor_lowongan: reference,
      tanggal_tayang: dayOf(known, 7),
      jabatan: 'Admin daring',
      negara_penempatan: 'Kamboja',
      jumlah_dibutuhkan: '30',
      nama_p3mi: lapsed.nama_p3mi!,
      izin_p3mi: lapsed.izin_p3mi!,
      telepon_p3mi: '084490000091',
      berlaku_sampai: dayOf(world.time(-60, 9), 7),
      kode_wilayah: '61.72',
      status_lowongan: 'DIBUKA',
    },
  })
}
