/** Interviews at passport counters and border posts in the last weeks: ordinary people, most without a sign, a few with a harmless one. */
import type { Random } from '../random.ts'
import type { Sent, World } from '../world.ts'

/** How far back desks have written down what they learnt by talking, in days. */
const since = 45

/** Alone each of them says nothing: it needs another finding beside it (protection.md P4). */
const harmless = ['no-return-or-funds', 'cannot-name-destination', 'companion-speaks']

/** Every fifth of whom the offices wrote in these weeks and who belongs to no ring; once each. */
export function interviewAtDesks(world: World, random: Random): void {
  const recent = world.sent.filter(
    ({ source, person, known }) =>
      (source === 'simkim-passport' || source === 'simkim-crossing') &&
      person !== undefined &&
      person.life !== 'ring' &&
      known > world.end - since * 86_400_000,
  )
  const once = [...new Map(recent.map((one) => [one.person!.id, one])).values()]
  for (const [place, one] of once.entries()) if (place % 5 === 0) interview(world, random, one, place)
}

function interview(world: World, random: Random, { person, row, sender, source, known }: Sent, place: number): void {
  const reference = world.numbers.paper(`WWC-${sender.slice(6, 9)}-${new Date(known).getUTCFullYear()}`, 5)
  const passport = row.nomor_paspor ?? (row.jenis_dokumen === 'PASPOR' ? row.nomor_dokumen : undefined)
  const sign = place % 20 === 0 ? random.pick(harmless) : ''
  world.send({
    known,
    source: 'desk-interview',
    sender,
    reference,
    person: person!,
    row: {
      nomor_wawancara: reference,
      waktu_wawancara: row.waktu_permohonan ?? row.waktu_perlintasan!,
      tempat: row.nama_kantor ?? row.nama_pos!,
      nama_lengkap: row.nama_lengkap!,
      jenis_kelamin: row.jenis_kelamin!,
      tanggal_lahir: row.tanggal_lahir ?? '',
      nik: row.nik ?? '',
      nomor_paspor: passport ?? '',
      nomor_plb: row.jenis_dokumen === 'PLB' ? row.nomor_dokumen! : '',
      kode_kecamatan: row.kode_kecamatan ?? '',
      arah: source === 'simkim-passport' ? 'KELUAR' : row.arah!,
      keperluan: row.tujuan ?? '',
      negara_tujuan: row.negara_tujuan ?? '',
      tanda: sign,
      hasil: 'DILANJUTKAN',
    },
  })
}
