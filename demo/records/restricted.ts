/** What is restricted (protection P1, P8): police reports about old rings, immigration measures, patrol findings on invented paths. */
import { passportOffices } from '../border-posts.ts'
import { dayOf, onWorkday, written } from '../calendar.ts'
import { borderDistricts, type HomeRegency } from '../places.ts'
import type { Random } from '../random.ts'
import type { Row, World } from '../world.ts'

/** The victims of rings that lie back, and one line for whoever is reported and not known by name. */
export function reportToPolice(world: World, random: Random): void {
  for (const { victims, daysBack } of world.rings.filter((ring) => ring.daysBack > 60)) {
    const at = world.time(daysBack - random.whole(20, 40), random.whole(9, 16))
    const number = `${world.numbers.paper('LP/B', 3).replace('-', '/')}/${dayOf(at, 7).slice(0, 4)}/SPKT/POLRES CONTOH`
    const send = (line: number, row: Row, person?: (typeof victims)[number]) =>
      world.send({
        known: at + 3_600_000,
        source: 'police-report',
        sender: 'POLRES-SINGKAWANG',
        reference: `${number}#${line}`,
        ...(person && { person }),
        row: {
          nomor_lp: number,
          nomor_urut: String(line),
          waktu_laporan: written(at, 7),
          satuan: 'Polres Singkawang',
          kode_wilayah_satuan: '61.72',
          pasal: '455 KUHP',
          tahap: 'Penyidikan',
          ...row,
        },
      })
    victims.forEach((person, place) => {
      const { name: nama_lengkap, birthDate: tanggal_lahir, nik, district: kode_kecamatan } = person
      const jenis_kelamin = person.sex === 'F' ? 'P' : 'L'
      send(place + 1, { peran: 'KORBAN', nama_lengkap, jenis_kelamin, tanggal_lahir, nik, kode_kecamatan }, person)
    })
    send(victims.length + 1, { peran: 'TERLAPOR', nama_lain: random.pick(['Bang Contoh', 'Bu Contoh', 'Koh Contoh']) })
  }
}

const foreigners: [string, string][] = [
  ['MAUNG CONTOH', 'MMR'],
  ['SOK CONTOH', 'KHM'],
  ['NGUYEN VAN CONTOH', 'VNM'],
  ['RAHMAN CONTOH', 'BGD'],
]

/** Measures against foreigners; every fourth was found to be a presumed victim and is spared. */
export function recordMeasures(world: World, random: Random): void {
  const offices = Object.values(passportOffices)
  for (let place = 0; place < 14; place++) {
    const office = offices[place % 3]!
    const at = onWorkday(world.time(place < 3 ? place + 2 : random.whole(6, 700), random.whole(8, 15), 7), 7)
    const reference = world.numbers.paper(`TAK/${office.code}/${dayOf(at, 7).slice(0, 4)}`, 4)
    const [nama_lengkap, kewarganegaraan] = random.pick(foreigners)
    const victim = place % 4 === 3
    world.send({
      known: at + 3_600_000,
      source: 'immigration-violation',
      sender: office.sender,
      reference,
      row: {
        nomor_tindakan: reference,
        waktu_tindakan: written(at, 7),
        nama_kantor: office.name,
        nama_lengkap: `${nama_lengkap} ${'ABCDEFGHIJKLMN'[place]}`,
        jenis_kelamin: 'L',
        kewarganegaraan,
        jenis_pelanggaran: random.pick(['LEWAT-WAKTU', 'MASUK-TANPA-PEMERIKSAAN', 'DOKUMEN-TIDAK-SAH']),
        tindakan: victim ? 'TIDAK-DIKENAI' : random.pick(['DEPORTASI', 'BIAYA-BEBAN', 'DICATAT']),
        penapisan_korban: victim ? 'TERDUGA-KORBAN' : 'TIDAK-ADA-TANDA',
      },
    })
  }
}

/** Paths that exist nowhere. */
const paths = ['Jalur Rekaan Satu', 'Jalur Rekaan Dua', 'Jalur Rekaan Tiga', 'Jalur Rekaan Empat']

export function patrolBorder(world: World, random: Random): void {
  for (let place = 0; place < 40; place++) {
    const regency = random.pick<HomeRegency>(['61.01', '61.07', '61.03', '61.06', '65.03'])
    const hoursEast = regency === '65.03' ? 8 : 7
    const at = world.time(place < 6 ? place + 1 : random.whole(7, 710), random.whole(1, 22), hoursEast)
    const reference = world.numbers.paper(`PATROLI/CONTOH/${dayOf(at, hoursEast).slice(0, 4)}`, 4)
    const people = random.chance(0.4) ? random.whole(1, 9) : 0
    world.send({
      known: at + 6 * 3_600_000,
      source: 'patrol-finding',
      sender: regency === '65.03' ? 'SATGAS-PAMTAS-KALTARA' : 'SATGAS-PAMTAS-KALBAR',
      reference,
      row: {
        nomor_temuan: reference,
        waktu_temuan: written(at, hoursEast),
        satuan: 'Pos Pamtas Contoh',
        kode_kecamatan: random.pick(borderDistricts[regency]),
        nama_jalur: people > 0 || random.chance(0.5) ? random.pick(paths) : '',
        jenis_temuan:
          people > 0 ? random.pick(['ORANG-MELINTAS', 'ORANG-MENUNGGU']) : random.pick(['NIHIL', 'JEJAK-JALUR']),
        arah: people > 0 ? random.pick(['KELUAR', 'MASUK']) : '',
        jumlah_orang: people > 0 ? String(people) : '',
      },
    })
  }
}
