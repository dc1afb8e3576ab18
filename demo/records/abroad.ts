/** Placed workers who registered with the consulate weeks after they had left: Peduli WNI. */
import { dayOf, onWorkday, written } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

const missions: Record<string, { sender: string; name: string; code: string }> = {
  'Malaysia (Sarawak)': { sender: 'KJRI-KUCHING', name: 'KJRI Kuching', code: 'KCH' },
  'Malaysia (Sabah)': { sender: 'KJRI-KOTA-KINABALU', name: 'KJRI Kota Kinabalu', code: 'KKB' },
}

/** Every third of them, and of those the last few in these days, so that both consulates still speak. */
export function registerAbroad(world: World, random: Random): void {
  const placed = world.sent.filter(
    (one) => one.source === 'siskop2mi-placement' && one.known < world.end - 40 * 86_400_000,
  )
  const each = [...new Map(placed.map((one) => [one.person?.id, one])).values()].filter((_, place) => place % 3 === 0)
  for (const [place, { person, row, known }] of each.entries()) {
    const mission = missions[row.negara_penempatan!]
    if (person === undefined || mission === undefined) continue
    const late = place >= each.length - 8
    const at = onWorkday(late ? world.time(random.whole(1, 4), 10, 8) : known + random.whole(28, 38) * 86_400_000, 8)
    const reference = world.numbers.paper(`LD-${mission.code}-${dayOf(at, 8).slice(0, 4)}`, 6)
    world.send({
      known: at,
      source: 'peduli-wni-registration',
      sender: mission.sender,
      reference,
      person,
      row: {
        nomor_lapor_diri: reference,
        waktu_lapor: written(at, 8),
        perwakilan: mission.name,
        negara_domisili: row.negara_penempatan!,
        nama_lengkap: person.name.toUpperCase(),
        jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
        tanggal_lahir: person.birthDate,
        nik: random.chance(0.7) ? person.nik : '',
        nomor_paspor: person.passport?.number ?? '',
        alamat_luar_negeri: `Asrama pekerja, Jalan Contoh ${random.whole(1, 40)}`,
        kode_kecamatan_asal: person.district,
        keperluan: 'Bekerja',
        pekerjaan: row.jabatan!,
        nama_pemberi_kerja: row.nama_pemberi_kerja ?? '',
        status_tinggal: 'TINGGAL',
      },
    })
  }
}
