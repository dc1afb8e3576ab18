/** What a border post records of a crossing, as SIMKIM would speak it. */
import type { BorderPost } from '../border-posts.ts'
import { dayOf, written } from '../calendar.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

export type Crossing = {
  at: number
  post: BorderPost
  direction: 'KELUAR' | 'MASUK'
  purpose: string
  group?: string
  result?: 'DIIZINKAN' | 'DITUNDA' | 'DITOLAK' | 'DIRUJUK'
  note?: string
  splp?: string
}

/** One crossing on the passport if there is one, else on the PLB (made at need) or the SPLP given. */
export function cross(world: World, random: Random, person: Person, about: Crossing): void {
  const { post, at } = about
  const passport = about.splp ? undefined : person.passport
  if (!passport && !about.splp) person.plb ??= world.numbers.plb(post.region.slice(0, 5))
  const reference = world.numbers.paper(`${post.prefix}-${dayOf(at, post.hoursEast).replaceAll('-', '')}`)
  world.send({
    known: at,
    source: 'simkim-crossing',
    sender: post.sender,
    reference,
    person,
    row: {
      nomor_perlintasan: reference,
      waktu_perlintasan: written(at, post.hoursEast),
      nama_pos: post.name,
      jenis_pos: post.kind,
      kode_wilayah_pos: post.region,
      arah: about.direction,
      jenis_dokumen: about.splp ? 'SPLP' : passport ? 'PASPOR' : 'PLB',
      nomor_dokumen: about.splp ?? passport?.number ?? person.plb!,
      nama_lengkap: passport?.name ?? person.name.toUpperCase(),
      jenis_kelamin: person.sex === 'F' ? 'P' : 'L',
      tanggal_lahir: random.chance(0.97) ? person.birthDate : '',
      kewarganegaraan: 'IDN',
      // Traditional posts write on paper; a passport's chip gives no NIK either, the inspection sometimes adds it.
      nik: post.kind !== 'POS-TRADISIONAL' && random.chance(passport ? 0.6 : 0.8) ? person.nik : '',
      kode_kecamatan: passport ? '' : person.district,
      nomor_hp: random.chance(0.15) ? person.phone : '',
      tujuan: about.purpose,
      negara_tujuan: about.direction === 'KELUAR' ? post.across : 'Indonesia',
      rombongan: about.group ?? '',
      hasil_pemeriksaan: about.result ?? 'DIIZINKAN',
      catatan: about.note ?? '',
    },
  })
}

/** Out and back again after some days (0: the same afternoon), each person of the party at the same desk minutes apart. */
export function travel(
  world: World,
  random: Random,
  party: readonly Person[],
  about: {
    daysBack: number
    stay: number
    post: BorderPost
    purpose: string
    group?: string
    hour?: number
    oneWay?: boolean
  },
): void {
  const hour = about.hour ?? random.whole(6, 12)
  party.forEach((person, place) => {
    const minutes = (random.whole(0, 25) + place * 2) / 60
    const { post, purpose, group } = about
    cross(world, random, person, {
      at: world.time(about.daysBack, hour + minutes, post.hoursEast),
      post,
      purpose,
      group,
      direction: 'KELUAR',
    })
    if (!about.oneWay)
      cross(world, random, person, {
        at: world.time(about.daysBack - about.stay, 14 + minutes * 2, post.hoursEast),
        post,
        purpose,
        group,
        direction: 'MASUK',
      })
  })
}
